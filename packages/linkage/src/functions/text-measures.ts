import * as edit from './edit-distance.ts'
import * as jaro from './jaro.ts'
import { textsOf, wholly, type TextMeasure } from './texts.ts'

/**
 * The text measures for use outside a model, on any text. They compare UTF-8 bytes, as they do inside one, so that a
 * rule of yours and a level of the model mean the same.
 */
export function levenshteinDistance(a: string, b: string): number {
  return measured(edit.levenshteinDistance, a, b)
}

export function damerauLevenshteinDistance(a: string, b: string): number {
  return measured(edit.damerauLevenshteinDistance, a, b)
}

export function jaroSimilarity(a: string, b: string): number {
  return measured(jaro.jaroSimilarity, a, b)
}

export function jaroWinklerSimilarity(a: string, b: string): number {
  return measured(jaro.jaroWinklerSimilarity, a, b)
}

function measured(measure: TextMeasure, a: string, b: string): number {
  return wholly(measure, textsOf([a]), textsOf([b]))
}
