import { valueAt } from '../columns/column.ts'
import { columnNamed } from '../columns/table.ts'
import type { Value } from '../columns/value.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { adjustmentFor, scoringOf } from '../engines/in-memory/scorer.ts'
import { comparisonVectorValues, type Comparison, type Model } from '../model/model.ts'
import { matchProbability } from '../model/weights.ts'
import { columnsRead } from '../training/estimate-m.ts'

/** One step of the waterfall: what one comparison says about the pair. */
export type ComparisonExplained = {
  readonly comparison: string
  readonly level: string
  readonly comparisonVectorValue: number
  readonly m: number | undefined
  readonly u: number | undefined
  /** log2 of m over u. */
  readonly matchWeight: number
  /** What the value's own frequency adds. */
  readonly termFrequencyAdjustment: number
  /** The weight of the prior and all comparisons up to and with this one. */
  readonly runningMatchWeight: number
  /** What the two records hold in the columns compared: personal data, so neither log nor store it. */
  readonly values: readonly { readonly column: string; readonly l: Value; readonly r: Value }[]
}

export type PairExplained = {
  readonly l: number
  readonly r: number
  readonly priorMatchWeight: number
  readonly comparisons: readonly ComparisonExplained[]
  readonly matchWeight: number
  readonly matchProbability: number
}

/** Splink's waterfall of one pair: how the match weight adds up, from the prior through every comparison. */
export function explainPair(engine: InMemoryEngine, model: Model, a: number, b: number): PairExplained {
  const scoring = scoringOf(engine, model)
  const { order } = engine
  const inOrder = order === undefined ? a <= b : (order[a] as number) <= (order[b] as number)
  const [l, r] = inOrder ? [a, b] : [b, a]
  let running = scoring.priorWeight
  const comparisons = scoring.comparisons.map(({ comparison, slotOf, weights, adjustments }): ComparisonExplained => {
    const slot = slotOf(l, r)
    const adjustment = adjustments?.[slot]
    const matchWeight = weights[slot] as number
    const termFrequencyAdjustment = adjustment === undefined ? 0 : adjustmentFor(adjustment, l, r)
    running = running + matchWeight + termFrequencyAdjustment
    const level = comparison.levels[comparisonVectorValues(comparison.levels).indexOf(slot - 1)]
    return {
      comparison: comparison.name,
      level: level?.label ?? 'NULL',
      comparisonVectorValue: slot - 1,
      m: level?.m,
      u: level?.u,
      matchWeight,
      termFrequencyAdjustment,
      runningMatchWeight: running,
      values: valuesCompared(engine, comparison, l, r),
    }
  })
  return {
    l,
    r,
    priorMatchWeight: scoring.priorWeight,
    comparisons,
    matchWeight: running,
    matchProbability: matchProbability(running),
  }
}

function valuesCompared(
  { table }: InMemoryEngine,
  comparison: Comparison,
  l: number,
  r: number,
): { column: string; l: Value; r: Value }[] {
  return columnsRead(comparison).map((name) => {
    const column = columnNamed(table, name)
    return { column: column.name, l: valueAt(column, l), r: valueAt(column, r) }
  })
}
