import { byteText } from './byte-text.ts'
import { damerauLevenshteinDistance, hammingDistance, levenshteinDistance } from './edit-distance.ts'
import { jaroSimilarity, jaroWinklerSimilarity } from './jaro.ts'
import { defineFunction, type PairFunction } from './linkage-function.ts'
import { charactersOf, cosineSimilarity, jaccardSimilarity, listOf } from './set-similarity.ts'
import { textsOf, wholly, type TextMeasure, type Texts } from './texts.ts'

/** The measures two values can be compared by, under DuckDB's names. Text is compared by bytes. */
export const similarityFunctions: readonly PairFunction[] = [
  textMeasure('levenshtein', levenshteinDistance, { symmetric: true }),
  textMeasure('editdist3', levenshteinDistance, { symmetric: true }),
  textMeasure('damerau_levenshtein', damerauLevenshteinDistance, { symmetric: true }),
  textMeasure('hamming', hammingDistance, { symmetric: true }),
  textMeasure('mismatches', hammingDistance, { symmetric: true }),
  // Not symmetric: which text comes first can decide which equal letters are paired, and so the transpositions.
  textMeasure('jaro_similarity', jaroSimilarity, { symmetric: false }),
  textMeasure('jaro_winkler_similarity', jaroWinklerSimilarity, { symmetric: false }),
  defineFunction({
    name: 'jaccard',
    symmetric: true,
    prepare: (value) => charactersOf(byteText(value)),
    compare: jaccardSimilarity,
  }),
  ...['array_cosine_similarity', 'list_cosine_similarity'].map((name) =>
    defineFunction({ name, symmetric: true, compare: cosineSimilarity }),
  ),
  ...['list_has_any', 'array_has_any', 'arrays_overlap'].map((name) =>
    defineFunction({
      name,
      symmetric: true,
      prepare: (value) => new Set(listOf(value)),
      compare: (a, b) => [...a].some((item) => b.has(item)),
    }),
  ),
  ...['list_has_all', 'array_has_all'].map((name) =>
    defineFunction({
      name,
      prepare: (value) => new Set(listOf(value)),
      compare: (a, b) => [...b].every((item) => a.has(item)),
    }),
  ),
]

/**
 * How many distinct items two lists share: what `array_length(list_intersect(a, b))` asks, without making the list.
 */
export const sharedItems: PairFunction = defineFunction({
  name: 'array_length(list_intersect)',
  symmetric: true,
  prepare: (value) => [...new Set(listOf(value))],
  compare: (a, b) => {
    let shared = 0
    for (const item of a) if (b.includes(item)) shared++
    return shared
  },
})

const LENGTHS = new Set(['array_length', 'list_length', 'len', 'length', 'cardinality', 'size'])

/** True for the length of an intersection, whatever the two functions are called. */
export function asksForSharedItems(outer: string, inner: string): boolean {
  return LENGTHS.has(outer) && (inner === 'list_intersect' || inner === 'array_intersect')
}

function textMeasure(name: string, measure: TextMeasure, { symmetric }: { readonly symmetric: boolean }): PairFunction {
  const definition = defineFunction<Texts>({
    name,
    symmetric,
    prepare: (value) => textsOf([value]),
    compare: (a, b) => {
      const result = wholly(measure, a, b)
      return Number.isNaN(result) ? null : result
    },
  })
  return { ...definition, onTexts: measure }
}
