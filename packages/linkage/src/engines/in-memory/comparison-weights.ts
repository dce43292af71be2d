import type { ComparisonWeights } from '../../steps/cluster/cluster-options.ts'
import { slotOf } from './compile-comparison.ts'
import { adjustmentFor, type ComparisonWeights as ComparisonWeighing, type Scoring } from './scorer.ts'

/** Any two records weighed comparison by comparison, by this engine. */
export type WeightsInMemory = ComparisonWeights & {
  /** The same where the levels are known: those of a pair, −1 for the null level, begin at `at`. */
  ofLevels(levels: Int8Array, at: number, pair: { readonly a: number; readonly b: number; readonly into: Float64Array }): number // prettier-ignore
}

const NULL_SLOT = 0

/**
 * @param order record → place by unique id, which decides the left of two records; undefined when that is the row order
 */
export function comparisonWeightsOf(
  { priorWeight, comparisons }: Scoring,
  order: Int32Array | undefined,
): WeightsInMemory {
  let slots = new Uint8Array(0)
  return {
    comparisons: comparisons.length,
    priorWeight,
    of(a, b, into) {
      const swapped = isSwapped(order, a, b)
      const l = swapped ? b : a
      const r = swapped ? a : b
      let sum = priorWeight
      for (let place = 0; place < comparisons.length; place++) {
        const compared = comparisons[place]!
        sum += weightInto(into, place, { compared, slot: slotOf(compared, l, r), l, r })
      }
      return sum
    },
    ofLevels(levels, at, { a, b, into }) {
      let sum = priorWeight
      for (let place = 0; place < comparisons.length; place++) {
        sum += weightInto(into, place, { compared: comparisons[place]!, slot: levels[at + place]! + 1, l: a, r: b })
      }
      return sum
    },
    known(records, into) {
      const { length } = records
      if (slots.length < length) slots = new Uint8Array(length * 2)
      comparisons.forEach(({ fill }, place) => {
        fill(records, records, length, slots)
        for (let record = 0; record < length; record++) {
          into[record * comparisons.length + place] = slots[record] === NULL_SLOT ? 0 : 1
        }
      })
    },
  }
}

/** Whether `b` comes before `a` by unique id, and so is the left of the two. */
export function isSwapped(order: Int32Array | undefined, a: number, b: number): boolean {
  return order === undefined ? a > b : order[a]! > order[b]!
}

/** What one comparison adds to a pair's weight; kept as NaN where nothing is known. */
function weightInto(
  into: Float64Array,
  place: number,
  { compared, slot, l, r }: { readonly compared: ComparisonWeighing; readonly slot: number; readonly l: number; readonly r: number }, // prettier-ignore
): number {
  const adjustment = compared.adjustments?.[slot]
  const weight = compared.weights[slot]! + (adjustment === undefined ? 0 : adjustmentFor(adjustment, l, r))
  into[place] = slot === NULL_SLOT ? Number.NaN : weight
  return weight
}
