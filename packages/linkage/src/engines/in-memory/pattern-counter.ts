import type { CompiledComparison } from './compile-comparison.ts'
import { addFrequencies, type AdjustedValues } from './pair-frequencies.ts'
import { BLOCK_PAIRS, type PairBlock } from './pair-source.ts'
import { patternTable, type Counted } from './pattern-table.ts'

/** Up to this many possible patterns each has a counter; beyond it only those that occur do. */
const COUNTERS_MAX = 1 << 20

/**
 * Counts agreement patterns, each named by a number: its slots as digits, the first comparison's the most significant.
 * Behind the slot of a comparison that is adjusted for term frequencies comes a digit that says whether the pair's was.
 */
export type PatternCounter = {
  add(block: PairBlock): void
  counted(): Counted
}

/** By comparison, where pairs are to be told apart by how common their values are: slot → adjustment. */
export type Adjusting = readonly (readonly (AdjustedValues | undefined)[] | undefined)[]

export function patternCounter(compiled: readonly CompiledComparison[], adjusting: Adjusting = []): PatternCounter {
  const possible = compiled.reduce((product, { slots }) => product * slots, 1)
  const isPlain = adjusting.every((each) => each === undefined)
  const counters = isPlain && possible <= COUNTERS_MAX ? new Float64Array(possible) : undefined
  const table = patternTable()
  const numbers = new Float64Array(BLOCK_PAIRS)
  const sums = new Float64Array(BLOCK_PAIRS)
  const slotsAtHand = new Uint8Array(BLOCK_PAIRS)
  const adjusted = new Uint8Array(BLOCK_PAIRS)
  return {
    add(block) {
      const { length, l, r } = block
      numbers.fill(0, 0, length)
      sums.fill(0, 0, length)
      compiled.forEach(({ fill, slots }, place) => {
        fill(l, r, length, slotsAtHand)
        appendDigit(numbers, slots, slotsAtHand, length)
        const bySlot = adjusting[place]
        if (bySlot === undefined) return
        addFrequencies(bySlot, block, slotsAtHand, { sums, adjusted })
        appendDigit(numbers, 2, adjusted, length)
      })
      if (counters !== undefined) addTo(counters, numbers, length)
      else for (let pair = 0; pair < length; pair++) table.add(numbers[pair] as number, sums[pair] as number, 1)
    },
    counted() {
      if (counters !== undefined) counters.forEach((count, number) => count > 0 && table.add(number, 0, count))
      return table.counted()
    },
  }
}

/** Counts of several threads as one. */
export function patternsTogether(parts: readonly (readonly Float64Array[])[]): Counted {
  const all = patternTable()
  for (const [numbers, sums, counts] of parts) {
    numbers?.forEach((number, place) => all.add(number, sums?.[place] ?? 0, counts?.[place] ?? 0))
  }
  return all.counted()
}

function appendDigit(numbers: Float64Array, radix: number, digits: Uint8Array, length: number): void {
  for (let pair = 0; pair < length; pair++) {
    numbers[pair] = (numbers[pair] as number) * radix + (digits[pair] as number)
  }
}

function addTo(counters: Float64Array, numbers: Float64Array, length: number): void {
  for (let pair = 0; pair < length; pair++) {
    const number = numbers[pair] as number
    counters[number] = (counters[number] as number) + 1
  }
}
