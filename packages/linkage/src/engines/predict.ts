import { LinkageError } from '../errors.ts'
import type { Model } from '../model/model.ts'
import type { ScoredPairs } from '../steps/pairs.ts'
import type { Engine, PredictOptions } from './engine.ts'

/** A hundred million pairs take 1.7 GB, and 100 MB more for each comparison whose levels are kept. */
const PAIRS_MAX = 100_000_000

/**
 * Scores every candidate pair of the model's blocking rules and keeps those at or above the threshold. A run that would
 * keep more than `pairsMax` pairs, because no threshold is given, is refused before anything is compared.
 */
export async function predict(engine: Engine, model: Model, options: PredictOptions = {}): Promise<ScoredPairs> {
  await checkPairsFit(engine, model, options)
  try {
    return await engine.predict(model, options)
  } catch (cause) {
    // What a typed array that no memory is left for throws.
    if (cause instanceof RangeError)
      throw tooMany('The pairs at or above the threshold do not fit in memory.', { cause })
    throw cause
  }
}

async function checkPairsFit(engine: Engine, model: Model, options: PredictOptions): Promise<void> {
  const { pairsMax = PAIRS_MAX, thresholdMatchWeight, thresholdMatchProbability, scope, signal } = options
  const keepsAll = thresholdMatchWeight === undefined && thresholdMatchProbability === undefined && scope === undefined
  if (!keepsAll) return
  const { blockingRules: rules, linkType } = model
  // Blocks are quickly counted; their pairs, some of them in several, only where that is not enough to know.
  const counts = await engine.countComparisons(rules)
  if (counts.reduce((sum, { comparisonsAtMost }) => sum + comparisonsAtMost, 0) <= pairsMax) return
  const { total } = await engine.countPairs({ rules, linkType, signal })
  if (total > pairsMax) {
    throw tooMany(
      `The blocking rules find ${total} pairs, and without a threshold all would be kept; ${pairsMax} may be.`,
    )
  }
}

function tooMany(what: string, options?: ErrorOptions): LinkageError {
  return new LinkageError(
    'too-many-pairs',
    `${what} Give a threshold, such as thresholdMatchWeight: -5; stricter blocking rules; or a larger pairsMax, at 17 bytes a pair and one more for each level kept.`,
    options,
  )
}
