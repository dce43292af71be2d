import type { StandardPerson } from './standard-person.ts'

/** Of a source with so many birth dates, fewer than this share may be children's. */
const childrenShareMax = 0.005
const birthDatesMin = 50
const adultFrom = 16

/** The sources that speak of adults only, as far as the birth dates they do state show: those who pay, claim or work. */
export function sourcesOfAdults(people: readonly StandardPerson[]): ReadonlySet<string> {
  const counts = new Map<string, { stated: number; children: number }>()
  for (const person of people) {
    if (person.births.length === 0) continue
    const count = counts.get(person.source) ?? { stated: 0, children: 0 }
    count.stated += 1
    if (isChild(person)) count.children += 1
    counts.set(person.source, count)
  }
  const isOfAdults = ({ stated, children }: { stated: number; children: number }) =>
    stated >= birthDatesMin && children / stated < childrenShareMax
  return new Set([...counts].filter(([, count]) => isOfAdults(count)).map(([source]) => source))
}

/** Under 16 when the source last spoke of them, by every birth date it stated. */
function isChild({ births, lastStatedOn }: StandardPerson): boolean {
  return isUnder(adultFrom, births, lastStatedOn)
}

/**
 * Is the one named, without a birth date, by a source of adults, at a time when the other was a child? A list of those who
 * pay the bills named the father when his son of the same name still went to school.
 */
export function isAdultAndChild(
  adult: StandardPerson,
  child: StandardPerson,
  adultSources: ReadonlySet<string>,
): boolean {
  return (
    adult.births.length === 0 && adultSources.has(adult.source) && isUnder(adultFrom, child.births, adult.firstStatedOn)
  )
}

/** By calendar years alone, so that a birth date known only to the year will do. */
function isUnder(age: number, births: readonly string[], day: string): boolean {
  return births.length > 0 && births.every((birth) => Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) < age)
}
