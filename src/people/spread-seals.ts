import { compareForenames } from './compare-forenames.ts'
import { compareSurnames } from './compare-surnames.ts'
import { compareBirthDates } from './fold-birth-date.ts'
import { schemeOf } from './fold-identifiers.ts'
import type { StandardPerson } from './standard-person.ts'

/**
 * Find the records that would carry an adopted child's old identity into the new one, and seal them too.
 *
 * An adopted child gets a new NHS number and a new UPN, and nobody may be able to step from one to the other (identity
 * rules §2, 19, 20 and 24). The seal of a marked source person reaches
 * - a record of the same old identity: it agrees in forename, birthday and surname, or holds one of its numbers (unless
 *   forename and birthday both say otherwise: then the number was copied);
 * - a record that bridges: it shares a number and also states another of the same kind.
 * It goes no further: the people on either side of a bridge stay as they are.
 */
export function spreadSeals(people: readonly StandardPerson[]): readonly StandardPerson[] {
  const sealed = people.filter((person) => person.sealed !== null)
  if (sealed.length === 0) return people
  const byNumber = Map.groupBy(entriesOf(sealed, numbersOf), ([number]) => number)
  const byBirth = Map.groupBy(
    entriesOf(
      sealed.filter((person) => person.sealed === 'old identity'),
      ({ births }) => births,
    ),
    ([birth]) => birth,
  )
  const carriesSeal = (person: StandardPerson): boolean =>
    person.births.some((birth) => byBirth.get(birth)?.some(([, holder]) => isSameIdentity(person, holder)) ?? false) ||
    numbersOf(person).some(
      (number) =>
        byNumber
          .get(number)
          ?.some(([, holder]) => statesAnother(person, number, holder) || isOldIdentity(person, holder)) ?? false,
    )

  return people.map((person) =>
    person.sealed === null && carriesSeal(person) ? { ...person, sealed: 'marked' } : person,
  )
}

function entriesOf(
  people: readonly StandardPerson[],
  keysOf: (person: StandardPerson) => readonly string[],
): (readonly [string, StandardPerson])[] {
  return people.flatMap((person) => keysOf(person).map((key) => [key, person] as const))
}

/** Born on one day already. */
function isSameIdentity(left: StandardPerson, right: StandardPerson): boolean {
  const forename = compareForenames(left, right)
  if (forename === null || forename === 'different' || forename === 'alike') return false
  const surname = compareSurnames(
    { whole: left.surnames, halves: left.surnameHalves },
    { whole: right.surnames, halves: right.surnameHalves },
  )
  return surname !== null && surname !== 'different'
}

/** They share a number already. */
function isOldIdentity(person: StandardPerson, holder: StandardPerson): boolean {
  if (holder.sealed !== 'old identity') return false
  const isCopied =
    compareForenames(person, holder) === 'different' && compareBirthDates(person.births, holder.births) === 'different'
  return !isCopied
}

function statesAnother(person: StandardPerson, number: string, holder: StandardPerson): boolean {
  const held = numbersOf(holder)
  return numbersOf(person).some((other) => schemeOf(other) === schemeOf(number) && !held.includes(other))
}

function numbersOf({ identifiers, formerIdentifiers }: StandardPerson): readonly string[] {
  return [...identifiers, ...formerIdentifiers]
}
