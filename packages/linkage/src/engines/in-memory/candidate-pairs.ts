import type { InMemoryEngine } from './engine.ts'
import { blocksOf, pairBlock, pairsOf, type PairBlock } from './pair-source.ts'
import { rulePairs, type RulePairOptions } from './rule-pairs.ts'

export type CandidateOptions = RulePairOptions

/**
 * Every pair that a rule finds, once, under the first rule that finds it, in an order that depends on nothing but the
 * table and the rules. Pairs are made as they are asked for and never all held.
 */
export function* candidatePairs(engine: InMemoryEngine, options: CandidateOptions): Generator<PairBlock, void, void> {
  const source = rulePairs(engine, options)
  const open = pairsOf(source, engine)
  const block = pairBlock()
  for (const stretch of source.stretches) yield* blocksOf(open(stretch), block)
}
