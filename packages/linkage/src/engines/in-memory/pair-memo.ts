/** A number for a pair of codes; NaN when it is not known. */
export type PairMeasure = (a: number, b: number) => number

/** The most pairs of values that are remembered: 2^16 places keep within a processor's cache. */
const PLACES_MAX = 1 << 16

/**
 * Remembers what `measure` gives for a pair of codes. A pair has one place; the newest takes it, so memory is bounded and
 * the answer never depends on what was asked before.
 */
export function remembered(measure: PairMeasure, pairs: number): PairMeasure {
  const places = placesFor(pairs)
  const mask = places - 1
  const keys = new Int32Array(places * 2).fill(-1)
  const answers = new Float64Array(places)
  return (a, b) => {
    const place = placeOf(a, b) & mask
    if (keys[place * 2] === a && keys[place * 2 + 1] === b) return answers[place] as number
    const answer = measure(a, b)
    keys[place * 2] = a
    keys[place * 2 + 1] = b
    answers[place] = answer
    return answer
  }
}

function placesFor(pairs: number): number {
  let places = 1 << 8
  while (places < pairs && places < PLACES_MAX) places <<= 1
  return places
}

/** Spreads pairs of codes over the places. */
function placeOf(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  hash ^= hash >>> 15
  return Math.imul(hash, 0xc2b2ae35) >>> 7
}
