import type { BlockingRule } from '../model/model.ts'
import type { CountComparisonsOptions, CountPairsOptions, Engine, PairCount, RuleCount } from './engine.ts'

/** How many comparisons each rule would make, from the sizes of its blocks alone: ask this before running. */
export function countComparisons(
  engine: Engine,
  rules: readonly (BlockingRule | string)[],
  options: CountComparisonsOptions = {},
): Promise<readonly RuleCount[]> {
  return engine.countComparisons(rules, options)
}

/** Splink's cumulative comparisons, the data of its chart. */
export type CumulativePairCount = PairCount & {
  /** Pairs found by each rule and all before it. */
  readonly cumulative: readonly number[]
  /** Pairs there would be without blocking. */
  readonly possiblePairs: number
}

/** How many pairs each rule adds that no earlier rule found, exactly, by finding them all and keeping none. */
export async function countPairs(engine: Engine, options: CountPairsOptions): Promise<CumulativePairCount> {
  const { perRule, total } = await engine.countPairs(options)
  let sum = 0
  const cumulative = perRule.map((count) => (sum += count))
  return { perRule, cumulative, total, possiblePairs: await engine.possiblePairs(options.linkType) }
}
