import { isCalendarDay } from '../platform/calendar-day.ts'
import { contactKinds } from './casework-words.ts'
import { tidyText, tooLong } from './tidy-text.ts'

/** The texts of a note, each in a field of its own, so that what was seen, said and thought is never run together. */
export type NoteText = {
  readonly happened: string
  /** Someone's own words, and whose they are. */
  readonly said: { readonly quote: string; readonly who: string } | null
  readonly think: string
  readonly next: string
}

/** What one version of a note says. */
export type NoteContent = NoteText & {
  /** The day of what it tells. */
  readonly happenedOn: string
  /** A kind of contact of `governance/casework.yaml`. */
  readonly kind: string
  /** A significant event stands in the chronology as well. */
  readonly isEvent: boolean
}

/** Something to put right in what someone wrote. */
export type NoteError = {
  readonly field: 'happenedOn' | 'kind' | 'happened' | 'quote' | 'who' | 'think' | 'next' | 'reason'
  readonly says: string
}

/** A note as it is kept: without what browsers add around a text, and without a quote nobody said. */
export function tidyNote<Content extends NoteContent>(note: Content): Content {
  const said = note.said === null ? null : { quote: tidyText(note.said.quote), who: tidyText(note.said.who) }
  return {
    ...note,
    happened: tidyText(note.happened),
    said: said === null || (said.quote === '' && said.who === '') ? null : said,
    think: tidyText(note.think),
    next: tidyText(note.next),
  }
}

/** What is missing or does not fit in a tidy note, on a day. What happened is asked for; everything else may be empty. */
export function noteErrors(note: NoteContent, { asOf }: { readonly asOf: string }): NoteError[] {
  const errors: NoteError[] = []
  const wrong = (field: NoteError['field'], says: string | undefined) => {
    if (says !== undefined) errors.push({ field, says })
  }
  wrong('happenedOn', dayError(note.happenedOn, asOf))
  if (!contactKinds.some(({ id }) => id === note.kind)) wrong('kind', 'Select how you were in touch')
  wrong('happened', note.happened === '' ? 'Enter what happened' : tooLong(note.happened))
  if (note.said !== null) {
    wrong('quote', note.said.quote === '' ? 'Enter what they said' : tooLong(note.said.quote))
    wrong('who', note.said.who === '' ? 'Enter who said this' : tooLong(note.said.who))
  }
  wrong('think', tooLong(note.think))
  wrong('next', tooLong(note.next))
  return errors
}

/** What does not fit in a correction: it needs a reason, and something that is different. */
export function correctionErrors(
  { note, was, reason }: { readonly note: NoteContent; readonly was: NoteContent; readonly reason: string },
  { asOf }: { readonly asOf: string },
): NoteError[] {
  const errors = noteErrors(note, { asOf })
  if (errors.length === 0 && changedFields(was, note).length === 0) {
    errors.push({ field: 'happened', says: 'Change what is wrong. This is the same as before' })
  }
  const says = reason === '' ? 'Enter why you are changing this note' : tooLong(reason)
  if (says !== undefined) errors.push({ field: 'reason', says })
  return errors
}

/** What one version says differently from another, field by field, as a page names the fields. */
export function changedFields(was: NoteContent, now: NoteContent): string[] {
  const of = (note: NoteContent) => ({
    'the day': note.happenedOn,
    'how you were in touch': note.kind,
    'what happened': note.happened,
    'what they said': note.said?.quote ?? '',
    'who said it': note.said?.who ?? '',
    'what the writer thinks': note.think,
    'what is next': note.next,
    'whether it is an event': note.isEvent,
  })
  const before = Object.values(of(was))
  return Object.entries(of(now)).flatMap(([field, value], at) => (value === before[at] ? [] : [field]))
}

function dayError(day: string, asOf: string): string | undefined {
  if (day === '') return 'Enter the day it happened'
  if (!isCalendarDay(day)) return 'Enter a real day'
  if (day > asOf) return 'The day it happened must be today or in the past'
  return day < '1900-01-01' ? 'Enter a year after 1899' : undefined
}
