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
export function placesFrom(pairs: Pick<ScoredPairs, 'length' | 'matchWeight'>, least: number): Int32Array {
  const places = new Int32Array(countFrom(pairs, least))
  let next = 0
  for (let pair = 0; pair < pairs.length; pair++) if (pairs.matchWeight[pair]! >= least) places[next++] = pair
  return places
}

/** How many pairs there are from a match weight on. */
export function countFrom({ length, matchWeight }: Pick<ScoredPairs, 'length' | 'matchWeight'>, least: number): number {
  let count = 0
  for (let pair = 0; pair < length; pair++) if (matchWeight[pair]! >= least) count++
  return count
}

/** The pairs from a match weight on. */
export function pairsFrom(pairs: ScoredPairs, least: number): ScoredPairs {
  const kept = placesFrom(pairs, least)
  const rule = new Uint8Array(kept.length)
  const matchWeight = new Float64Array(kept.length)
  for (let place = 0; place < kept.length; place++) {
    rule[place] = pairs.rule[kept[place]!]!
    matchWeight[place] = pairs.matchWeight[kept[place]!]!
  }
  const l = kept.map((pair) => pairs.l[pair]!)
  const r = kept.map((pair) => pairs.r[pair]!)
  return { ...pairs, length: kept.length, l, r, rule, matchWeight, levels: undefined }
}
