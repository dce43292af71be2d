import { byteText } from './byte-text.ts'
import { damerauLevenshteinDistance, hammingDistance, levenshteinDistance } from './edit-distance.ts'
import { jaroSimilarity, jaroWinklerSimilarity } from './jaro.ts'
import { defineFunction, type PairFunction } from './linkage-function.ts'
import { charactersOf, cosineSimilarity, jaccardSimilarity, listOf } from './set-similarity.ts'

/** A measure on text, by bytes. */
function ofText(name: string, compare: (a: string, b: string) => number | null): PairFunction {
  return defineFunction({ name, symmetric: true, prepare: byteText, compare })
}

/** The measures two values can be compared by, under DuckDB's names. */
export const similarityFunctions: readonly PairFunction[] = [
  ofText('levenshtein', levenshteinDistance),
  ofText('editdist3', levenshteinDistance),
  ofText('damerau_levenshtein', damerauLevenshteinDistance),
  ofText('hamming', hammingDistance),
  ofText('mismatches', hammingDistance),
  // Which text comes first can decide which equal letters are paired, and so the transpositions.
  defineFunction({ name: 'jaro_similarity', prepare: byteText, compare: jaroSimilarity }),
  defineFunction({ name: 'jaro_winkler_similarity', prepare: byteText, compare: jaroWinklerSimilarity }),
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
