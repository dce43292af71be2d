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

/** Remembers only the last pair: enough for several levels that ask the same measure about it in turn. */
export function rememberedOnce(measure: PairMeasure): PairMeasure {
  const last = new Float64Array([-1, -1, Number.NaN])
  return (a, b) => {
    if (last[0] === a && last[1] === b) return last[2] as number
    const answer = measure(a, b)
    last[0] = a
    last[1] = b
    last[2] = answer
    return answer
  }
}

/** Remembers a slot, a small whole number, for each pair of codes out of so many. */
export function rememberedSlots(slotOf: PairMeasure, codes: number): PairMeasure {
  return codes ** 2 <= EVERY_PAIR_MAX ? everySlot(slotOf, codes) : newestSlots(slotOf, codes ** 2)
}

/** Up to this many pairs each has a byte of its own, and nothing is computed twice. */
const EVERY_PAIR_MAX = 1 << 22

function everySlot(slotOf: PairMeasure, codes: number): PairMeasure {
  const answers = new Uint8Array(codes ** 2)
  return (a, b) => {
    const place = a * codes + b
    const known = answers[place] as number
    if (known !== 0) return known - 1
    const slot = slotOf(a, b)
    answers[place] = slot + 1
    return slot
  }
}

function newestSlots(slotOf: PairMeasure, pairs: number): PairMeasure {
  const places = placesFor(pairs)
  const mask = places - 1
  // The second key and the slot share a word, so that one look at memory answers.
  const entries = new Int32Array(places * 2).fill(-1)
  return (a, b) => {
    const place = (placeOf(a, b) & mask) * 2
    const entry = entries[place + 1] as number
    if (entries[place] === a && entry >> SLOT_BITS === b) return entry & SLOT_MASK
    const slot = slotOf(a, b)
    entries[place] = a
    entries[place + 1] = (b << SLOT_BITS) | slot
    return slot
  }
}

/** Up to 31 levels, and 67 million distinct values. */
const SLOT_BITS = 5
const SLOT_MASK = (1 << SLOT_BITS) - 1
export const SLOTS_REMEMBERED_MAX = SLOT_MASK
export const VALUES_REMEMBERED_MAX = 1 << (31 - SLOT_BITS)

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
