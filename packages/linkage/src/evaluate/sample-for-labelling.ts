import { randomNumbers, shuffled } from '../engines/in-memory/random-numbers.ts'
import type { Pairs } from '../steps/pairs.ts'

/** Pairs to be labelled, in an order that says nothing about their weight. */
export type LabellingSample = Pairs & {
  /** How many pairs of the run each one stands for. */
  readonly samplingWeight: Float64Array
}

/**
 * Draws pairs evenly over the range of match weights, so that the few doubtful ones are not lost among the many clear
 * ones. Each carries the number of pairs it stands for, and `labelsOfPairs` reads it back: what is measured on the
 * sample then holds for the whole run. The same seed draws the same pairs.
 */
export function sampleForLabelling(
  pairs: Pairs & { readonly matchWeight: Float64Array },
  {
    size = 100,
    strata = 10,
    seed = 1,
  }: { readonly size?: number; readonly strata?: number; readonly seed?: number } = {},
): LabellingSample {
  const stratumOf = stratumFinder(pairs, strata)
  const inStratum = new Float64Array(strata)
  for (let pair = 0; pair < pairs.length; pair++) add(inStratum, stratumOf(pair), 1)
  const wanted = sharedOut(inStratum, size)
  const random = randomNumbers(seed)
  const stillWanted = wanted.slice()
  const stillToCome = inStratum.slice()
  const drawn: number[] = []
  for (let pair = 0; pair < pairs.length; pair++) {
    const stratum = stratumOf(pair)
    // Selection sampling (Knuth, The Art of Computer Programming 3.4.2): every pair of a stratum is as likely as another.
    if (random() * (stillToCome[stratum] as number) < (stillWanted[stratum] as number)) {
      drawn.push(pair)
      add(stillWanted, stratum, -1)
    }
    add(stillToCome, stratum, -1)
  }
  const order = shuffled(drawn.length, random)
  const pick = (from: Int32Array): Int32Array => order.map((place) => from[drawn[place] as number] as number)
  return {
    length: drawn.length,
    l: pick(pairs.l),
    r: pick(pairs.r),
    samplingWeight: Float64Array.from(order, (place) => {
      const stratum = stratumOf(drawn[place] as number)
      return (inStratum[stratum] as number) / (wanted[stratum] as number)
    }),
  }
}

function stratumFinder({ length, matchWeight }: { length: number; matchWeight: Float64Array }, strata: number) {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let pair = 0; pair < length; pair++) {
    least = Math.min(least, matchWeight[pair] as number)
    most = Math.max(most, matchWeight[pair] as number)
  }
  const width = (most - least) / strata || 1
  return (pair: number): number => Math.min(strata - 1, Math.floor(((matchWeight[pair] as number) - least) / width))
}

/** As many from each as from any other, except where there are not so many. */
function sharedOut(counts: Float64Array, size: number): Float64Array {
  const shares = new Float64Array(counts.length)
  const isOpen = (place: number): boolean => (shares[place] as number) < (counts[place] as number)
  for (let left = size; left > 0;) {
    const open = [...counts.keys()].filter(isOpen)
    if (open.length === 0) break
    for (const place of open.slice(0, left)) add(shares, place, 1)
    left -= open.length
  }
  return shares
}

function add(counts: Float64Array, place: number, by: number): void {
  counts[place] = (counts[place] as number) + by
}
