let rowBefore = new Int32Array(64)
let rowAtHand = new Int32Array(64)

/** Levenshtein distance: the fewest insertions, deletions and replacements that turn one text into the other. */
export function levenshteinDistance(a: string, b: string): number {
  if (a === b) return 0
  let start = 0
  let endA = a.length
  let endB = b.length
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  const width = endB - start
  if (endA === start) return width
  if (width === 0) return endA - start
  if (width + 1 > rowBefore.length) {
    rowBefore = new Int32Array(width * 2)
    rowAtHand = new Int32Array(width * 2)
  }
  for (let j = 0; j <= width; j++) rowBefore[j] = j
  for (let i = start; i < endA; i++) {
    const character = a.charCodeAt(i)
    let left = i - start + 1
    rowAtHand[0] = left
    for (let j = 0; j < width; j++) {
      const replace = (rowBefore[j] as number) + (character === b.charCodeAt(start + j) ? 0 : 1)
      const remove = (rowBefore[j + 1] as number) + 1
      left = Math.min(left + 1, remove, replace)
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
    const character = a.charCodeAt(i - 1)
    let lastMatch = 0
    for (let j = 1; j <= lengthB; j++) {
      const other = b.charCodeAt(j - 1)
      const i1 = lastRowOf[other & 255] as number
      const j1 = lastMatch
      const same = character === other
      if (same) lastMatch = j
      const replace = (grid[i * width + j] as number) + (same ? 0 : 1)
      const insert = (grid[(i + 1) * width + j] as number) + 1
      const remove = (grid[i * width + j + 1] as number) + 1
      const swap = (grid[i1 * width + j1] as number) + (i - i1 - 1) + 1 + (j - j1 - 1)
      grid[(i + 1) * width + j + 1] = Math.min(replace, insert, remove, swap)
    }
    lastRowOf[character & 255] = i
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
