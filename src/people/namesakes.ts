import { compareBirthDates } from './fold-birth-date.ts'
import { compareForenames } from './compare-forenames.ts'
import { compareSurnames } from './compare-surnames.ts'
import type { Surroundings } from './judge-pair.ts'
import { isAdultAndChild } from './sources-of-adults.ts'
import type { StandardPerson } from './standard-person.ts'

/**
 * Is there good reason to think that only one person of that name has ever lived where these two did? Asked where a birth
 * date is missing, because then a father and his son look alike (identity rules §2, 10).
 *
 * No, where anyone else there bears much the same name and was born on another day, or where one source names two such
 * people. Yes only with a sign that another would have been named: the source that gives no birth date lists residents,
 * others of the household among them, and no second of the name; or two further sources know one such person and no other.
 * Two records alone are never enough.
 */
export function namesakesOf(
  people: readonly StandardPerson[],
  { listingSources, adultSources }: Pick<Surroundings, 'listingSources' | 'adultSources'>,
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
    const namesakes = others.filter(
      (person) =>
        (isNamesake(person, left) || isNamesake(person, right)) && !isChildBeside(person, left, right, adultSources),
    )
    const isDated = left.births.length + right.births.length > 0
    if (areTwo([left, right, ...namesakes], (source) => !isDated || listingSources.has(source))) return false
    return (
      [left, right].some((person) => isListed(person, { listingSources, atPlace, namesakes })) ||
      new Set([left, right, ...namesakes].map(({ source }) => source)).size >= 3
    )
  }
}

/**
 * A list of adults that names someone without a birth date does not mean the son of that name who still went to school, so
 * he is no other whom it might mean. Told only where the other of the two is known by a birth date of their own.
 */
function isChildBeside(
  namesake: StandardPerson,
  left: StandardPerson,
  right: StandardPerson,
  adultSources: ReadonlySet<string>,
): boolean {
  const undated = [left, right].filter(({ births }) => births.length === 0)
  return undated.length === 1 && isAdultAndChild(undated[0]!, namesake, adultSources)
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

/** Born on different days, or named twice, without a birth date to tell them by, by a source that names each person once. */
function areTwo(namesakes: readonly StandardPerson[], namesEachOnce: (source: string) => boolean): boolean {
  return namesakes.some((one, at) =>
    namesakes.slice(at + 1).some((other) => {
      const births = compareBirthDates(one.births, other.births)
      return births === 'different' || (births === null && one.source === other.source && namesEachOnce(one.source))
    }),
  )
}

/** Does a list of residents name them without a birth date, and others at the same home, none of them a namesake? */
function isListed(
  { source, births, dwellings, sourcePersonId }: StandardPerson,
  { listingSources, atPlace, namesakes }: { readonly listingSources: ReadonlySet<string>; readonly atPlace: ReadonlyMap<string, readonly StandardPerson[]>; readonly namesakes: readonly StandardPerson[] }, // prettier-ignore
): boolean {
  if (births.length > 0 || !listingSources.has(source)) return false
  return dwellings.some((dwelling) =>
    (atPlace.get(dwelling) ?? []).some(
      (other) => other.source === source && other.sourcePersonId !== sourcePersonId && !namesakes.includes(other),
    ),
  )
}
