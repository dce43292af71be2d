import type { Clusters, ScoredPairs } from '@kith/linkage'
import { comparePeople } from './compare-people.ts'
import { explainLink } from './explain-link.ts'
import type { NumberConflicts } from './find-number-conflicts.ts'
import type { VerdictOf } from './judge-pair.ts'
import type { LinkageSettings } from './linkage-model.ts'
import type { StandardPerson } from './standard-person.ts'

/** One pair of source people worth remembering. The weight has four decimals, so that the same evidence gives the same row. */
export type PairOutcome = {
  readonly left: number
  readonly right: number
  readonly matchWeight: number | null
  readonly state: 'linked' | 'review' | 'refused'
  readonly reason: string
}

export type Found = {
  readonly people: readonly StandardPerson[]
  readonly scored: ScoredPairs
  readonly clusterOf: Int32Array
  readonly refused: Clusters['refused']
  readonly verdictOf: VerdictOf
  readonly conflicts: NumberConflicts
  readonly settings: LinkageSettings
}

/**
 * What holds each person together (the fewest, strongest pairs that do), and between two people the strongest pair to be
 * looked at or that was refused. Never a pair of a sealed identity: the row itself would be the bridge.
 */
export function pairOutcomes(found: Found): readonly PairOutcome[] {
  const outcomes = [...strongestFirst(found.scored)]
  const joined = newForest(found.people.length)
  const kept = new Map<string, PairOutcome>()
  const between = new Set<string>()

  for (const pair of outcomes) {
    const [left, right] = [found.scored.l[pair]!, found.scored.r[pair]!]
    const [one, other] = [found.clusterOf[left]!, found.clusterOf[right]!]
    if (one === other) {
      if (!mayHold(found, pair) || !joined.unite(left, right)) continue
      const outcome = heldTogether(found, pair)
      kept.set(keyOf(outcome), outcome)
      continue
    }
    const outcome = keptApart(found, pair)
    if (outcome === null || isKnown(between, outcome.state, one, other)) continue
    kept.set(keyOf(outcome), outcome)
  }
  for (const outcome of numberConflicts(found)) kept.set(keyOf(outcome), outcome)
  return [...kept.values()].sort((one, other) => one.left - other.left || one.right - other.right)
}

function mayHold({ scored, settings, verdictOf }: Found, pair: number): boolean {
  return scored.matchWeight[pair]! >= settings.matchWeightToJoin && verdictOf(scored.l[pair]!, scored.r[pair]!) === null
}

function heldTogether(found: Found, pair: number): PairOutcome {
  const { people, scored } = found
  const facts = comparePeople(people[scored.l[pair]!]!, people[scored.r[pair]!]!)
  return outcomeOf(found, pair, 'linked', explainLink(facts))
}

function keptApart(found: Found, pair: number): PairOutcome | null {
  const verdict = found.verdictOf(found.scored.l[pair]!, found.scored.r[pair]!)
  const isStrong = found.scored.matchWeight[pair]! >= found.settings.matchWeightToJoin
  switch (verdict?.verdict) {
    case 'blocked':
      return null
    case 'never':
      return isStrong ? outcomeOf(found, pair, 'refused', verdict.reason) : null
    case 'apart':
    case 'review':
      return outcomeOf(found, pair, 'review', verdict.reason)
    default:
      return outcomeOf(found, pair, 'review', isStrong ? whyRefused(found, pair) : 'between the thresholds')
  }
}

/** A link strong enough, which would have brought together others who disagree. */
function whyRefused({ scored, refused }: Found, pair: number): string {
  const [left, right] = [scored.l[pair]!, scored.r[pair]!]
  const refusal = refused.find(({ l, r }) => (l === left && r === right) || (l === right && r === left))
  return `would join people who disagree: ${refusal?.reason ?? 'evidence against'}`
}

function numberConflicts({ conflicts }: Found): PairOutcome[] {
  return [...conflicts.verdicts.values()].map(({ left, right, verdict }) => ({
    left: Math.min(left, right),
    right: Math.max(left, right),
    matchWeight: null,
    state: verdict.verdict === 'never' ? 'refused' : 'review',
    reason: verdict.reason,
  }))
}

function outcomeOf({ people, scored }: Found, pair: number, state: PairOutcome['state'], reason: string): PairOutcome {
  const ids = [people[scored.l[pair]!]!.sourcePersonId, people[scored.r[pair]!]!.sourcePersonId].sort((a, b) => a - b)
  return {
    left: ids[0]!,
    right: ids[1]!,
    matchWeight: Math.round(scored.matchWeight[pair]! * 1e4) / 1e4,
    state,
    reason,
  }
}

function keyOf({ left, right }: PairOutcome): string {
  return `${left} ${right}`
}

function isKnown(between: Set<string>, state: string, one: number, other: number): boolean {
  const key = `${state} ${Math.min(one, other)} ${Math.max(one, other)}`
  if (between.has(key)) return true
  between.add(key)
  return false
}

/** By weight, then by the rows, so that the order in which pairs were found makes no difference. */
function strongestFirst({ length, l, r, matchWeight }: ScoredPairs): Int32Array {
  return Int32Array.from({ length }, (_, pair) => pair).sort(
    (one, other) => matchWeight[other]! - matchWeight[one]! || l[one]! - l[other]! || r[one]! - r[other]!,
  )
}

function newForest(size: number): { unite(left: number, right: number): boolean } {
  const parent = Int32Array.from({ length: size }, (_, row) => row)
  const rootOf = (row: number): number => {
    let root = row
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!
    return root
  }
  return {
    unite(left, right) {
      const [one, other] = [rootOf(left), rootOf(right)]
      if (one === other) return false
      parent[Math.max(one, other)] = Math.min(one, other)
      return true
    },
  }
}
