import { compareBirthDates, type BirthDateAgreement } from './fold-birth-date.ts'
import { compareForenames, compareGivenNames, isTwoInOne, type ForenameAgreement } from './compare-forenames.ts'
import { compareSurnames, type SurnameAgreement } from './compare-surnames.ts'
import { schemeOf } from './fold-identifiers.ts'
import type { StandardPerson } from './standard-person.ts'

/** What two source people agree and disagree on, before any weight: what the hard rules are written in. */
export type PairFacts = {
  readonly forename: ForenameAgreement | null
  readonly surname: SurnameAgreement | null
  /** forename entered as surname and surname as forename */
  readonly namesSwapped: boolean
  /** a forename of one is a surname of the other: one of them may have been entered the wrong way round */
  readonly forenameIsSurname: boolean
  readonly birth: BirthDateAgreement | null
  /** years between the nearest birth dates; null where either is not known */
  readonly yearsApart: number | null
  /** permanent numbers both sides state */
  readonly sharedIdentifiers: readonly string[]
  /** kinds of number both sides state with no value in common, and neither as the other's former number */
  readonly differingSchemes: readonly string[]
  readonly sharesDwelling: boolean
  readonly sharesPostcode: boolean
  /** an address is known of both, and they have no dwelling and no postcode in common */
  readonly livedApart: boolean
  /** a dwelling is known of both, and none in common: neighbours, if the postcode is the same */
  readonly homesDiffer: boolean
  readonly sharesContact: boolean
  readonly sexDiffers: boolean
}

export function comparePeople(left: StandardPerson, right: StandardPerson): PairFacts {
  const sharedIdentifiers = identifiersInCommon(left, right)
  const across = forenamesAmongSurnames(left, right)
  return {
    forename: compareForenames(left, right),
    surname: compareSurnames(surnamesOf(left), surnamesOf(right)),
    namesSwapped: areSwapped(left, right, across),
    forenameIsSurname: across.leftAsSurname || across.rightAsSurname,
    birth: compareBirthDates(left.births, right.births),
    yearsApart: yearsBetween(left.births, right.births),
    sharedIdentifiers,
    differingSchemes: schemesThatDiffer(left, right, sharedIdentifiers),
    sharesDwelling: share(left.dwellings, right.dwellings),
    sharesPostcode: share(left.postcodes, right.postcodes),
    livedApart: livedApart(left, right),
    homesDiffer: left.dwellings.length > 0 && right.dwellings.length > 0 && !share(left.dwellings, right.dwellings),
    sharesContact: share(left.contacts, right.contacts),
    sexDiffers: left.sex !== null && right.sex !== null && left.sex !== right.sex,
  }
}

function surnamesOf({ surnames, surnameHalves }: StandardPerson) {
  return { whole: surnames, halves: surnameHalves }
}

type NamesAcross = { readonly leftAsSurname: boolean; readonly rightAsSurname: boolean }

/** Does a forename of the one agree with a surname of the other, as far as forenames need to? */
function forenamesAmongSurnames(left: StandardPerson, right: StandardPerson): NamesAcross {
  return { leftAsSurname: agreeAcross(left, right), rightAsSurname: agreeAcross(right, left) }
}

/** Order of names is weak evidence in many traditions, and two boxes on a form are easily mistaken. */
function areSwapped(left: StandardPerson, right: StandardPerson, across: NamesAcross): boolean {
  return (
    (across.leftAsSurname && isForenameOf(left.surnames, right)) ||
    (across.rightAsSurname && isForenameOf(right.surnames, left))
  )
}

function agreeAcross(left: StandardPerson, right: StandardPerson): boolean {
  return (
    givenNames(left).some((name) =>
      right.surnames.some((surname) => !['different', 'alike', 'initial'].includes(compareGivenNames(name, surname))),
    ) || right.surnames.some((surname) => isTwoInOne(surname, left))
  )
}

function isForenameOf(surnames: readonly string[], person: StandardPerson): boolean {
  return share(surnames, givenNames(person)) || surnames.some((surname) => isTwoInOne(surname, person))
}

function givenNames({ given, middle }: StandardPerson): readonly string[] {
  return [...given, ...middle].filter((name) => name.length > 1)
}

/** A present number on both sides, or one side's present number that the other says it used to be. */
function identifiersInCommon(left: StandardPerson, right: StandardPerson): readonly string[] {
  const rights = [...right.identifiers, ...right.formerIdentifiers]
  const lefts = [...left.identifiers, ...left.formerIdentifiers]
  return [...new Set(lefts.filter((identifier) => rights.includes(identifier)))]
}

function schemesThatDiffer(left: StandardPerson, right: StandardPerson, shared: readonly string[]): readonly string[] {
  const sharedSchemes = new Set(shared.map(schemeOf))
  const rightSchemes = new Set(right.identifiers.map(schemeOf))
  const both = left.identifiers.map(schemeOf).filter((scheme) => rightSchemes.has(scheme))
  return [...new Set(both)].filter((scheme) => !sharedSchemes.has(scheme))
}

function livedApart(left: StandardPerson, right: StandardPerson): boolean {
  const placesOf = ({ dwellings, postcodes }: StandardPerson) => [...dwellings, ...postcodes]
  const [lefts, rights] = [placesOf(left), placesOf(right)]
  return lefts.length > 0 && rights.length > 0 && !share(lefts, rights)
}

function yearsBetween(left: readonly string[], right: readonly string[]): number | null {
  if (left.length === 0 || right.length === 0) return null
  const gaps = left.flatMap((date) => right.map((other) => Math.abs(yearOf(date) - yearOf(other))))
  return Math.min(...gaps)
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

function share(left: readonly string[], right: readonly string[]): boolean {
  return left.some((value) => right.includes(value))
}
