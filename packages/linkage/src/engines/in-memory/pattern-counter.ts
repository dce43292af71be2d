import type { CompiledComparison } from './compile-comparison.ts'
import { BLOCK_PAIRS, type PairBlock } from './pair-source.ts'

/** Up to this many possible patterns each has a counter; beyond it only those that occur do. */
const COUNTERS_MAX = 1 << 20

/** Counts agreement patterns, each named by a number: its slots as digits, the first comparison's the most significant. */
export type PatternCounter = {
  add(block: PairBlock): void
  /** The numbers of the patterns that occurred, rising, and how many pairs showed each. */
  counted(): [numbers: Float64Array, counts: Float64Array]
}

export function patternCounter(compiled: readonly CompiledComparison[]): PatternCounter {
  const possible = compiled.reduce((product, { slots }) => product * slots, 1)
  const counters = possible <= COUNTERS_MAX ? new Float64Array(possible) : undefined
  const sparse = new Map<number, number>()
  const numbers = new Float64Array(BLOCK_PAIRS)
  const slotsAtHand = new Uint8Array(BLOCK_PAIRS)
  return {
    add({ length, l, r }) {
      numbers.fill(0, 0, length)
      for (const { fill, slots } of compiled) {
        fill(l, r, length, slotsAtHand)
        for (let pair = 0; pair < length; pair++) {
          numbers[pair] = (numbers[pair] as number) * slots + (slotsAtHand[pair] as number)
        }
      }
      if (counters === undefined) addSparsely(sparse, numbers, length)
      else addTo(counters, numbers, length)
    },
    counted() {
      if (counters !== undefined) counters.forEach((count, number) => count > 0 && sparse.set(number, count))
      return inOrder(sparse)
    },
  }
}

/** Counts of several threads as one. */
export function patternsTogether(parts: readonly (readonly Float64Array[])[]): [Float64Array, Float64Array] {
  const all = new Map<number, number>()
  for (const [numbers, counts] of parts) {
    numbers?.forEach((number, place) => all.set(number, (all.get(number) ?? 0) + (counts?.[place] ?? 0)))
  }
  return inOrder(all)
}

function inOrder(counts: ReadonlyMap<number, number>): [Float64Array, Float64Array] {
  const numbers = Float64Array.from(counts.keys()).sort()
  return [numbers, numbers.map((number) => counts.get(number) ?? 0)]
}

function addTo(counters: Float64Array, numbers: Float64Array, length: number): void {
  for (let pair = 0; pair < length; pair++) {
    const number = numbers[pair] as number
    counters[number] = (counters[number] as number) + 1
  }
}

function addSparsely(counts: Map<number, number>, numbers: Float64Array, length: number): void {
  for (let pair = 0; pair < length; pair++) {
    const number = numbers[pair] as number
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
}
