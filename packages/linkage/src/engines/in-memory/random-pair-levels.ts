import type { Comparison } from '../../model/model.ts'
import { breathe } from '../../steps/breathe.ts'
import type { Pairs } from '../../steps/pairs.ts'
import type { LevelCounts, RandomPairOptions } from '../engine.ts'
import { allPairs } from './all-pairs.ts'
import { BLOCK_PAIRS } from './candidate-pairs.ts'
import { compileComparison, type CompiledComparison } from './compile-comparison.ts'
import type { InMemoryEngine } from './engine.ts'
import { randomSample } from './random-sample.ts'

/** Counts the levels of all pairs among records drawn at random. */
export async function randomPairLevels(
  engine: InMemoryEngine,
  comparisons: readonly Comparison[],
  { maxPairs, linkType, seed, minimumCountPerLevel, signal }: RandomPairOptions,
): Promise<LevelCounts> {
  const sample = randomSample(engine, { pairsWanted: maxPairs, linkType, seed })
  const counters = comparisons.map((comparison) => slotCounter(compileComparison(comparison, sample)))
  let pairs = 0
  for (const block of allPairs(sample, linkType)) {
    for (const counter of counters) if (!counter.isSettled(minimumCountPerLevel)) counter.add(block)
    pairs += block.length
    await breathe(signal)
  }
  return { counts: counters.map(({ counts }) => counts), pairs }
}

function slotCounter({ fill, slots }: CompiledComparison) {
  const counts = new Float64Array(slots)
  const slotsAtHand = new Uint8Array(BLOCK_PAIRS)
  return {
    counts,
    add({ length, l, r }: Pairs): void {
      fill(l, r, length, slotsAtHand)
      for (let pair = 0; pair < length; pair++) {
        const slot = slotsAtHand[pair] as number
        counts[slot] = (counts[slot] as number) + 1
      }
    },
    isSettled(minimum: number | undefined): boolean {
      return minimum !== undefined && counts.subarray(1).every((count) => count >= minimum)
    },
  }
}
