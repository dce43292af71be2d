import { breathe } from '../../steps/breathe.ts'
import type { Comparison } from '../../model/model.ts'
import type { LevelCounts, RandomPairOptions } from '../engine.ts'
import { compileComparison } from './compile-comparison.ts'
import type { InMemoryEngine } from './engine.ts'
import { blocksOf, pairBlock, pairsOf } from './pair-source.ts'
import { levelCounter } from './pair-task.ts'
import { allPairs } from './random-pairs.ts'
import { randomSample } from './random-sample.ts'
import { runJob } from './threads/run-job.ts'

/** Counts the levels of all pairs among records drawn at random. */
export async function randomPairLevels(
  engine: InMemoryEngine,
  comparisons: readonly Comparison[],
  options: RandomPairOptions,
): Promise<LevelCounts> {
  const { maxPairs, linkType, seed, minimumCountPerLevel, signal, onProgress } = options
  const sample = randomSample(engine, { pairsWanted: maxPairs, linkType, seed })
  if (minimumCountPerLevel !== undefined)
    return untilSeenOften(sample, comparisons, { ...options, minimumCountPerLevel })
  const task = { kind: 'count-levels', comparisons } as const
  const { counted, pairs } = await runJob(sample, { source: allPairs(sample, linkType), task }, { signal, onProgress })
  const counts = comparisons.map((_, place) => sumOf(counted.map((thread) => thread[place] ?? new Float64Array())))
  return { counts, pairs }
}

function sumOf(parts: readonly Float64Array[]): Float64Array {
  return (parts[0] ?? new Float64Array()).map((_, place) => parts.reduce((sum, part) => sum + (part[place] ?? 0), 0))
}

/** Stops at a pair that depends on those before it, so one thread looks at them in their order. */
async function untilSeenOften(
  sample: InMemoryEngine,
  comparisons: readonly Comparison[],
  { linkType, minimumCountPerLevel, signal, onProgress }: RandomPairOptions & { readonly minimumCountPerLevel: number },
): Promise<LevelCounts> {
  const source = allPairs(sample, linkType)
  const open = pairsOf(source, sample)
  const block = pairBlock()
  const counters = comparisons.map((comparison) => levelCounter(compileComparison(comparison, sample)))
  let pairs = 0
  for (const [place, stretch] of source.stretches.entries()) {
    for (const { length } of blocksOf(open(stretch), block)) {
      for (const counter of counters) {
        if (counter.counts.subarray(1).some((count) => count < minimumCountPerLevel)) counter.add(block)
      }
      pairs += length
      if (await breathe(signal)) onProgress?.(pairs, place / source.stretches.length)
    }
  }
  return { counts: counters.map(({ counts }) => counts), pairs }
}
