import { slotOf, type Slots } from '../engines/in-memory/compile-comparison.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { adjustmentFor, scoringOf, type ComparisonWeights as ComparisonWeighing } from '../engines/in-memory/scorer.ts'
import type { Model } from '../model/model.ts'
import { matchProbability } from '../model/weights.ts'
import type { ComparisonWeights } from '../steps/cluster/cluster-options.ts'

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
  readonly comparisonWeights: ComparisonWeights & {
    /** The same where the levels are known: those of a pair, as `levels` gives them, begin at `at`. */
    ofLevels(levels: Int8Array, at: number, pair: { readonly a: number; readonly b: number; readonly into: Float64Array }): number // prettier-ignore
  }
}

const NULL_SLOT = 0

export function pairScorer(engine: InMemoryEngine, model: Model): PairScorer {
  const scoring = scoringOf(engine, model)
  const { order } = engine
  let slots: readonly Uint8Array[] | undefined
  const isSwapped = (a: number, b: number): boolean =>
    order === undefined ? a > b : (order[a] as number) > (order[b] as number)

  const sumFrom = (start: number, a: number, b: number): number => {
    const swapped = isSwapped(a, b)
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
      const [l, r] = isSwapped(a, b) ? [b, a] : [a, b]
      return Int8Array.from(scoring.comparisons, (compared) => slotOf(compared, l, r) - 1)
    },
    comparisons: model.comparisons.map(({ name }) => name),
    comparisonWeights: {
      comparisons: scoring.comparisons.length,
      priorWeight: scoring.priorWeight,
      of(a, b, into) {
        const [l, r] = isSwapped(a, b) ? [b, a] : [a, b]
        let sum = scoring.priorWeight
        for (let place = 0; place < scoring.comparisons.length; place++) {
          const compared = scoring.comparisons[place]!
          sum += weightInto(into, place, { compared, slot: slotOf(compared, l, r), l, r })
        }
        return sum
      },
      ofLevels(levels, at, { a, b, into }) {
        let sum = scoring.priorWeight
        for (let place = 0; place < scoring.comparisons.length; place++) {
          sum += weightInto(into, place, {
            compared: scoring.comparisons[place]!,
            slot: levels[at + place]! + 1,
            l: a,
            r: b,
          })
        }
        return sum
      },
      knows(record, comparison) {
        slots ??= scoring.comparisons.map(({ fill }) => slotsWithThemselves(fill, engine.table.records))
        return slots[comparison]![record] !== NULL_SLOT
      },
    },
  }
}

/** The slot of every record beside itself. */
function slotsWithThemselves(fill: Slots, records: number): Uint8Array {
  const each = Int32Array.from({ length: records }, (_, record) => record)
  const slots = new Uint8Array(records)
  fill(each, each, records, slots)
  return slots
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
