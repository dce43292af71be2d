import type { Model } from '../../model/model.ts'
import type { ComparedPairs, Pairs } from '../../steps/pairs.ts'
import { slotOf } from './compile-comparison.ts'
import type { InMemoryEngine } from './engine.ts'
import { adjustmentFor, scoringOf } from './scorer.ts'

/** Compares the pairs given, each put into the order that a run would put it in. */
export function comparePairs(engine: InMemoryEngine, model: Model, pairs: Pairs): ComparedPairs {
  const scoring = scoringOf(engine, model)
  const width = scoring.comparisons.length
  const { order } = engine
  const l = Int32Array.from(pairs.l)
  const r = Int32Array.from(pairs.r)
  const matchWeight = new Float64Array(pairs.length)
  const levels = new Int8Array(pairs.length * width)
  const adjustments = new Float64Array(pairs.length * width)
  for (let pair = 0; pair < pairs.length; pair++) {
    const a = pairs.l[pair] as number
    const b = pairs.r[pair] as number
    const inOrder = order === undefined ? a <= b : (order[a] as number) <= (order[b] as number)
    const left = inOrder ? a : b
    const right = inOrder ? b : a
    l[pair] = left
    r[pair] = right
    let sum = scoring.priorWeight
    scoring.comparisons.forEach((compared, place) => {
      const { weights, adjustments: bySlot } = compared
      const slot = slotOf(compared, left, right)
      const adjustment = bySlot?.[slot]
      levels[pair * width + place] = slot - 1
      sum += weights[slot] as number
      if (adjustment === undefined) return
      const added = adjustmentFor(adjustment, left, right)
      adjustments[pair * width + place] = added
      sum += added
    })
    matchWeight[pair] = sum
  }
  const comparisons = model.comparisons.map(({ name }) => name)
  return { length: pairs.length, l, r, matchWeight, levels, adjustments, comparisons }
}
