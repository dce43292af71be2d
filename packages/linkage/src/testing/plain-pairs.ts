import assert from 'node:assert/strict'
import type { ScoredPairs } from '../steps/pairs.ts'
import type { ReferencePair } from './reference-linkage.ts'

/** Scored pairs as plain objects; their levels must have been kept. */
export function plainPairs(pairs: ScoredPairs): ReferencePair[] {
  const width = pairs.comparisons.length
  return Array.from({ length: pairs.length }, (_, pair) => ({
    l: pairs.l[pair] ?? -1,
    r: pairs.r[pair] ?? -1,
    rule: pairs.rule[pair] ?? -1,
    levels: Array.from(pairs.levels?.subarray(pair * width, (pair + 1) * width) ?? []),
    matchWeight: pairs.matchWeight[pair] ?? Number.NaN,
  }))
}

export function inOrder(pairs: readonly ReferencePair[]): ReferencePair[] {
  return pairs.toSorted((a, b) => a.l - b.l || a.r - b.r)
}

/** The same pairs, rules and levels, in any order, and weights equal to 1e-9. */
export function assertSamePairs(actual: readonly ReferencePair[], expected: readonly ReferencePair[]): void {
  const bare = (pairs: readonly ReferencePair[]) => inOrder(pairs).map(({ matchWeight: _, ...rest }) => rest)
  assert.deepEqual(bare(actual), bare(expected))
  const weights = inOrder(expected).map(({ matchWeight }) => matchWeight)
  inOrder(actual).forEach(({ matchWeight }, place) => {
    assert.ok(Math.abs(matchWeight - (weights[place] ?? 0)) < 1e-9, `${matchWeight} for ${weights[place]}`)
  })
}
