import { compareBirthDates } from './fold-birth-date.ts'
import { schemeOf } from './fold-identifiers.ts'
import type { StandardPerson } from './standard-person.ts'

/**
 * Find the records that would carry an adopted child's old identity into the new one, and seal them too.
 *
 * An adopted child gets a new NHS number and a new UPN, and nobody may be able to step from one to the other (identity
 * rules §2, 19, 20 and 24). Over a number they share, the seal of a marked source person reaches
 * - a record of the same old identity: it agrees in forename and birthday;
 * - a record that bridges: it also states another number of the same kind.
 * It goes no further: the people on either side of a bridge stay as they are.
 */
export function spreadSeals(people: readonly StandardPerson[]): readonly StandardPerson[] {
  const sealed = people.filter((person) => person.sealed !== null)
  if (sealed.length === 0) return people
  const holders = new Map<string, StandardPerson[]>()
  for (const person of sealed) {
    for (const number of numbersOf(person)) holders.set(number, [...(holders.get(number) ?? []), person])
  }
  return people.map((person) =>
    person.sealed === null && carriesSeal(person, holders) ? { ...person, sealed: 'marked' } : person,
  )
}

function carriesSeal(person: StandardPerson, holders: ReadonlyMap<string, readonly StandardPerson[]>): boolean {
  return numbersOf(person).some((number) =>
    (holders.get(number) ?? []).some(
      (holder) =>
        (holder.sealed === 'old identity' && isSameIdentity(person, holder)) ||
        statesAnother(person, number, numbersOf(holder)),
    ),
  )
}

function isSameIdentity(left: StandardPerson, right: StandardPerson): boolean {
  return (
    left.given.some((name) => right.given.includes(name)) && compareBirthDates(left.births, right.births) === 'exact'
  )
}

function statesAnother(person: StandardPerson, number: string, sealedNumbers: readonly string[]): boolean {
  return numbersOf(person).some((other) => schemeOf(other) === schemeOf(number) && !sealedNumbers.includes(other))
}

function numbersOf({ identifiers, formerIdentifiers }: StandardPerson): readonly string[] {
  return [...identifiers, ...formerIdentifiers]
}
