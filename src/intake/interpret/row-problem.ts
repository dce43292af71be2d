/** Why a row does not fit. The class of the value, never the value, and what the partner can do about it. */
export type RowProblem = {
  readonly column: string | undefined
  readonly reason: ProblemReason
  readonly valueClass: string
  readonly remedy: string
}

export type ProblemReason =
  | 'blank'
  | 'no-such-date'
  | 'date-not-plausible'
  | 'code-unknown'
  | 'code-out-of-date'
  | 'not-a-number'
  | 'number-out-of-range'
  | 'not-yes-or-no'
  | 'too-long'
  | 'no-person'
  | 'no-start-date'
  | 'ends-before-it-starts'
  | 'related-to-oneself'
  | 'wrong-number-of-columns'
  | 'repeated-row'
  | 'conflicting-rows'

/** What kind of text a value is, so that the partner can find it in their system and nobody else can guess it. */
export function valueClass(value: string): string {
  if (value === '') return 'blank'
  const length = Array.from(value).length
  const kinds = [
    /\p{L}/u.test(value) && 'letters',
    /\p{N}/u.test(value) && 'digits',
    /\s/u.test(value) && 'spaces',
    /[^\p{L}\p{N}\s]/u.test(value) && 'other signs',
  ].filter((kind) => kind !== false)
  return `${length} ${length === 1 ? 'character' : 'characters'}: ${kinds.join(', ')}`
}
