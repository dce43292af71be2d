import type { Pairs } from '../steps/pairs.ts'
import { eachJudgedPair, type Weighing } from './each-judged-pair.ts'
import type { Labels } from './labels.ts'

/** A pair that linking gets wrong at a threshold, by row number. */
export type PredictionError = {
  readonly l: number
  readonly r: number
  readonly kind: 'false-positive' | 'false-negative'
  readonly matchWeight: number
  /** False for a match that no blocking rule found: a rule is missing, whatever its weight. */
  readonly found: boolean
}

/**
 * The labelled pairs that linking at this threshold gets wrong, worst first: pairs taken for one person with the most
 * weight, then matches missed with the least. `explainPair` says of each where its weight comes from.
 */
export async function predictionErrors(
  pairs: Pairs & { readonly matchWeight: Float64Array },
  labels: Labels,
  { thresholdMatchWeight, ...weighing }: Weighing & { readonly thresholdMatchWeight: number },
): Promise<PredictionError[]> {
  const falsePositives: PredictionError[] = []
  const falseNegatives: PredictionError[] = []
  await eachJudgedPair(pairs, labels, {
    weighing,
    visit({ isMatch, ...pair }) {
      const isLinked = pair.found && pair.matchWeight >= thresholdMatchWeight
      if (isLinked && !isMatch) falsePositives.push({ ...pair, kind: 'false-positive' })
      if (!isLinked && isMatch) falseNegatives.push({ ...pair, kind: 'false-negative' })
    },
  })
  const inOrder = (a: PredictionError, b: PredictionError): number => a.l - b.l || a.r - b.r
  return [
    ...falsePositives.sort((a, b) => b.matchWeight - a.matchWeight || inOrder(a, b)),
    ...falseNegatives.sort((a, b) => a.matchWeight - b.matchWeight || inOrder(a, b)),
  ]
}
