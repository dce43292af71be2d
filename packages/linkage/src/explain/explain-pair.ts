import type { Value } from '../columns/value.ts'
import type { Engine } from '../engines/engine.ts'
import { comparisonVectorValues, matchWeightOf, type Model } from '../model/model.ts'
import { matchProbability, matchWeightOfProbability } from '../model/weights.ts'
import { columnsRead } from '../model/columns-read.ts'

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
export async function explainPair(engine: Engine, model: Model, a: number, b: number): Promise<PairExplained> {
  const compared = await engine.comparePairs(model, { length: 1, l: Int32Array.of(a), r: Int32Array.of(b) })
  const [l = a, r = b] = [compared.l[0], compared.r[0]]
  const columns = [...new Set(model.comparisons.flatMap(columnsRead))]
  const [valuesL, valuesR] = await Promise.all([engine.valuesOf(l, columns), engine.valuesOf(r, columns)])
  const priorMatchWeight = matchWeightOfProbability(model.probabilityTwoRandomRecordsMatch)
  let running = priorMatchWeight
  const comparisons = model.comparisons.map((comparison, place): ComparisonExplained => {
    const value = compared.levels[place] ?? 0
    const level = comparison.levels[comparisonVectorValues(comparison.levels).indexOf(value)]
    const matchWeight = (level && matchWeightOf(level)) ?? 0
    const termFrequencyAdjustment = compared.adjustments[place] ?? 0
    running = running + matchWeight + termFrequencyAdjustment
    return {
      comparison: comparison.name,
      level: level?.label ?? 'NULL',
      comparisonVectorValue: value,
      m: level?.m,
      u: level?.u,
      matchWeight,
      termFrequencyAdjustment,
      runningMatchWeight: running,
      values: columnsRead(comparison).map((column) => ({
        column,
        l: valuesL[columns.indexOf(column)] ?? null,
        r: valuesR[columns.indexOf(column)] ?? null,
      })),
    }
  })
  return { l, r, priorMatchWeight, comparisons, matchWeight: running, matchProbability: matchProbability(running) }
}
