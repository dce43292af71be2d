import { bitsIn, LENGTH, START, type TextMeasure, type Texts } from './texts.ts'

/** Texts this long and shorter have a column of the distance table in one machine word. */
const WORD = 31

/** Letter → the places where the first text has it, as bits; all zero between calls. */
const placesOf = new Int32Array(256)

/** What two texts have apart from a common beginning and a common end. Reused: read it before the next call. */
const rest = { startA: 0, lengthA: 0, startB: 0, lengthB: 0 }

/**
 * Sets `rest`; false when the two are certainly further apart than the cut-off: each letter that the other text lacks
 * takes an edit, and so does each in length.
 */
function mayReach(a: Texts, i: number, b: Texts, j: number, cutOff: number): boolean {
  const lengthA = a.heads[i * 4 + LENGTH] as number
  const lengthB = b.heads[j * 4 + LENGTH] as number
  if (lengthA - lengthB > cutOff || lengthB - lengthA > cutOff) return false
  const lettersA = a.heads[i * 4] as number
  const lettersB = b.heads[j * 4] as number
  if (bitsIn(lettersA & ~lettersB) > cutOff || bitsIn(lettersB & ~lettersA) > cutOff) return false
  let startA = a.heads[i * 4 + START] as number
  let startB = b.heads[j * 4 + START] as number
  let endA = startA + lengthA
  let endB = startB + lengthB
  while (startA < endA && startB < endB && a.bytes[startA] === b.bytes[startB]) {
    startA++
    startB++
  }
  while (startA < endA && startB < endB && a.bytes[endA - 1] === b.bytes[endB - 1]) {
    endA--
    endB--
  }
  rest.startA = startA
  rest.lengthA = endA - startA
  rest.startB = startB
  rest.lengthB = endB - startB
  return true
}

/** Levenshtein distance: the fewest insertions, deletions and replacements that turn one text into the other. */
export const levenshteinDistance: TextMeasure = (a, i, b, j, cutOff) => {
  if (!mayReach(a, i, b, j, cutOff)) return Number.POSITIVE_INFINITY
  const { startA, lengthA, startB, lengthB } = rest
  // What is left differs at both ends, so one edit is enough only where there is at most one letter.
  if (lengthA <= 1 && lengthB <= 1) return lengthA > lengthB ? lengthA : lengthB
  if (lengthA === 0 || lengthB === 0) return lengthA + lengthB
  if (cutOff < 2) return Number.POSITIVE_INFINITY
  return levenshteinOf(a.bytes, startA, lengthA, b.bytes, startB, lengthB)
}

function levenshteinOf(
  a: Uint8Array,
  startA: number,
  lengthA: number,
  b: Uint8Array,
  startB: number,
  lengthB: number,
): number {
  return lengthA <= WORD
    ? levenshteinByBits(a, startA, lengthA, b, startB, lengthB)
    : levenshteinByRows(a, startA, lengthA, b, startB, lengthB)
}

/** All cells of a column at once, as differences between neighbours in bits (Myers 1999, after Hyyrö 2003). */
function levenshteinByBits(
  a: Uint8Array,
  startA: number,
  lengthA: number,
  b: Uint8Array,
  startB: number,
  lengthB: number,
): number {
  for (let i = 0; i < lengthA; i++) {
    const letter = a[startA + i] as number
    placesOf[letter] = (placesOf[letter] as number) | (1 << i)
  }
  const last = 1 << (lengthA - 1)
  let rises = -1
  let falls = 0
  let distance = lengthA
  for (let j = 0; j < lengthB; j++) {
    const equal = placesOf[b[startB + j] as number] as number
    const across = equal | falls
    const down = (((equal & rises) + rises) ^ rises) | equal
    let up = falls | ~(down | rises)
    let drop = rises & down
    if ((up & last) !== 0) distance++
    if ((drop & last) !== 0) distance--
    up = (up << 1) | 1
    drop <<= 1
    rises = drop | ~(across | up)
    falls = up & across
  }
  for (let i = 0; i < lengthA; i++) placesOf[a[startA + i] as number] = 0
  return distance
}

let rowBefore = new Int32Array(64)
let rowAtHand = new Int32Array(64)

function levenshteinByRows(
  a: Uint8Array,
  startA: number,
  lengthA: number,
  b: Uint8Array,
  startB: number,
  width: number,
): number {
  if (width + 1 > rowBefore.length) {
    rowBefore = new Int32Array(width * 2)
    rowAtHand = new Int32Array(width * 2)
  }
  for (let j = 0; j <= width; j++) rowBefore[j] = j
  for (let i = 0; i < lengthA; i++) {
    const letter = a[startA + i] as number
    let left = i + 1
    rowAtHand[0] = left
    for (let j = 0; j < width; j++) {
      const replace = (rowBefore[j] as number) + (letter === b[startB + j] ? 0 : 1)
      left = Math.min(left + 1, (rowBefore[j + 1] as number) + 1, replace)
      rowAtHand[j + 1] = left
    }
    const swap = rowBefore
    rowBefore = rowAtHand
    rowAtHand = swap
  }
  return rowBefore[width] as number
}

let grid = new Int32Array(1024)
const lastRowOf = new Int32Array(256)

/**
 * Damerau–Levenshtein distance: Levenshtein where swapping two neighbours counts once, also when something was inserted
 * between them (the unrestricted form, as DuckDB computes it).
 */
export const damerauLevenshteinDistance: TextMeasure = (a, i, b, j, cutOff) => {
  if (!mayReach(a, i, b, j, cutOff)) return Number.POSITIVE_INFINITY
  const { startA, lengthA, startB, lengthB } = rest
  if (lengthA <= 1 && lengthB <= 1) return lengthA > lengthB ? lengthA : lengthB
  if (lengthA === 0 || lengthB === 0) return lengthA + lengthB
  if (cutOff < 2) {
    const swapped =
      lengthA === 2 &&
      lengthB === 2 &&
      a.bytes[startA] === b.bytes[startB + 1] &&
      a.bytes[startA + 1] === b.bytes[startB]
    return swapped ? 1 : Number.POSITIVE_INFINITY
  }
  // A swap spares at most half of the edits it stands for.
  if (
    cutOff < Number.POSITIVE_INFINITY &&
    levenshteinOf(a.bytes, startA, lengthA, b.bytes, startB, lengthB) > cutOff * 2
  )
    return Number.POSITIVE_INFINITY
  return damerauByGrid(a.bytes, startA, lengthA, b.bytes, startB, lengthB)
}

function damerauByGrid(
  a: Uint8Array,
  startA: number,
  lengthA: number,
  b: Uint8Array,
  startB: number,
  lengthB: number,
): number {
  const width = lengthB + 2
  if (width * (lengthA + 2) > grid.length) grid = new Int32Array(width * (lengthA + 2) * 2)
  const infinite = lengthA + lengthB
  lastRowOf.fill(0)
  grid[0] = infinite
  for (let i = 0; i <= lengthA; i++) {
    grid[(i + 1) * width] = infinite
    grid[(i + 1) * width + 1] = i
  }
  for (let j = 0; j <= lengthB; j++) {
    grid[j + 1] = infinite
    grid[width + j + 1] = j
  }
  for (let i = 1; i <= lengthA; i++) {
    const letter = a[startA + i - 1] as number
    let lastMatch = 0
    for (let j = 1; j <= lengthB; j++) {
      const other = b[startB + j - 1] as number
      const rowOfSwap = lastRowOf[other] as number
      const columnOfSwap = lastMatch
      const same = letter === other
      if (same) lastMatch = j
      const replace = (grid[i * width + j] as number) + (same ? 0 : 1)
      const insert = (grid[(i + 1) * width + j] as number) + 1
      const remove = (grid[i * width + j + 1] as number) + 1
      const swap = (grid[rowOfSwap * width + columnOfSwap] as number) + (i - rowOfSwap) + (j - columnOfSwap) - 1
      grid[(i + 1) * width + j + 1] = Math.min(replace, insert, remove, swap)
    }
    lastRowOf[letter] = i
  }
  return grid[(lengthA + 1) * width + lengthB + 1] as number
}

/** The number of places where two texts of one length differ; NaN, not known, for texts of different lengths. */
export const hammingDistance: TextMeasure = (a, i, b, j) => {
  const startA = a.heads[i * 4 + START] as number
  const startB = b.heads[j * 4 + START] as number
  const length = a.heads[i * 4 + LENGTH] as number
  if (length === 0 || length !== b.heads[j * 4 + LENGTH]) return Number.NaN
  let differences = 0
  for (let place = 0; place < length; place++) {
    if (a.bytes[startA + place] !== b.bytes[startB + place]) differences++
  }
  return differences
}
