import { bitsIn, LENGTH, START, TWICE, type TextMeasure, type Texts } from './texts.ts'

/** Texts this long and shorter have their matched positions in one machine word each. */
const WORD = 31

/** Letter → the places where the second text has it, as bits; all zero between calls. */
const placesOf = new Int32Array(256)

/** Far more than rounding can move a sum of three shares, far less than any two shares differ. */
const ROUNDING = 1e-9

/**
 * Jaro similarity, 0 to 1: the share of characters both have within half the longer length, less half the
 * transpositions among them (Jaro 1989). An empty text is like nothing, not even another, as in DuckDB.
 */
export const jaroSimilarity: TextMeasure = (a, i, b, j, cutOff) => {
  const { heads: headsA } = a
  const { heads: headsB } = b
  const lengthA = headsA[i * 4 + LENGTH] as number
  const lengthB = headsB[j * 4 + LENGTH] as number
  const onceA = headsA[i * 4] as number
  const onceB = headsB[j * 4] as number
  // A letter that the other text lacks has no partner there, and nor has the second of two where it has one.
  let lackA = bitsIn(onceA & ~onceB)
  let lackB = bitsIn(onceB & ~onceA)
  if (isOutOfReach(lengthA, lengthB, lackA, lackB, cutOff)) return 0
  const twiceA = headsA[i * 4 + TWICE] as number
  const twiceB = headsB[j * 4 + TWICE] as number
  lackA += bitsIn(twiceA & ~twiceB)
  lackB += bitsIn(twiceB & ~twiceA)
  if (isOutOfReach(lengthA, lengthB, lackA, lackB, cutOff)) return 0
  return lengthA <= WORD && lengthB <= WORD ? jaroOfWords(a, i, b, j, cutOff) : jaroOfLongTexts(a, i, b, j)
}

/** Whether even all remaining letters in order would be too few: three times Jaro is common/A + common/B + 1 then. */
function isOutOfReach(lengthA: number, lengthB: number, lackA: number, lackB: number, cutOff: number): boolean {
  const partnersA = lengthA - lackA
  const partnersB = lengthB - lackB
  const common = partnersA < partnersB ? partnersA : partnersB
  return common <= 0 || common * (lengthA + lengthB) < ((cutOff - ROUNDING) * 3 - 1) * lengthA * lengthB
}

/**
 * Jaro–Winkler similarity: Jaro, raised by a tenth of what is missing for each of up to four equal leading characters,
 * but only when Jaro is already above 0.7 (Winkler 1990, as DuckDB computes it).
 */
export const jaroWinklerSimilarity: TextMeasure = (a, i, b, j, cutOff) => {
  const jaro = jaroSimilarity(a, i, b, j, cutOff <= BOOST_FROM ? cutOff : (cutOff - RAISE_MAX) / (1 - RAISE_MAX))
  return jaro <= BOOST_FROM ? jaro : jaro + 0.1 * commonPrefix(a, i, b, j) * (1 - jaro)
}

const BOOST_FROM = 0.7
const PREFIX_MAX = 4
const RAISE_MAX = 0.1 * PREFIX_MAX

function commonPrefix(a: Texts, i: number, b: Texts, j: number): number {
  const startA = a.heads[i * 4 + START] as number
  const startB = b.heads[j * 4 + START] as number
  const longest = Math.min(PREFIX_MAX, a.heads[i * 4 + LENGTH] as number, b.heads[j * 4 + LENGTH] as number)
  let prefix = 0
  while (prefix < longest && a.bytes[startA + prefix] === b.bytes[startB + prefix]) prefix++
  return prefix
}

function jaroOfWords(a: Texts, i: number, b: Texts, j: number, cutOff: number): number {
  const { bytes: bytesA } = a
  const { bytes: bytesB } = b
  const startA = a.heads[i * 4 + START] as number
  const startB = b.heads[j * 4 + START] as number
  const lengthA = a.heads[i * 4 + LENGTH] as number
  const lengthB = b.heads[j * 4 + LENGTH] as number
  const reach = reachOf(lengthA, lengthB)
  for (let y = 0; y < lengthB; y++) {
    const letter = bytesB[startB + y] as number
    placesOf[letter] = (placesOf[letter] as number) | (1 << y)
  }
  let matchedA = 0
  let matchedB = 0
  let common = 0
  /** Bits of the places within reach of the first letter; each next letter moves them up, and the first ones open. */
  let within = (1 << (reach + 1)) - 1
  for (let x = 0; x < lengthA; x++) {
    const partners = (placesOf[bytesA[startA + x] as number] as number) & within & ~matchedB
    if (partners !== 0) {
      matchedA |= 1 << x
      matchedB |= partners & -partners
      common++
    }
    within = x < reach ? (within << 1) | 1 : within << 1
  }
  for (let y = 0; y < lengthB; y++) placesOf[bytesB[startB + y] as number] = 0
  if (isOutOfReach(lengthA, lengthB, lengthA - common, lengthB - common, cutOff)) return 0
  let outOfOrder = 0
  let restA = matchedA
  let restB = matchedB
  while (restA !== 0) {
    const x = 31 - Math.clz32(restA & -restA)
    const y = 31 - Math.clz32(restB & -restB)
    if (bytesA[startA + x] !== bytesB[startB + y]) outOfOrder++
    restA &= restA - 1
    restB &= restB - 1
  }
  return jaroFrom(common, outOfOrder, lengthA, lengthB)
}

let marksA = new Uint8Array(64)
let marksB = new Uint8Array(64)

function jaroOfLongTexts(a: Texts, i: number, b: Texts, j: number): number {
  const startA = a.heads[i * 4 + START] as number
  const startB = b.heads[j * 4 + START] as number
  const lengthA = a.heads[i * 4 + LENGTH] as number
  const lengthB = b.heads[j * 4 + LENGTH] as number
  if (lengthA > marksA.length) marksA = new Uint8Array(lengthA * 2)
  if (lengthB > marksB.length) marksB = new Uint8Array(lengthB * 2)
  marksA.fill(0, 0, lengthA)
  marksB.fill(0, 0, lengthB)
  const reach = reachOf(lengthA, lengthB)
  let common = 0
  for (let x = 0; x < lengthA; x++) {
    const letter = a.bytes[startA + x] as number
    const to = x + reach < lengthB ? x + reach + 1 : lengthB
    for (let y = x > reach ? x - reach : 0; y < to; y++) {
      if (marksB[y] === 0 && b.bytes[startB + y] === letter) {
        marksA[x] = 1
        marksB[y] = 1
        common++
        break
      }
    }
  }
  if (common === 0) return 0
  let outOfOrder = 0
  let y = 0
  for (let x = 0; x < lengthA; x++) {
    if (marksA[x] === 0) continue
    while (marksB[y] === 0) y++
    if (a.bytes[startA + x] !== b.bytes[startB + y]) outOfOrder++
    y++
  }
  return jaroFrom(common, outOfOrder, lengthA, lengthB)
}

/** How far apart two equal characters may stand. */
function reachOf(lengthA: number, lengthB: number): number {
  const longer = lengthA > lengthB ? lengthA : lengthB
  return longer < 4 ? 0 : (longer >> 1) - 1
}

function jaroFrom(common: number, outOfOrder: number, lengthA: number, lengthB: number): number {
  return (common / lengthA + common / lengthB + (common - (outOfOrder >> 1)) / common) / 3
}
