import { compareBirthDates } from './fold-birth-date.ts'
import { compareForenames } from './compare-forenames.ts'
import { compareSurnames } from './compare-surnames.ts'
import type { StandardPerson } from './standard-person.ts'

/**
 * Is there good reason to think that only one person of that name has ever lived where these two did? Asked where a birth
 * date is missing, because then a father and his son look alike (identity rules §2, 10).
 *
 * No, where anyone else there bears much the same name and was born on another day, or where one source names two such
 * people. Yes only with a sign that another would have been named: the source that gives no birth date lists residents,
 * others of the household among them, and no second of the name; or two further sources know one such person and no other. Two records alone
 * are never enough.
 */
export function namesakesOf(
  people: readonly StandardPerson[],
  listingSources: ReadonlySet<string>,
): (left: StandardPerson, right: StandardPerson) => boolean {
  const atPlace = new Map<string, StandardPerson[]>()
  for (const person of people) {
    for (const place of placesOf(person)) {
      const known = atPlace.get(place)
      if (known === undefined) atPlace.set(place, [person])
      else known.push(person)
    }
  }
  return (left, right) => {
    const shared = sharedPlaces(left, right)
    const others = [...new Set(shared.flatMap((place) => atPlace.get(place) ?? []))].filter(
      (person) => person !== left && person !== right,
    )
    const namesakes = others.filter((person) => isNamesake(person, left) || isNamesake(person, right))
    if (areTwo([left, right, ...namesakes])) return false
    return (
      [left, right].some((person) => listingSources.has(person.source) && isListed(person, atPlace, namesakes)) ||
      new Set([left, right, ...namesakes].map(({ source }) => source)).size >= 3
    )
  }
}

/** Dwellings where both state one, otherwise postcodes. */
function sharedPlaces(left: StandardPerson, right: StandardPerson): readonly string[] {
  const dwellings = left.dwellings.filter((dwelling) => right.dwellings.includes(dwelling))
  return dwellings.length > 0 ? dwellings : left.postcodes.filter((postcode) => right.postcodes.includes(postcode))
}

function placesOf({ dwellings, postcodes }: StandardPerson): readonly string[] {
  return [...dwellings, ...postcodes]
}

function isNamesake(one: StandardPerson, other: StandardPerson): boolean {
  const surname = compareSurnames(
    { whole: one.surnames, halves: one.surnameHalves },
    { whole: other.surnames, halves: other.surnameHalves },
  )
  if (surname === null || surname === 'different' || surname === 'alike') return false
  const forename = compareForenames(one, other)
  return forename !== null && forename !== 'different' && forename !== 'alike'
}

/** Born on different days, or named twice by one source that gives no birth date to tell them by. */
function areTwo(namesakes: readonly StandardPerson[]): boolean {
  return namesakes.some((one, at) =>
    namesakes.slice(at + 1).some((other) => {
      const births = compareBirthDates(one.births, other.births)
      return births === 'different' || (births === null && one.source === other.source)
    }),
  )
}

/** Does the person's source name others at the same dwelling, none of them a namesake? Then it lists who lives there. */
function isListed(
  { source, births, dwellings, sourcePersonId }: StandardPerson,
  atPlace: ReadonlyMap<string, readonly StandardPerson[]>,
  namesakes: readonly StandardPerson[],
): boolean {
  if (births.length > 0) return false
  return dwellings.some((dwelling) =>
    (atPlace.get(dwelling) ?? []).some(
      (other) => other.source === source && other.sourcePersonId !== sourcePersonId && !namesakes.includes(other),
    ),
  )
}
