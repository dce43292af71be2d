import type { Comparison } from '../../model/model.ts'
import { breathe } from '../../steps/breathe.ts'
import type { Pairs } from '../../steps/pairs.ts'
import type { AgreementPatterns, PairsAmong } from '../engine.ts'
import { BLOCK_PAIRS, candidatePairs } from './candidate-pairs.ts'
import { compileComparison } from './compile-comparison.ts'
import type { InMemoryEngine } from './engine.ts'

/** Up to this many possible patterns each has a counter; beyond it only those that occur do. */
const COUNTERS_MAX = 1 << 22

type PatternCounter = { add(block: Pairs): void; settle(): AgreementPatterns }

/** Counts the agreement patterns among the pairs of rules, or among the pairs given. */
export async function agreementPatterns(
  engine: InMemoryEngine,
  comparisons: readonly Comparison[],
  among: PairsAmong,
): Promise<AgreementPatterns> {
  const counter = patternCounter(comparisons, engine)
  for (const block of 'pairs' in among ? blocksOf(among.pairs) : candidatePairs(engine, among)) {
    counter.add(block)
    await breathe(among.signal)
  }
  return counter.settle()
}

function* blocksOf({ length, l, r }: Pairs): Generator<Pairs, void, void> {
  for (let from = 0; from < length; from += BLOCK_PAIRS) {
    const to = Math.min(length, from + BLOCK_PAIRS)
    yield { length: to - from, l: l.subarray(from, to), r: r.subarray(from, to) }
  }
}

function patternCounter(comparisons: readonly Comparison[], engine: InMemoryEngine): PatternCounter {
  const compiled = comparisons.map((comparison) => compileComparison(comparison, engine))
  const possible = compiled.reduce((product, { slots }) => product * slots, 1)
  const counters = possible <= COUNTERS_MAX ? new Float64Array(possible) : undefined
  const sparse = new Map<number, number>()
  const numbers = new Float64Array(BLOCK_PAIRS)
  const slotsAtHand = new Uint8Array(BLOCK_PAIRS)
  let pairs = 0
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
