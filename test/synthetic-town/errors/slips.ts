import { type Day, type DayParts, isRealDate, never, partsOf } from '../day.ts'
import { hasOtherSpelling, spelledAnew } from '../names/name-variants.ts'
import { type Person, surnameOf } from '../people/person.ts'
import { type Random, randomOf } from '../random.ts'
import { townEnds } from '../terms.ts'
import { type ErrorName, rateOf, type SourceId } from './error-rates.ts'
import { mistype } from './mistype.ts'

/** Who a source says someone is: drawn when they are registered, and repeated in every row until someone corrects it. */
export type Slips = {
  readonly errors: readonly ErrorName[]
  readonly forename: string
  /** What the source does to whatever surname they have, the same way every time. */
  readonly surname: 'right' | 'mistyped' | 'spelled-anew' | 'half'
  readonly seed: number
  /** The surname stays the one they were first known by. */
  readonly keepsFormerSurname: boolean
  readonly swapped: boolean
  readonly born: DayParts | null
  readonly sex: 'F' | 'M' | 'U'
  /** From this day the name and birthday are right. */
  readonly correctedOn: Day
}

export type Stated = { readonly forename: string; readonly surname: string; readonly born: DayParts | null }

export type Registering = {
  readonly person: Person
  readonly source: SourceId
  readonly on: Day
  /** A victim, witness or reporter: fewer questions are asked. */
  readonly bystander?: boolean
  /** A birthday was asked for with more care than usual: namesakes live there. */
  readonly careful?: boolean
}

export function drawSlips(registering: Registering, random: Random): Slips {
  const { person, source, on } = registering
  const errors: ErrorName[] = []
  const makes = (error: ErrorName, times = 1): boolean => {
    const happens = random.chance(rateOf(error, source) * times)
    if (happens) errors.push(error)
    return happens
  }
  const forename = drawForename(person, makes, random)
  const slips = {
    forename,
    surname: drawSurnameSlip(surnameOf(person, on), makes),
    seed: random.below(1_000_000),
    keepsFormerSurname: person.surnames.length > 1 && makes('surname-out-of-date'),
    swapped: makes('names-swapped', person.culture.orderUnsure),
    born: drawBirthDate(registering, makes, random),
    sex: makes('sex-missing') ? ('U' as const) : makes('sex-wrong') ? (person.sex === 'F' ? 'M' : 'F') : person.sex,
  }
  const seen = errors.length > 0 && makes('corrected-later')
  return { errors, ...slips, correctedOn: seen ? on + random.between(100, Math.max(101, townEnds - on)) : never }
}

/** The names and birthday a row carries on a day. */
export function stateIdentity(person: Person, slips: Slips, on: Day): Stated {
  const trueSurname = surnameOf(person, on)
  if (on >= slips.correctedOn) return { forename: person.forename, surname: trueSurname, born: partsOf(person.born) }
  const known = slips.keepsFormerSurname ? person.surnames[0]!.surname : trueSurname
  const surname = surnameAs(known, slips)
  const [first, last] = slips.swapped ? [surname, slips.forename] : [slips.forename, surname]
  return { forename: first, surname: last, born: slips.born }
}

type Makes = (error: ErrorName, times?: number) => boolean

function drawForename(person: Person, makes: Makes, random: Random): string {
  if (makes('forename-missing')) return ''
  if (makes('forename-initial')) return person.forename[0]!
  let forename =
    person.calledBy !== person.forename && makes('forename-familiar', 1.6) ? person.calledBy : person.forename
  if (hasOtherSpelling(forename) && makes('forename-spelled-anew')) forename = spelledAnew(forename, random)
  return makes('forename-mistyped') ? mistype(forename, random) : forename
}

function drawSurnameSlip(surname: string, makes: Makes): Slips['surname'] {
  if (isInTwoParts(surname) && makes('surname-half')) return 'half'
  if (hasOtherSpelling(surname) && makes('surname-spelled-anew')) return 'spelled-anew'
  return makes('surname-mistyped') ? 'mistyped' : 'right'
}

function surnameAs(surname: string, { surname: slip, seed }: Slips): string {
  switch (slip) {
    case 'half':
      return isInTwoParts(surname) ? surname.split(/[ -]/)[seed % 2]! : surname
    case 'spelled-anew':
      return spelledAnew(surname, randomOf(seed, surname))
    case 'mistyped':
      return mistype(surname, randomOf(seed, surname))
    case 'right':
      return surname
  }
}

function isInTwoParts(surname: string): boolean {
  return /[ -]/.test(surname) && !/^(Al|El)-/.test(surname)
}

function drawBirthDate(
  { person, source, bystander, careful }: Registering,
  makes: Makes,
  random: Random,
): DayParts | null {
  const truth = partsOf(person.born)
  if (
    bystander === true
      ? makes('birth-date-missing-of-bystanders')
      : makes('birth-date-missing', careful === true ? 0.2 : 1)
  )
    return null
  if (makes('birth-date-placeholder')) return { year: source === 'housing' ? 1901 : 1900, month: 1, date: 1 }
  if (person.culture.birthdayUnsure !== undefined && person.id % 100 < person.culture.birthdayUnsure * 100) {
    return { year: truth.year, month: 1, date: 1 }
  }
  const { year, month, date } = truth
  if (date <= 12 && date !== month && makes('day-and-month-swapped', 2.5)) return { year, month: date, date: month }
  if (makes('birth-date-digit')) return wrongDigit(truth, random)
  return truth
}

function wrongDigit({ year, month, date }: DayParts, random: Random): DayParts {
  for (;;) {
    const wrong = random.pick([
      { year: year + random.pick([-10, -1, 1, 10]), month, date },
      { year, month: random.between(1, 12), date },
      { year, month, date: date + random.pick([-10, -1, 1, 10]) },
    ])
    if (
      isRealDate(wrong) &&
      wrong.year <= 2016 &&
      (wrong.month !== month || wrong.date !== date || wrong.year !== year)
    )
      return wrong
  }
}
