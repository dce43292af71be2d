/** Marks of matched positions, reused between calls and grown when a longer text comes by. */
let matchedA = new Uint8Array(64)
let matchedB = new Uint8Array(64)

/**
 * Jaro similarity, 0 to 1: the share of characters both have within half the longer length, less half the
 * transpositions among them (Jaro 1989). Two empty texts are equal.
 */
export function jaroSimilarity(a: string, b: string): number {
  const lengthA = a.length
  const lengthB = b.length
  if (lengthA === 0 && lengthB === 0) return 1
  if (lengthA === 0 || lengthB === 0) return 0
  if (a === b) return 1
  if (lengthA > matchedA.length) matchedA = new Uint8Array(lengthA * 2)
  if (lengthB > matchedB.length) matchedB = new Uint8Array(lengthB * 2)
  matchedA.fill(0, 0, lengthA)
  matchedB.fill(0, 0, lengthB)

  const reach = Math.max(0, (lengthA > lengthB ? lengthA : lengthB) / 2 - 1) | 0
  let common = 0
  for (let i = 0; i < lengthA; i++) {
    const character = a.charCodeAt(i)
    const from = i > reach ? i - reach : 0
    const to = i + reach + 1 < lengthB ? i + reach + 1 : lengthB
    for (let j = from; j < to; j++) {
      if (matchedB[j] === 0 && b.charCodeAt(j) === character) {
        matchedA[i] = 1
        matchedB[j] = 1
        common++
        break
      }
    }
  }
  if (common === 0) return 0

  let outOfOrder = 0
  let j = 0
  for (let i = 0; i < lengthA; i++) {
    if (matchedA[i] === 0) continue
    while (matchedB[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++
    j++
  }
  const transpositions = outOfOrder >> 1
  return (common / lengthA + common / lengthB + (common - transpositions) / common) / 3
}

/**
 * Jaro–Winkler similarity: Jaro, raised by a tenth of what is missing for each of up to four equal leading characters,
 * but only when Jaro is already above 0.7 (Winkler 1990, as DuckDB computes it).
 */
export function jaroWinklerSimilarity(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b)
  if (jaro <= 0.7) return jaro
  const longest = Math.min(4, a.length, b.length)
  let prefix = 0
  while (prefix < longest && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
