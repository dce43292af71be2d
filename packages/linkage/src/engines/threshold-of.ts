import { LinkageError } from '../errors.ts'
import { matchWeightOfProbability } from '../model/weights.ts'
import type { PredictOptions } from './engine.ts'

/** The match weight from which on pairs are kept. */
export function thresholdOf({ thresholdMatchWeight, thresholdMatchProbability }: PredictOptions): number {
  if (thresholdMatchWeight !== undefined && thresholdMatchProbability !== undefined) {
    throw new LinkageError('option-invalid', 'Give a threshold as a match weight or as a probability, not both.')
  }
  if (thresholdMatchProbability === undefined) return thresholdMatchWeight ?? Number.NEGATIVE_INFINITY
  if (!(thresholdMatchProbability >= 0 && thresholdMatchProbability <= 1)) {
    throw new LinkageError(
      'option-invalid',
      `The threshold is a probability of ${thresholdMatchProbability}. Give a number from 0 to 1, or a match weight as thresholdMatchWeight.`,
    )
  }
  return matchWeightOfProbability(thresholdMatchProbability)
}
