import { comparePeople } from './compare-people.ts'
import { classOf } from './fold-name.ts'
import { hardRule, type Verdict } from './hard-rules.ts'
import { nameTables } from './name-tables.ts'
import { isAdultAndChild } from './sources-of-adults.ts'
import type { StandardPerson } from './standard-person.ts'

/** What is known beyond the two records at hand. */
export type Surroundings = {
  /** sources whose own key stands for a person: they never give one person two */
  readonly oneKeyPerPerson: ReadonlySet<string>
  /** pairs a person said are different people, as `pairKey` */
  readonly neverLink: ReadonlySet<string>
  readonly isNameInUse: (name: string) => boolean
  /** sources that speak of adults only */
  readonly adultSources: ReadonlySet<string>
  /** sources that list who lives where, each person once */
  readonly listingSources: ReadonlySet<string>
  readonly onlyOneOfThatName: (left: StandardPerson, right: StandardPerson) => boolean
}

/** What the hard rules say of two source people, or null where the match weight decides. */
function judgePair(left: StandardPerson, right: StandardPerson, surroundings: Surroundings): Verdict | null {
  const { oneKeyPerPerson, neverLink, isNameInUse, adultSources, listingSources, onlyOneOfThatName } = surroundings
  return hardRule(comparePeople(left, right), {
    sealed: left.sealed !== null || right.sealed !== null,
    keptApart: neverLink.has(pairKey(left.sourcePersonId, right.sourcePersonId)),
    numberedTwins: areNumberedTwins(left.placeholder, right.placeholder),
    oneRowPerPerson: left.source === right.source && oneKeyPerPerson.has(left.source),
    oneSource: left.source === right.source,
    listedApart: left.source === right.source && listingSources.has(left.source),
    adultAndChild: isAdultAndChild(left, right, adultSources) || isAdultAndChild(right, left, adultSources),
    onlyOneOfThatName: () => onlyOneOfThatName(left, right),
    bothForenamesInUse: left.given.every(isNameInUse) && right.given.every(isNameInUse),
  })
}

export type VerdictOf = (left: number, right: number) => Verdict | null

/** Verdicts by row number, each worked out once. Conflicts over a number were found before it was taken out of linking. */
export function rememberedVerdicts(
  people: readonly StandardPerson[],
  conflicts: ReadonlyMap<string, { readonly verdict: Verdict }>,
  surroundings: Surroundings,
): VerdictOf {
  const known = new Map<number, Verdict | null>()
  return (left, right) => {
    const key = left < right ? left * people.length + right : right * people.length + left
    const remembered = known.get(key)
    if (remembered !== undefined) return remembered
    const [one, other] = [people[left]!, people[right]!]
    const conflict = conflicts.get(pairKey(one.sourcePersonId, other.sourcePersonId))
    const verdict = conflict?.verdict ?? judgePair(one, other, surroundings)
    known.set(key, verdict)
    return verdict
  }
}

/** The same for both orders of a pair. */
export function pairKey(left: number, right: number): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`
}

/** "Twin 1" and "Twin 2" are two children, whatever else agrees. */
function areNumberedTwins(left: string | null, right: string | null): boolean {
  const number = /^(?:twin|triplet|baby|child|infant) ([0-9]+|[a-z])$/
  const [lefts, rights] = [number.exec(left ?? ''), number.exec(right ?? '')]
  return lefts !== null && rights !== null && lefts[1] !== rights[1]
}

/** Is a word a name that people bear, rather than one clerk's slip? Names in the tables always are. */
export function namesInUse(people: readonly StandardPerson[], peopleMin: number): (name: string) => boolean {
  const bearers = new Map<string, number>()
  for (const { given } of people) {
    for (const name of given) bearers.set(name, (bearers.get(name) ?? 0) + 1)
  }
  return (name) =>
    name.length > 1 &&
    ((bearers.get(name) ?? 0) >= peopleMin ||
      nameTables.spellingClass.has(name) ||
      nameTables.fullNamesOf.has(classOf(name)))
}
