/** The most pairs of values one measure remembers: 2^20 of them cost 16 MB. */
const PLACES_MAX = 1 << 20

/** Up to this many distinct values on both sides, every pair has a place of its own and nothing is ever forgotten. */
const FULL_TABLE_MAX = 1 << 18

export type PairMeasure = (a: number, b: number) => number

/**
 * Remembers what `measure` gives for a pair of codes. A pair has one place; the newest takes it, so memory is bounded and
 * the answer never depends on what was asked before.
 */
export function remembered(measure: PairMeasure, size: { readonly a: number; readonly b: number }): PairMeasure {
  return size.a * size.b <= FULL_TABLE_MAX ? everyPair(measure, size) : newestPairs(measure, size)
}

/** NaN means nothing known, so what has not been asked yet needs a mark of its own. */
const NOT_ASKED = -Number.MAX_VALUE

function everyPair(measure: PairMeasure, size: { readonly a: number; readonly b: number }): PairMeasure {
  const answers = new Float64Array(size.a * size.b).fill(NOT_ASKED)
  return (a, b) => {
    const place = a * size.b + b
    const answer = answers[place] as number
    if (answer !== NOT_ASKED) return answer
    return (answers[place] = measure(a, b))
  }
}

function newestPairs(measure: PairMeasure, size: { readonly a: number; readonly b: number }): PairMeasure {
  const places = placesFor(size.a * size.b)
  const mask = places - 1
  const keyA = new Int32Array(places)
  const keyB = new Int32Array(places)
  const answers = new Float64Array(places)
  return (a, b) => {
    const place = placeOf(a, b) & mask
    // Code 0 is never asked about, so a zero key is an empty place.
    if (keyA[place] === a && keyB[place] === b) return answers[place] as number
    const answer = measure(a, b)
    keyA[place] = a
    keyB[place] = b
    answers[place] = answer
    return answer
  }
}

export function placesFor(pairs: number): number {
  let places = 1 << 10
  while (places < pairs && places < PLACES_MAX) places <<= 1
  return places
}

/** Spreads pairs of codes over the places. */
export function placeOf(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  hash ^= hash >>> 15
  return Math.imul(hash, 0xc2b2ae35) >>> 7
}
