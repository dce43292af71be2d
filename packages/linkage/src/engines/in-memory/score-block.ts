import type { Slots } from './compile-comparison.ts'
import { BLOCK_PAIRS, type PairBlock } from './pair-source.ts'
import { adjustmentFor, type Weighing } from './scorer.ts'

export type ScoredBlock = { readonly matchWeight: Float64Array; readonly slots: readonly Uint8Array[] }

export function scoredBlock(comparisons: number): ScoredBlock {
  return {
    matchWeight: new Float64Array(BLOCK_PAIRS),
    slots: Array.from({ length: comparisons }, () => new Uint8Array(BLOCK_PAIRS)),
  }
}

/** Adds up weights in the model's order of comparisons, so that sums are the same to the last digit every time. */
export function scoreBlock(
  { priorWeight, comparisons }: Weighing,
  fills: readonly Slots[],
  block: PairBlock,
  into: ScoredBlock,
): void {
  const { length, l, r } = block
  const { matchWeight } = into
  matchWeight.fill(priorWeight, 0, length)
  comparisons.forEach(({ weights, adjustments }, place) => {
    const slots = into.slots[place] as Uint8Array
    fills[place]?.(l, r, length, slots)
    if (adjustments === undefined) {
      for (let pair = 0; pair < length; pair++) {
        matchWeight[pair] = (matchWeight[pair] as number) + (weights[slots[pair] as number] as number)
      }
      return
    }
    for (let pair = 0; pair < length; pair++) {
      const slot = slots[pair] as number
      let weight = (matchWeight[pair] as number) + (weights[slot] as number)
      const adjustment = adjustments[slot]
      if (adjustment !== undefined) weight += adjustmentFor(adjustment, l[pair] as number, r[pair] as number)
      matchWeight[pair] = weight
    }
  })
}
