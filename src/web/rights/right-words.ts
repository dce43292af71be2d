import type { RightError, RightKind } from '../../governance/rights/personal-right.ts'
import type { FieldError } from '../page.ts'
import { dayInWords } from '../render/words.ts'

const kinds: Readonly<Record<RightKind, { readonly short: string; readonly asked: string; readonly means: string }>> = {
  'objection-to-research': {
    short: 'Objection to research',
    asked: 'They object to research',
    means: 'They are left out of everything that research receives. It changes nothing about support.',
  },
  restriction: {
    short: 'Restriction',
    asked: 'They want what is known of them to be kept, and not used',
    means: 'Nothing new is joined to them, no rule is applied to them, and they are in no export and no report.',
  },
}

/** What a right is called in a list. */
export function rightInWords(kind: string): string {
  return kinds[kind as RightKind].short
}

export function rightMeans(kind: string): string {
  return kinds[kind as RightKind].means
}

/** The two things someone can ask for, as a form offers them. */
export const rightChoices = Object.entries(kinds).map(([value, { asked, means }]) => ({
  value,
  text: asked,
  hint: { text: means },
}))

/** From when on, and until when, in words. */
export function standsInWords(
  { begins_on, ends_on }: { begins_on: string; ends_on: string | null },
  today: string,
): string {
  if (ends_on === null) return `Stands since ${dayInWords(begins_on)}`
  return `${ends_on > today ? 'Ends' : 'Ended'} on ${dayInWords(ends_on)}`
}

/** Days are typed in three fields; what is wrong with one stands under the first. */
export function rightErrors(errors: readonly RightError[]): readonly FieldError[] {
  const fields: Partial<Record<RightError['field'], string>> = { beginsOn: 'begins-day', endsOn: 'ends-day' }
  return errors.map(({ field, says }) => ({ field: fields[field] ?? field, text: says }))
}
