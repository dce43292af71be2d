import { type Day, never, yearsBetween } from '../day.ts'
import { type Culture, type Sex } from '../names/culture.ts'
import { type Dwelling, isOrdinary } from '../places/dwelling.ts'

/** Someone of the town as they truly are. Partners know less, and some of it wrongly. */
export type Person = {
  readonly id: number
  readonly kin: Kin
  readonly sex: Sex
  readonly born: Day
  died: Day
  readonly culture: Culture
  readonly forename: string
  readonly middleName: string
  /** What they are called by people who know them: a familiar form, an English name, or the forename. */
  readonly calledBy: string
  /** In order; the first from birth. */
  readonly surnames: SurnameSpan[]
  readonly nhsNumber: string
  readonly nino: string
  readonly pncId: string
  /** Where they live, in order and without overlap. A gap is time outside the town. */
  readonly stays: Stay[]
  /** Every tie they are one end of. */
  readonly ties: Tie[]
  adoption: Adoption | null
}

export type SurnameSpan = { readonly from: Day; readonly surname: string }

export type Stay = { readonly dwelling: Dwelling; readonly from: Day; to: Day; readonly hidden: boolean }

/** `one` is the <kind> of `other`, from a day up to, but not on, another. */
export type Tie = {
  readonly kind: TieKind
  readonly one: Person
  readonly other: Person
  readonly from: Day
  to: Day
}

export type TieKind =
  'parent' | 'step-parent' | 'grandparent' | 'carer' | 'foster-carer' | 'special-guardian' | 'sibling' | 'partner'

/** An adopted child has a second identity from the order on: another surname, NHS number and pupil number. */
export type Adoption = {
  readonly placed: Day
  readonly ordered: Day
  readonly surname: string
  readonly nhsNumber: string
  /** When a record holding both numbers was made by mistake, or null. */
  readonly bothKnownOn: Day | null
}

/** People whose stories are one: relatives, in-laws and step-families, in one home or several. */
export type Kin = {
  readonly id: number
  /** How hard life is for them, from 0 to 1: it makes every kind of trouble likelier, so that troubles come together. */
  readonly strain: number
  readonly tenure: Tenure
  readonly people: Person[]
  /** Named alike on purpose: a father and son of one name, sons who all carry the honoured name, cousins. */
  readonly namedAlike: boolean
}

export type Tenure = 'owner' | 'private' | 'social'

export function ageOf(person: Person, on: Day): number {
  return yearsBetween(person.born, on)
}

export function isAlive(person: Person, on: Day): boolean {
  return person.born <= on && on < person.died
}

export function surnameOf(person: Person, on: Day): string {
  if (person.adoption && on >= person.adoption.ordered) return person.adoption.surname
  let { surname } = person.surnames[0]!
  for (const span of person.surnames) if (span.from <= on) ({ surname } = span)
  return surname
}

export function stayOf(person: Person, on: Day): Stay | null {
  return person.stays.find((stay) => stay.from <= on && on < stay.to) ?? null
}

/** Where they live that day, or null outside the town. */
export function dwellingOf(person: Person, on: Day): Dwelling | null {
  return stayOf(person, on)?.dwelling ?? null
}

/** Whether they live in an ordinary home in the town that day. */
export function isAtHome(person: Person, on: Day): boolean {
  const dwelling = dwellingOf(person, on)
  return dwelling !== null && isOrdinary(dwelling)
}

/** Moves someone from that day on, whatever was foreseen for them later. */
export function moveTo(person: Person, to: Dwelling | null, on: Day, { hidden = false } = {}): void {
  while (person.stays.length > 0 && person.stays[person.stays.length - 1]!.from >= on) person.stays.pop()
  const last = person.stays[person.stays.length - 1]
  if (last && last.to > on) last.to = on
  if (to) person.stays.push({ dwelling: to, from: on, to: never, hidden })
}

export function tie(kind: TieKind, one: Person, other: Person, from: Day, to: Day = never): Tie {
  const made: Tie = { kind, one, other, from, to }
  one.ties.push(made)
  other.ties.push(made)
  return made
}

/** Those who are the <kind> of someone that day. */
export function whoAre(kind: TieKind, person: Person, on: Day): Person[] {
  return person.ties
    .filter((each) => each.kind === kind && each.other === person && each.from <= on && on < each.to)
    .map((each) => each.one)
}

export function partnerOf(person: Person, on: Day): Person | null {
  for (const each of person.ties) {
    if (each.kind !== 'partner' || each.from > on || on >= each.to) continue
    return each.one === person ? each.other : each.one
  }
  return null
}

export function childrenOf(person: Person): Person[] {
  return person.ties.filter((each) => each.kind === 'parent' && each.one === person).map((each) => each.other)
}
