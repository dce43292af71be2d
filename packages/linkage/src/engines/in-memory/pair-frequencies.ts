import { columnNamed } from '../../columns/table.ts'
import { comparisonVectorValues, type Comparison } from '../../model/model.ts'
import { logFrequencies } from '../../model/term-frequency-table.ts'
import { adjustmentOf } from '../slot-weights.ts'
import type { InMemoryEngine } from './engine.ts'

/** How common the values of a column are, as far as one level's adjustment asks. Plain data for any thread. */
export type AdjustedValues = {
  readonly codes: Int32Array
  /** Code → log2 of the value's frequency, never below the level's floor; minus infinity for nothing known. */
  readonly logFrequencies: Float64Array
  readonly weight: number
}

/** Slot → its adjustment; undefined for a comparison of which no level is adjusted for term frequencies. */
export function adjustedValues(
  comparison: Comparison,
  engine: InMemoryEngine,
): readonly (AdjustedValues | undefined)[] | undefined {
  const values = comparisonVectorValues(comparison.levels)
  const bySlot: (AdjustedValues | undefined)[] = []
  comparison.levels.forEach((level, place) => {
    const adjustment = adjustmentOf(level)
    if (adjustment === undefined) return
    const { codes, ...column } = columnNamed(engine.table, adjustment.column)
    const floor = Math.log2(adjustment.minimumU)
    const known = engine.termFrequencies.get(column.name.toLowerCase())
    bySlot[(values[place] ?? 0) + 1] = {
      codes,
      logFrequencies: logFrequencies({ ...column, codes }, known).map((log) =>
        Number.isNaN(log) ? Number.NEGATIVE_INFINITY : Math.max(log, floor),
      ),
      weight: adjustment.weight,
    }
  })
  return bySlot.length === 0 ? undefined : bySlot
}

/**
 * Adds to each pair's sum the frequency of its value, the commoner of the two, by the weight of its level's adjustment;
 * `adjusted` tells the pairs to which there was something to add.
 */
export function addFrequencies(
  bySlot: readonly (AdjustedValues | undefined)[],
  { length, l, r }: { readonly length: number; readonly l: Int32Array; readonly r: Int32Array },
  slots: Uint8Array,
  { sums, adjusted }: { readonly sums: Float64Array; readonly adjusted: Uint8Array },
): void {
  for (let pair = 0; pair < length; pair++) {
    adjusted[pair] = 0
    const values = bySlot[slots[pair] as number]
    if (values === undefined) continue
    const a = values.logFrequencies[values.codes[l[pair] as number] as number] as number
    const b = values.logFrequencies[values.codes[r[pair] as number] as number] as number
    const commoner = a > b ? a : b
    if (commoner === Number.NEGATIVE_INFINITY) continue
    sums[pair] = (sums[pair] as number) + values.weight * commoner
    adjusted[pair] = 1
  }
}
