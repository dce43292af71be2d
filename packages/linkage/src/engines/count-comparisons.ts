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

/** How many pairs each rule adds that no earlier rule found, exactly, by finding them all. */
export function countPairs(engine: Engine, options: CountPairsOptions): Promise<PairCount> {
  return engine.countPairs(options)
}
