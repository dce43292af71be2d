import { byteText } from './byte-text.ts'
import * as edit from './edit-distance.ts'
import * as jaro from './jaro.ts'

/**
 * The text measures for use outside a model, on any text. They compare UTF-8 bytes, as they do inside one, so that a
 * rule of yours and a level of the model mean the same.
 */
export function levenshteinDistance(a: string, b: string): number {
  return edit.levenshteinDistance(byteText(a), byteText(b))
}

export function damerauLevenshteinDistance(a: string, b: string): number {
  return edit.damerauLevenshteinDistance(byteText(a), byteText(b))
}

export function jaroSimilarity(a: string, b: string): number {
  return jaro.jaroSimilarity(byteText(a), byteText(b))
}

export function jaroWinklerSimilarity(a: string, b: string): number {
  return jaro.jaroWinklerSimilarity(byteText(a), byteText(b))
}
