import { columnNamed } from '../../columns/table.ts'
import { comparisonVectorValues, type Comparison, type Model } from '../../model/model.ts'
import { logFrequencies } from '../../model/term-frequency-table.ts'
import { matchWeightOfProbability } from '../../model/weights.ts'
import { adjustedFrom, adjustmentOf, weightsBySlot } from '../slot-weights.ts'
import { compileComparison, type CompiledComparison } from './compile-comparison.ts'
import type { InMemoryEngine, PairEngine } from './engine.ts'

/** What a pair's level adds to its match weight, as plain data that any thread can work on. */
export type ComparisonWeights = {
  readonly comparison: Comparison
  /** Slot → weight. */
  readonly weights: Float64Array
  /** Slot → what a term frequency adds; undefined when no level is adjusted. */
  readonly adjustments: readonly (Adjustment | undefined)[] | undefined
}

export type Adjustment = {
  readonly codes: Int32Array
  /** Code → log2 of the value's frequency. */
  readonly logFrequencies: Float64Array
  readonly logU: number
  readonly logMinimumU: number
  readonly weight: number
}

/** The prior's weight and every comparison's, in the order in which they are added up. */
export type Weighing = { readonly priorWeight: number; readonly comparisons: readonly ComparisonWeights[] }

/** The weights of a trained model on a table. Refuses one with a level that has no m or u. */
export function weighingOf(engine: InMemoryEngine, model: Model): Weighing {
  return {
    priorWeight: matchWeightOfProbability(model.probabilityTwoRandomRecordsMatch),
    comparisons: model.comparisons.map((comparison) => ({
      comparison,
      weights: weightsBySlot(comparison),
      adjustments: adjustmentsBySlot(comparison, engine),
    })),
  }
}

/** The same with the comparisons compiled, to score pairs one at a time. */
export type Scoring = {
  readonly priorWeight: number
  readonly comparisons: readonly (ComparisonWeights & CompiledComparison)[]
}

export function scoringOf(engine: InMemoryEngine, model: Model): Scoring {
  return compiledScoring(weighingOf(engine, model), engine)
}

export function compiledScoring({ priorWeight, comparisons }: Weighing, engine: PairEngine): Scoring {
  return {
    priorWeight,
    comparisons: comparisons.map((each) => ({ ...each, ...compileComparison(each.comparison, engine) })),
  }
}

function adjustmentsBySlot(comparison: Comparison, engine: InMemoryEngine): (Adjustment | undefined)[] | undefined {
  const values = comparisonVectorValues(comparison.levels)
  const bySlot: (Adjustment | undefined)[] = []
  comparison.levels.forEach((level, place) => {
    const termFrequency = adjustmentOf(level)
    if (termFrequency === undefined) return
    const column = columnNamed(engine.table, termFrequency.column)
    const { u } = adjustedFrom(comparison, level, termFrequency)
    bySlot[(values[place] ?? 0) + 1] = {
      codes: column.codes,
      logFrequencies: logFrequencies(column, engine.termFrequencies.get(column.name.toLowerCase())),
      logU: Math.log2(u ?? 0),
      logMinimumU: Math.log2(termFrequency.minimumU),
      weight: termFrequency.weight,
    }
  })
  return bySlot.length === 0 ? undefined : bySlot
}

/** What the frequency of the shared value adds: the rarer the value, the more. With two values the commoner counts. */
export function adjustmentFor(adjustment: Adjustment, l: number, r: number): number {
  const a = adjustment.logFrequencies[adjustment.codes[l] as number] as number
  const b = adjustment.logFrequencies[adjustment.codes[r] as number] as number
  // NaN is nothing known on that side: the other side's value speaks alone.
  const commoner = a >= b || Number.isNaN(b) ? a : b
  if (Number.isNaN(commoner)) return 0
  return adjustment.weight * (adjustment.logU - Math.max(commoner, adjustment.logMinimumU))
}
