import { byteText } from './byte-text.ts'
import { damerauLevenshteinDistance, hammingDistance, levenshteinDistance } from './edit-distance.ts'
import { jaroSimilarity, jaroWinklerAtMost, jaroWinklerSimilarity } from './jaro.ts'
import { editDistanceAtLeast, jaroAtMost, letteredText, type LetteredText } from './lettered-text.ts'
import { defineFunction, type PairFunction } from './linkage-function.ts'
import { charactersOf, cosineSimilarity, jaccardSimilarity, listOf } from './set-similarity.ts'

/** The measures two values can be compared by, under DuckDB's names. Text is compared by bytes. */
export const similarityFunctions: readonly PairFunction[] = [
  ...['levenshtein', 'editdist3'].map((name) => editDistance(name, levenshteinDistance)),
  editDistance('damerau_levenshtein', damerauLevenshteinDistance),
  ...['hamming', 'mismatches'].map((name) =>
    defineFunction({ name, symmetric: true, prepare: byteText, compare: hammingDistance }),
  ),
  // Not marked symmetric: which text comes first can decide which equal letters are paired, and so the transpositions.
  defineFunction({
    name: 'jaro_similarity',
    prepare: letteredText,
    compare: (a, b) => jaroSimilarity(a.text, b.text),
    atMost: jaroAtMost,
  }),
  defineFunction({
    name: 'jaro_winkler_similarity',
    prepare: letteredText,
    compare: (a, b) => jaroWinklerSimilarity(a.text, b.text),
    atMost: (a, b) => jaroWinklerAtMost(jaroAtMost(a, b)),
  }),
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

function editDistance(name: string, distance: (a: string, b: string) => number): PairFunction {
  return defineFunction<LetteredText>({
    name,
    symmetric: true,
    prepare: letteredText,
    compare: (a, b) => distance(a.text, b.text),
    atLeast: editDistanceAtLeast,
  })
}
