import type { PredictOptions } from '../engines/engine.ts'
import type { Model } from '../model/model.ts'
import type { ScoredPairs } from '../steps/pairs.ts'
import type { OpenedRecords } from './open-records.ts'
import type { VerbContext } from './verb.ts'

/** Which of the candidate pairs to keep, and how much of each. */
export type PairsToKeep = Pick<PredictOptions, 'thresholdMatchWeight' | 'keepLevels'>

/** Scores every candidate pair, saying which blocks were left out. */
export async function predictPairs(
  { steps, signal, warn }: VerbContext,
  { engine }: Pick<OpenedRecords, 'engine'>,
  model: Model,
  keep: PairsToKeep = {},
): Promise<ScoredPairs> {
  const pairs = await steps.step('predict', 'Scoring candidate pairs', (progress) =>
    engine.predict(model, {
      signal,
      ...keep,
      onProgress: progress.pairs,
    }),
  )
  const lost = pairs.skippedBlocks.reduce((sum, { comparisons }) => sum + comparisons, 0)
  if (pairs.skippedBlocks.length > 0) {
    const [largest] = [...pairs.skippedBlocks].sort((a, b) => b.comparisons - a.comparisons)
    warn(
      `${pairs.skippedBlocks.length} block(s) of ${count(lost)} comparisons were left out as too large, the largest of ${count(largest?.records ?? 0)} records under ${model.blockingRules[largest?.rule ?? 0]?.sql ?? 'a rule'}. Pairs that no other rule finds are missing: make the value that they share null, or raise --largest-block.`,
    )
  }
  return pairs
}

export function count(number: number): string {
  return number.toLocaleString('en-GB')
}

/** Places of the pairs from a match weight on. */
export function placesFrom(
  { length, matchWeight }: Pick<ScoredPairs, 'length' | 'matchWeight'>,
  least: number,
): Int32Array {
  return Int32Array.from({ length }, (_, pair) => pair).filter((pair) => (matchWeight[pair] ?? 0) >= least)
}

/** The pairs from a match weight on. */
export function pairsFrom(pairs: ScoredPairs, matchWeight: number): ScoredPairs {
  const kept = placesFrom(pairs, matchWeight)
  return {
    ...pairs,
    length: kept.length,
    l: kept.map((pair) => pairs.l[pair] ?? 0),
    r: kept.map((pair) => pairs.r[pair] ?? 0),
    rule: Uint8Array.from(kept, (pair) => pairs.rule[pair] ?? 0),
    matchWeight: Float64Array.from(kept, (pair) => pairs.matchWeight[pair] ?? 0),
    levels: undefined,
  }
}
