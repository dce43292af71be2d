/** Texts this long and shorter have their matched positions in one machine word each. */
const WORD = 31

/**
 * Jaro similarity, 0 to 1: the share of characters both have within half the longer length, less half the
 * transpositions among them (Jaro 1989). An empty text is like nothing, not even another, as in DuckDB.
 */
export function jaroSimilarity(a: string, b: string): number {
  const lengthA = a.length
  const lengthB = b.length
  if (lengthA === 0 || lengthB === 0) return 0
  if (a === b) return 1
  return lengthA <= WORD && lengthB <= WORD ? jaroOfWords(a, b) : jaroOfLongTexts(a, b)
}

/**
 * Jaro–Winkler similarity: Jaro, raised by a tenth of what is missing for each of up to four equal leading characters,
 * but only when Jaro is already above 0.7 (Winkler 1990, as DuckDB computes it).
 */
export function jaroWinklerSimilarity(a: string, b: string): number {
  const jaro = jaroSimilarity(a, b)
  if (jaro <= BOOST_FROM) return jaro
  const longest = Math.min(4, a.length, b.length)
  let prefix = 0
  while (prefix < longest && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}

const BOOST_FROM = 0.7

/** The most that Jaro–Winkler can be when Jaro is at most this. */
export function jaroWinklerAtMost(jaroAtMost: number): number {
  return jaroAtMost <= BOOST_FROM ? jaroAtMost : jaroAtMost + 0.4 * (1 - jaroAtMost)
}

function jaroOfWords(a: string, b: string): number {
  const lengthA = a.length
  const lengthB = b.length
  const reach = reachOf(lengthA, lengthB)
  let matchedA = 0
  let matchedB = 0
  let common = 0
  for (let i = 0; i < lengthA; i++) {
    const character = a.charCodeAt(i)
    const to = i + reach < lengthB ? i + reach + 1 : lengthB
    for (let j = i > reach ? i - reach : 0; j < to; j++) {
      if (b.charCodeAt(j) === character && (matchedB & (1 << j)) === 0) {
        matchedA |= 1 << i
        matchedB |= 1 << j
        common++
        break
      }
    }
  }
  if (common === 0) return 0
  let outOfOrder = 0
  let restA = matchedA
  let restB = matchedB
  while (restA !== 0) {
    const i = 31 - Math.clz32(restA & -restA)
    const j = 31 - Math.clz32(restB & -restB)
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++
    restA &= restA - 1
    restB &= restB - 1
  }
  return jaroFrom(common, outOfOrder, lengthA, lengthB)
}

/** Marks of matched positions, reused between calls and grown when a longer text comes by. */
let marksA = new Uint8Array(64)
let marksB = new Uint8Array(64)

function jaroOfLongTexts(a: string, b: string): number {
  const lengthA = a.length
  const lengthB = b.length
  if (lengthA > marksA.length) marksA = new Uint8Array(lengthA * 2)
  if (lengthB > marksB.length) marksB = new Uint8Array(lengthB * 2)
  marksA.fill(0, 0, lengthA)
  marksB.fill(0, 0, lengthB)
  const reach = reachOf(lengthA, lengthB)
  let common = 0
  for (let i = 0; i < lengthA; i++) {
    const character = a.charCodeAt(i)
    const to = i + reach < lengthB ? i + reach + 1 : lengthB
    for (let j = i > reach ? i - reach : 0; j < to; j++) {
      if (marksB[j] === 0 && b.charCodeAt(j) === character) {
        marksA[i] = 1
        marksB[j] = 1
        common++
        break
      }
    }
  }
  if (common === 0) return 0
  let outOfOrder = 0
  let j = 0
  for (let i = 0; i < lengthA; i++) {
    if (marksA[i] === 0) continue
    while (marksB[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++
    j++
  }
  return jaroFrom(common, outOfOrder, lengthA, lengthB)
}

/** How far apart two equal characters may stand. */
function reachOf(lengthA: number, lengthB: number): number {
  const longer = lengthA > lengthB ? lengthA : lengthB
  return longer < 4 ? 0 : (longer >> 1) - 1
}

export function jaroFrom(common: number, outOfOrder: number, lengthA: number, lengthB: number): number {
  return (common / lengthA + common / lengthB + (common - (outOfOrder >> 1)) / common) / 3
}
