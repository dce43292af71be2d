/** Texts this long and shorter have a column of the distance table in one machine word. */
const WORD = 31

/** Letter → the places where the first text has it, as bits; all zero between calls. Letters are bytes. */
const placesOf = new Int32Array(256)

/**
 * Levenshtein distance: the fewest insertions, deletions and replacements that turn one text into the other. Characters
 * must be bytes.
 */
export function levenshteinDistance(a: string, b: string): number {
  if (a === b) return 0
  if (a.length === 0 || b.length === 0) return a.length + b.length
  return a.length <= WORD ? levenshteinByBits(a, b) : levenshteinByRows(a, b)
}

/** All cells of a column at once, as differences between neighbours in bits (Myers 1999, after Hyyrö 2003). */
function levenshteinByBits(a: string, b: string): number {
  const length = a.length
  for (let i = 0; i < length; i++) {
    const letter = a.charCodeAt(i) & 255
    placesOf[letter] = (placesOf[letter] as number) | (1 << i)
  }
  const last = 1 << (length - 1)
  let rises = -1
  let falls = 0
  let distance = length
  for (let j = 0; j < b.length; j++) {
    const equal = placesOf[b.charCodeAt(j) & 255] as number
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
  for (let i = 0; i < length; i++) placesOf[a.charCodeAt(i) & 255] = 0
  return distance
}

let rowBefore = new Int32Array(64)
let rowAtHand = new Int32Array(64)

function levenshteinByRows(a: string, b: string): number {
  const width = b.length
  if (width + 1 > rowBefore.length) {
    rowBefore = new Int32Array(width * 2)
    rowAtHand = new Int32Array(width * 2)
  }
  for (let j = 0; j <= width; j++) rowBefore[j] = j
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    let left = i + 1
    rowAtHand[0] = left
    for (let j = 0; j < width; j++) {
      const replace = (rowBefore[j] as number) + (letter === b.charCodeAt(j) ? 0 : 1)
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
 * between them (the unrestricted form, as DuckDB computes it). Characters must be bytes.
 */
export function damerauLevenshteinDistance(a: string, b: string): number {
  if (a === b) return 0
  const lengthA = a.length
  const lengthB = b.length
  if (lengthA === 0 || lengthB === 0) return lengthA + lengthB
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
    const letter = a.charCodeAt(i - 1)
    let lastMatch = 0
    for (let j = 1; j <= lengthB; j++) {
      const other = b.charCodeAt(j - 1)
      const rowOfSwap = lastRowOf[other & 255] as number
      const columnOfSwap = lastMatch
      const same = letter === other
      if (same) lastMatch = j
      const replace = (grid[i * width + j] as number) + (same ? 0 : 1)
      const insert = (grid[(i + 1) * width + j] as number) + 1
      const remove = (grid[i * width + j + 1] as number) + 1
      const swap = (grid[rowOfSwap * width + columnOfSwap] as number) + (i - rowOfSwap) + (j - columnOfSwap) - 1
      grid[(i + 1) * width + j + 1] = Math.min(replace, insert, remove, swap)
    }
    lastRowOf[letter & 255] = i
  }
  return grid[(lengthA + 1) * width + lengthB + 1] as number
}

/** The number of places where two texts of one length differ; not known for texts of different lengths. */
export function hammingDistance(a: string, b: string): number | null {
  if (a.length !== b.length) return null
  let differences = 0
  for (let i = 0; i < a.length; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) differences++
  return differences
}
