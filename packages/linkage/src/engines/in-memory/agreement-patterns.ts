import type { Comparison } from '../../model/model.ts'
import type { PairBlock } from './candidate-pairs.ts'
import { compileComparison } from './compile-comparison.ts'
import type { InMemoryEngine } from './engine.ts'

/**
 * How many pairs showed each agreement pattern: one slot per comparison. There are far fewer patterns than pairs, and EM
 * needs nothing else.
 */
export type AgreementPatterns = {
  readonly comparisons: readonly Comparison[]
  /** Pattern × comparison, row by row: the slot, 0 for null, then comparison vector value plus one. */
  readonly slots: Uint8Array
  readonly counts: Float64Array
  readonly pairs: number
}

/** Up to this many possible patterns each has a counter; beyond it only those that occur do. */
const COUNTERS_MAX = 1 << 22

export type PatternCounter = { add(block: PairBlock): void; settle(): AgreementPatterns }

export function patternCounter(comparisons: readonly Comparison[], engine: InMemoryEngine): PatternCounter {
  const compiled = comparisons.map((comparison) => compileComparison(comparison, engine))
  const possible = compiled.reduce((product, { slots }) => product * slots, 1)
  const counters = possible <= COUNTERS_MAX ? new Float64Array(possible) : undefined
  const sparse = new Map<number, number>()
  const numbers = new Float64Array(0x10000)
  let pairs = 0
  return {
    add({ length, l, r }) {
      numbers.fill(0, 0, length)
      for (const { slotOf, slots } of compiled) {
        for (let pair = 0; pair < length; pair++) {
          numbers[pair] = (numbers[pair] as number) * slots + slotOf(l[pair] as number, r[pair] as number)
        }
      }
      for (let pair = 0; pair < length; pair++) {
        const number = numbers[pair] as number
        if (counters === undefined) sparse.set(number, (sparse.get(number) ?? 0) + 1)
        else counters[number] = (counters[number] as number) + 1
      }
      pairs += length
    },
    settle() {
      const found: [number: number, count: number][] = []
      if (counters === undefined) found.push(...[...sparse].sort(([a], [b]) => a - b))
      else counters.forEach((count, number) => count > 0 && found.push([number, count]))
      const slots = new Uint8Array(found.length * compiled.length)
      found.forEach(([number], row) => {
        let rest = number
        for (let place = compiled.length - 1; place >= 0; place--) {
          const radix = compiled[place]?.slots ?? 1
          slots[row * compiled.length + place] = rest % radix
          rest = Math.floor(rest / radix)
        }
      })
      return { comparisons, slots, counts: Float64Array.from(found, ([, count]) => count), pairs }
    },
  }
}
