import type { RandomStream } from './random-stream.ts'

/** How often each thing goes wrong in one record. */
export const ERROR_RATES = {
  forenameTypo: 0.05,
  forenameShortened: 0.03,
  forenameMissing: 0.02,
  surnameTypo: 0.04,
  surnameMissing: 0.01,
  surnameChanged: 0.02,
  namesSwapped: 0.01,
  dobTypo: 0.03,
  dayMonthSwapped: 0.02,
  dobMissing: 0.03,
  postcodeTypo: 0.03,
  postcodeChanged: 0.08,
  postcodeMissing: 0.04,
  sexWrong: 0.005,
  sexMissing: 0.02,
} as const

export type ErrorRates = { readonly [Name in keyof typeof ERROR_RATES]: number }

/** One row of a source: what it says about a person, and in `cluster` who that is. */
export type InventedRecord = {
  readonly forename: string | null
  readonly surname: string | null
  /** `YYYY-MM-DD`; a mistyped one may be no date at all. */
  readonly dob: string | null
  readonly postcode: string | null
  readonly sex: string | null
}

/** What else a record may hold: names and places that are someone else's. */
export type OtherValues = { surname(): string; postcode(): string }

/** The record as a hurried person would have written it down. */
export function withErrors(
  record: { readonly [Column in keyof InventedRecord]: string },
  rates: ErrorRates,
  random: RandomStream,
  other: OtherValues,
): InventedRecord {
  let { forename, surname, dob, postcode, sex }: InventedRecord = record
  if (random.chance(rates.surnameChanged)) surname = other.surname()
  if (random.chance(rates.postcodeChanged)) postcode = other.postcode()
  if (random.chance(rates.forenameShortened)) forename = forename.slice(0, 3)
  if (random.chance(rates.forenameTypo)) forename = mistyped(forename, random)
  if (random.chance(rates.surnameTypo)) surname = mistyped(surname, random)
  if (random.chance(rates.namesSwapped)) [forename, surname] = [surname, forename]
  if (random.chance(rates.dayMonthSwapped) && dob.slice(8) <= '12') dob = `${dob.slice(0, 5)}${dob.slice(8)}-${dob.slice(5, 7)}` // prettier-ignore
  if (random.chance(rates.dobTypo)) dob = withOtherDigit(dob, random)
  if (random.chance(rates.postcodeTypo)) postcode = withOtherDigit(postcode, random)
  if (random.chance(rates.sexWrong)) sex = sex === 'F' ? 'M' : 'F'
  return {
    forename: random.chance(rates.forenameMissing) ? null : forename,
    surname: random.chance(rates.surnameMissing) ? null : surname,
    dob: random.chance(rates.dobMissing) ? null : dob,
    postcode: random.chance(rates.postcodeMissing) ? null : postcode,
    sex: random.chance(rates.sexMissing) ? null : sex,
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** One letter too many, too few, other, or two in the wrong order. */
function mistyped(text: string, random: RandomStream): string {
  const place = random.below(text.length)
  const letter = LETTERS[random.below(26)]!
  switch (random.below(4)) {
    case 0:
      return text.slice(0, place) + letter + text.slice(place)
    case 1:
      return text.length < 3 ? text : text.slice(0, place) + text.slice(place + 1)
    case 2:
      return text.slice(0, place) + letter + text.slice(place + 1)
    default:
      return text.slice(0, place) + (text[place + 1] ?? '') + text[place]! + text.slice(place + 2)
  }
}

function withOtherDigit(text: string, random: RandomStream): string {
  const digits = Array.from(text.matchAll(/\d/g), ({ index }) => index)
  const place = digits[random.below(digits.length)]!
  const digit = (Number(text[place]) + 1 + random.below(9)) % 10
  return text.slice(0, place) + String(digit) + text.slice(place + 1)
}
