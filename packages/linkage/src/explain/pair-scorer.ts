import { comparisonWeightsOf, isSwapped, type WeightsInMemory } from '../engines/in-memory/comparison-weights.ts'
import { slotOf } from '../engines/in-memory/compile-comparison.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { adjustmentFor, scoringOf } from '../engines/in-memory/scorer.ts'
import type { Model } from '../model/model.ts'
import { matchProbability } from '../model/weights.ts'

/** Scores any two records of a table, whether or not a blocking rule finds them. */
export type PairScorer = {
  /** log2 of the odds that the two are one person. The order of the two records does not matter. */
  matchWeight(a: number, b: number): number
  matchProbability(a: number, b: number): number
  /** The match weight without the prior: what the records themselves say. Nothing known says 0. */
  evidence(a: number, b: number): number
  /** Level of each comparison: −1 null, 0 the last, the highest the best. */
  levels(a: number, b: number): Int8Array
  /** Names of the comparisons, in the order of `levels`. */
  readonly comparisons: readonly string[]
  /** What each comparison adds to a pair's weight: what clustering by profile asks for. */
  readonly comparisonWeights: WeightsInMemory
}

export function pairScorer(engine: InMemoryEngine, model: Model): PairScorer {
  const scoring = scoringOf(engine, model)
  const { order } = engine

  const sumFrom = (start: number, a: number, b: number): number => {
    const swapped = isSwapped(order, a, b)
    const l = swapped ? b : a
    const r = swapped ? a : b
    let sum = start
    for (const compared of scoring.comparisons) {
      const { weights, adjustments } = compared
      const slot = slotOf(compared, l, r)
      sum += weights[slot] as number
      const adjustment = adjustments?.[slot]
      if (adjustment !== undefined) sum += adjustmentFor(adjustment, l, r)
    }
    return sum
  }

  return {
    matchWeight: (a, b) => sumFrom(scoring.priorWeight, a, b),
    matchProbability: (a, b) => matchProbability(sumFrom(scoring.priorWeight, a, b)),
    evidence: (a, b) => sumFrom(0, a, b),
    levels(a, b) {
      const [l, r] = isSwapped(order, a, b) ? [b, a] : [a, b]
      return Int8Array.from(scoring.comparisons, (compared) => slotOf(compared, l, r) - 1)
    },
    comparisons: model.comparisons.map(({ name }) => name),
    comparisonWeights: comparisonWeightsOf(scoring, order),
  }
}
