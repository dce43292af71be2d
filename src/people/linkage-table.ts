import { tableOfColumns, type Table } from '@kith/linkage'
import { classOf } from './fold-name.ts'
import { runTogether } from './compare-forenames.ts'
import type { StandardPerson } from './standard-person.ts'
import { nameSkeleton } from './name-skeleton.ts'

/** Names of one kind in one column: the main ones as they are, the others (middle names, halves) behind a mark. */
export type PackedNames = readonly string[]
export const packedMiddle = '~'

/**
 * Source people as the linkage package compares them: row n is `people[n]`. Besides what is compared there are keys to
 * block on, several a person: every pair that shares any one of them is looked at. Each key belongs to one record alone,
 * so a new delivery changes no other record's keys (identity rules §3).
 */
export function linkageTable(people: readonly StandardPerson[]): Table {
  const commonest = commonestFirst(people)
  const forenames = forenamesInFull(people)
  const column = <T>(valueOf: (person: StandardPerson) => T) => people.map(valueOf)
  return tableOfColumns({
    forenames: column(({ given, middle }) => packed(given, middle)),
    forename: column(({ given }) => commonest(given)),
    surnames: column(({ surnames, surnameHalves }) => packed(surnames, surnameHalves)),
    surname: column(({ surnames }) => commonest(surnames)),
    names: column((person) => fullNames(forenames(person), person.surnames)),
    names_reversed: column((person) => fullNames(person.surnames, forenames(person))),
    births: column(({ births }) => listOrNull(births)),
    sex: column(({ sex }) => sex),
    dwellings: column(({ dwellings }) => listOrNull(dwellings)),
    postcodes: column(({ postcodes }) => listOrNull(postcodes)),
    numbers: column(({ identifiers, formerIdentifiers }) =>
      listOrNull([...new Set([...identifiers, ...formerIdentifiers])]),
    ),
    contacts: column(({ contacts }) => listOrNull(contacts)),
    ...blockingKeys(people),
  })
}

/** Keys every pair of which is looked at. Wide enough for one error in any part of a record, narrow enough for a borough. */
function blockingKeys(people: readonly StandardPerson[]) {
  const column = (keysOf: (person: StandardPerson) => readonly string[]) =>
    people.map((person) => listOrNull([...new Set(keysOf(person))]))
  const givenKeys = (person: StandardPerson) => person.given.map((name) => nameSkeleton(classOf(name)))
  const surnameKeys = (person: StandardPerson) =>
    [...person.surnames, ...person.surnameHalves].map((name) => nameSkeleton(classOf(name)))
  const anyName = (person: StandardPerson) => [
    ...givenKeys(person),
    ...surnameKeys(person),
    ...person.middle.map(nameSkeleton),
  ]
  const wholeBirths = (person: StandardPerson) => person.births.filter(({ length }) => length === 10)
  const birthDays = (person: StandardPerson) => wholeBirths(person).map(inEitherOrder)
  const birthYears = (person: StandardPerson) => person.births.map((birth) => birth.slice(0, 4))

  return {
    key_birth_name: column((person) => crossed(birthDays(person), anyName(person))),
    key_birth_postcode: column((person) => crossed(birthDays(person), person.postcodes)),
    key_birth_dwelling: column((person) => crossed(birthYears(person), person.dwellings)),
    key_given_dwelling: column((person) => crossed(givenKeys(person), person.dwellings)),
    key_given_postcode: column((person) => crossed(givenKeys(person), person.postcodes)),
    key_names_year: column((person) => crossed(crossed(givenKeys(person), surnameKeys(person)), birthYears(person))),
    key_names_day: column((person) =>
      crossed(
        crossed(givenKeys(person), surnameKeys(person)),
        wholeBirths(person).map((birth) => birth.slice(5)),
      ),
    ),
    key_contact_given: column((person) => crossed(person.contacts, givenKeys(person))),
  }
}

/** The same for 6 August and 8 June of a year: clerks exchange the two. */
function inEitherOrder(birth: string): string {
  const [year, month, day] = birth.split('-') as [string, string, string]
  return month < day ? `${year} ${month} ${day}` : `${year} ${day} ${month}`
}

function crossed(left: readonly string[], right: readonly string[]): string[] {
  return left.flatMap((first) => right.map((second) => `${first} ${second}`))
}

function packed(first: readonly string[], rest: readonly string[]): PackedNames | null {
  return first.length === 0 ? null : [...first, ...rest.map((name) => packedMiddle + name)]
}

/**
 * Every forename, and Marykate of Mary Kate where somebody is called that by surname: whoever took the two names for one
 * word may also have taken them for the surname.
 */
function forenamesInFull(people: readonly StandardPerson[]): (person: StandardPerson) => readonly string[] {
  const surnames = new Set(people.flatMap((person) => person.surnames))
  return (person) => {
    const names = [...person.given, ...person.middle]
    return names.length < 2 ? names : [...names, ...runTogether(person).filter((name) => surnames.has(name))]
  }
}

/** Every given name with every surname: "an nguyen" agrees with another's "nguyen an" the other way round. */
function fullNames(given: readonly string[], surnames: readonly string[]): readonly string[] | null {
  return listOrNull(
    crossed(
      given.filter((name) => name.length > 1),
      surnames,
    ),
  )
}

function listOrNull(values: readonly string[]): readonly string[] | null {
  return values.length === 0 ? null : values
}

/** Of several names, the one most people bear: agreement is worth what it would be on the commonest. */
function commonestFirst(people: readonly StandardPerson[]): (names: readonly string[]) => string | null {
  const bearers = new Map<string, number>()
  for (const { given, surnames } of people) {
    for (const name of [...given, ...surnames]) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  }
  return (names) =>
    names.reduce<string | null>(
      (most, name) => (most === null || (bearers.get(name) ?? 0) > (bearers.get(most) ?? 0) ? name : most),
      null,
    )
}
