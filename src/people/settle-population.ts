import type { StandardPerson } from './standard-person.ts'

/** Above these a value says nothing about who someone is. Data of the model file, because they change who is linked. */
export type GenericLimits = {
  /** different people (by name and birth date) one telephone number or mailbox may stand for */
  readonly contactPeopleMax: number
  /** different people one number (NHS, UPN, …) may stand for before it counts as a dummy */
  readonly identifierPeopleMax: number
  /** different people one dwelling may have held before its address stops telling people apart */
  readonly dwellingPeopleMax: number
  /** how many times its expected share a birth date may have in one source before it counts as entered for "not known" */
  readonly birthDateShareMax: number
  /** and no fewer than this many people */
  readonly birthDatePeopleMin: number
}

/**
 * Take away what looks like evidence and is not: the school office's telephone, the hostel's address, the birth date the
 * system fills in. A value becomes generic with the population, so every run decides it anew, and links that leaned on
 * it are gone with the next run (identity rules §1, rule 7).
 */
export function settlePopulation(people: readonly StandardPerson[], limits: GenericLimits): readonly StandardPerson[] {
  const genericContacts = sharedByMore(people, (person) => person.contacts, limits.contactPeopleMax)
  const genericIdentifiers = sharedByMore(people, (person) => person.identifiers, limits.identifierPeopleMax)
  const placed = withDistricts(people)
  const genericDwellings = sharedByMore(placed, (person) => person.dwellings, limits.dwellingPeopleMax)
  const enteredDates = overusedBirthDates(people, limits)

  return placed.map((person) => {
    const without = (values: readonly string[], generic: ReadonlySet<string>) =>
      values.some((value) => generic.has(value)) ? values.filter((value) => !generic.has(value)) : values
    return {
      ...person,
      contacts: without(person.contacts, genericContacts),
      identifiers: without(person.identifiers, genericIdentifiers),
      formerIdentifiers: without(person.formerIdentifiers, genericIdentifiers),
      dwellings: without(person.dwellings, genericDwellings),
      births: person.births.map((birth) => (enteredDates.has(`${person.source} ${birth}`) ? birth.slice(0, 4) : birth)),
    }
  })
}

/**
 * "57 Badger Lane" without a postcode is the dwelling of that number and street, where the population knows only one; two
 * streets of one name stay undecided.
 */
function withDistricts(people: readonly StandardPerson[]): readonly StandardPerson[] {
  const inDistricts = new Map<string, Set<string>>()
  for (const dwelling of people.flatMap(({ dwellings }) => dwellings)) {
    const words = wordsOf(dwelling)
    if (words === undefined || words === dwelling) continue
    inDistricts.set(words, (inDistricts.get(words) ?? new Set()).add(dwelling))
  }
  const whole = (dwelling: string): string => {
    const known = inDistricts.get(dwelling)
    return known?.size === 1 ? [...known][0]! : dwelling
  }
  return people.map((person) =>
    person.dwellings.some((dwelling) => whole(dwelling) !== dwelling)
      ? { ...person, dwellings: [...new Set(person.dwellings.map(whole))].sort() }
      : person,
  )
}

/** `at:57 badger lane|` of `at:57 badger lane|AV13`; undefined for a property number. */
function wordsOf(dwelling: string): string | undefined {
  return /^at:[^|]*\|/.exec(dwelling)?.[0]
}

function sharedByMore(
  people: readonly StandardPerson[],
  valuesOf: (person: StandardPerson) => readonly string[],
  peopleMax: number,
): ReadonlySet<string> {
  const holders = new Map<string, Set<string>>()
  for (const person of people) {
    for (const value of valuesOf(person)) {
      const known = holders.get(value) ?? new Set<string>()
      if (known.size <= peopleMax) known.add(signatureOf(person))
      holders.set(value, known)
    }
  }
  return new Set([...holders].filter(([, known]) => known.size > peopleMax).map(([value]) => value))
}

/** Two source people with one forename and one birth date are not yet two people. */
function signatureOf({ given, births }: StandardPerson): string {
  return `${given[0] ?? ''}|${births[0] ?? ''}`
}

/** `source date` of the dates a source states far more often than their year allows. */
function overusedBirthDates(people: readonly StandardPerson[], limits: GenericLimits): ReadonlySet<string> {
  const byDate = new Map<string, number>()
  const byYear = new Map<string, number>()
  for (const { source, births } of people) {
    for (const birth of births.filter(({ length }) => length === 10)) {
      byDate.set(`${source} ${birth}`, (byDate.get(`${source} ${birth}`) ?? 0) + 1)
      const year = `${source} ${birth.slice(0, 4)}`
      byYear.set(year, (byYear.get(year) ?? 0) + 1)
    }
  }
  const isOverused = ([date, count]: [string, number]) => {
    const expected = (byYear.get(date.slice(0, -6)) ?? 0) / 365
    return count >= limits.birthDatePeopleMin && count > expected * limits.birthDateShareMax
  }
  return new Set([...byDate].filter(isOverused).map(([date]) => date))
}
