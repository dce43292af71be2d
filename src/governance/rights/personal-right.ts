import { isCalendarDay } from '../../platform/calendar-day.ts'
import type { SealedPlace } from '../../platform/keys.ts'

/** What a person may ask for about all use of their data, or about research. Neither touches the support they are offered. */
export const rightKinds = ['objection-to-research', 'restriction'] as const

export type RightKind = (typeof rightKinds)[number]

/** What is missing from a form, and the field it is about. */
export type RightError = { readonly field: 'personId' | 'kind' | 'beginsOn' | 'words' | 'endsOn' | 'reason'; readonly says: string }

const longestWords = 4_000

/** What is wrong with a right as someone wrote it down; nothing when it can be recorded. */
export function mistakesInRight(
  right: { readonly personId: string; readonly kind: string; readonly beginsOn: string; readonly words: string },
  today: string,
): readonly RightError[] {
  const { personId, kind, beginsOn, words } = right
  return [
    ...(personId === '' ? [{ field: 'personId', says: 'Enter the person’s id' } as const] : []),
    ...((rightKinds as readonly string[]).includes(kind)
      ? []
      : [{ field: 'kind', says: 'Select what the person asks for' } as const]),
    ...mistakeInDay('beginsOn', beginsOn, today),
    ...mistakeInWords('words', words, 'Write what the person asked for, in their words'),
  ]
}

/** The same for its end: it cannot end before it begins, nor on a day that has not come. */
export function mistakesInEnd(
  end: { readonly endsOn: string; readonly reason: string },
  { beginsOn, today }: { readonly beginsOn: string; readonly today: string },
): readonly RightError[] {
  const inDay = mistakeInDay('endsOn', end.endsOn, today)
  const tooEarly =
    inDay.length === 0 && end.endsOn < beginsOn
      ? [{ field: 'endsOn', says: 'The end cannot be before the day it began' } as const]
      : []
  return [...inDay, ...tooEarly, ...mistakeInWords('reason', end.reason, 'Say why it ends')]
}

function mistakeInDay(field: 'beginsOn' | 'endsOn', day: string, today: string): readonly RightError[] {
  if (!isCalendarDay(day)) return [{ field, says: 'Enter the day, for example 27 3 2019' }]
  return day > today ? [{ field, says: 'The day cannot be in the future' }] : []
}

function mistakeInWords(field: 'words' | 'reason', words: string, missing: string): readonly RightError[] {
  if (words.trim() === '') return [{ field, says: missing }]
  return words.length > longestWords
    ? [{ field, says: `Write no more than ${longestWords.toLocaleString('en-GB')} characters` }]
    : []
}

/** Where a person's own words are sealed, and why a right ended. */
export function wordsPlace(rightId: string, keyNumber: number): SealedPlace {
  return { keyNumber, table: 'personal_right', row: rightId, column: 'sealed' }
}

export function endReasonPlace(rightId: string, keyNumber: number): SealedPlace {
  return { keyNumber, table: 'personal_right_end', row: rightId, column: 'sealed_reason' }
}
