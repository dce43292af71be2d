import type { ScoredPairs, SkippedBlock } from '../../steps/pairs.ts'
import { breathe } from '../../steps/breathe.ts'
import type { Model } from '../../model/model.ts'
import type { PredictOptions } from '../engine.ts'
import { thresholdOf } from '../threshold-of.ts'
import { BLOCK_PAIRS, candidatePairs, type PairBlock } from './candidate-pairs.ts'
import type { InMemoryEngine } from './engine.ts'
import { pairCollector } from './pair-collector.ts'
import { adjustmentFor, scoringOf, type Scoring } from './scorer.ts'

/** Scores every candidate pair of the model's blocking rules and keeps those at or above the threshold. */
export async function predict(
  engine: InMemoryEngine,
  model: Model,
  options: PredictOptions = {},
): Promise<ScoredPairs> {
  const scoring = scoringOf(engine, model)
  const threshold = thresholdOf(options)
  const skippedBlocks: SkippedBlock[] = []
  const kept = pairCollector(options.keepLevels === true ? model.comparisons.length : 0)
  const scored = scoredBlock(model.comparisons.length)
  let candidates = 0
  const blocks = candidatePairs(engine, {
    rules: model.blockingRules,
    linkType: model.linkType,
    scope: options.scope,
    onSkipped: (block) => skippedBlocks.push(block),
  })
  for (const block of blocks) {
    scoreBlock(scoring, block, scored)
    for (let pair = 0; pair < block.length; pair++) {
      if ((scored.matchWeight[pair] as number) >= threshold) kept.add(block, scored, pair)
    }
    candidates += block.length
    if (await breathe(options.signal)) options.onProgress?.(candidates)
  }
  return {
    ...kept.settle(),
    comparisons: model.comparisons.map(({ name }) => name),
    candidatePairs: candidates,
    skippedBlocks,
  }
}

export type ScoredBlock = { readonly matchWeight: Float64Array; readonly slots: readonly Uint8Array[] }

function scoredBlock(comparisons: number): ScoredBlock {
  return {
    matchWeight: new Float64Array(BLOCK_PAIRS),
    slots: Array.from({ length: comparisons }, () => new Uint8Array(BLOCK_PAIRS)),
  }
}

/** Adds up weights in the model's order of comparisons, so that sums are the same to the last digit every time. */
function scoreBlock(scoring: Scoring, block: PairBlock, into: ScoredBlock): void {
  const { length, l, r } = block
  const { matchWeight } = into
  matchWeight.fill(scoring.priorWeight, 0, length)
  scoring.comparisons.forEach(({ fill, weights, adjustments }, place) => {
    const slots = into.slots[place] as Uint8Array
    fill(l, r, length, slots)
    if (adjustments === undefined) {
      for (let pair = 0; pair < length; pair++) {
        matchWeight[pair] = (matchWeight[pair] as number) + (weights[slots[pair] as number] as number)
      }
      return
    }
    for (let pair = 0; pair < length; pair++) {
      const slot = slots[pair] as number
      let weight = (matchWeight[pair] as number) + (weights[slot] as number)
      const adjustment = adjustments[slot]
      if (adjustment !== undefined) weight += adjustmentFor(adjustment, l[pair] as number, r[pair] as number)
      matchWeight[pair] = weight
    }
  })
}
