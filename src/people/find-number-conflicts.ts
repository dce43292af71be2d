import { comparePeople } from './compare-people.ts'
import { identifierConflict, type Verdict } from './hard-rules.ts'
import { schemeOf } from './fold-identifiers.ts'
import { pairKey } from './judge-pair.ts'
import type { StandardPerson } from './standard-person.ts'

export type NumberConflicts = {
  /** the pairs, as `pairKey`, and what becomes of them */
  readonly verdicts: ReadonlyMap<string, { readonly left: number; readonly right: number; readonly verdict: Verdict }>
  /** the same people, without the numbers that prove nothing for them */
  readonly people: readonly StandardPerson[]
  /** a source should look at this record's number */
  readonly notices: readonly NumberNotice[]
}

export type NumberNotice = {
  readonly sourcePersonId: number
  readonly recordId: number
  readonly source: string
  readonly scheme: string
}

/**
 * Find numbers that contradict who their holders are: a sibling's NHS number copied, two children under one UPN. Such a
 * number is kept out of linking on both records, and both sources are told (identity rules §2, 2 and 3). This comes
 * before any weight, so that nothing else leans on the number.
 */
export function findNumberConflicts(people: readonly StandardPerson[]): NumberConflicts {
  const verdicts = new Map<string, { left: number; right: number; verdict: Verdict }>()
  const quarantined = new Map<number, Set<string>>()

  for (const holders of holdersOfOneNumber(people)) {
    for (const [at, left] of holders.entries()) {
      for (const right of holders.slice(at + 1)) {
        const key = pairKey(left.sourcePersonId, right.sourcePersonId)
        if (verdicts.has(key)) continue
        const verdict = identifierConflict(comparePeople(left, right))
        if (verdict === null) continue
        verdicts.set(key, { left: left.sourcePersonId, right: right.sourcePersonId, verdict })
        for (const number of verdict.quarantine ?? []) {
          for (const { sourcePersonId } of [left, right]) {
            quarantined.set(sourcePersonId, (quarantined.get(sourcePersonId) ?? new Set()).add(number))
          }
        }
      }
    }
  }

  return {
    verdicts,
    people: people.map((person) => withoutNumbers(person, quarantined.get(person.sourcePersonId))),
    notices: people.flatMap((person) => noticesFor(person, quarantined.get(person.sourcePersonId))),
  }
}

function holdersOfOneNumber(people: readonly StandardPerson[]): Iterable<readonly StandardPerson[]> {
  const holders = new Map<string, StandardPerson[]>()
  for (const person of people) {
    for (const number of new Set([...person.identifiers, ...person.formerIdentifiers])) {
      const known = holders.get(number)
      if (known === undefined) holders.set(number, [person])
      else known.push(person)
    }
  }
  return holders.values().filter(({ length }) => length > 1)
}

function withoutNumbers(person: StandardPerson, numbers: ReadonlySet<string> | undefined): StandardPerson {
  if (numbers === undefined) return person
  return {
    ...person,
    identifiers: person.identifiers.filter((number) => !numbers.has(number)),
    formerIdentifiers: person.formerIdentifiers.filter((number) => !numbers.has(number)),
  }
}

function noticesFor(person: StandardPerson, numbers: ReadonlySet<string> | undefined): NumberNotice[] {
  const { sourcePersonId, recordId, source } = person
  const schemes = new Set([...(numbers ?? [])].map(schemeOf))
  return [...schemes].sort().map((scheme) => ({ sourcePersonId, recordId, source, scheme }))
}
