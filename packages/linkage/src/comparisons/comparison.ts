import type { Comparison, ComparisonLevel } from '../model/model.ts'
import {
  anyLevel,
  cosineLevel,
  damerauLevenshteinLevel,
  distanceFunctionLevel,
  elseLevel,
  exactMatchLevel,
  jaccardLevel,
  jaroLevel,
  jaroWinklerLevel,
  levenshteinLevel,
  nullLevel,
  nameOfColumn,
  type LevelOptions,
} from './levels.ts'
import { arrayIntersectLevel, pairwiseStringDistanceLevel, type PairwiseFunction } from './list-levels.ts'
import { distanceInKmLevel } from './number-levels.ts'

/** A comparison of your own: the null level first, else last. */
export function comparison(name: string, levels: readonly ComparisonLevel[], description?: string): Comparison {
  return { name, description, levels }
}

/** Equal or not. */
export function exactMatchComparison(column: string, options: Pick<LevelOptions, 'termFrequency'> = {}): Comparison {
  return comparison(
    nameOfColumn(column),
    [nullLevel(column), exactMatchLevel(column, options), elseLevel()],
    'ExactMatch',
  )
}

/** Equal, then Jaro–Winkler similarity at falling thresholds. */
export function jaroWinklerComparison(column: string, thresholds: readonly number[] = [0.9, 0.7]): Comparison {
  return atThresholds(column, thresholds, jaroWinklerLevel, 'JaroWinklerAtThresholds')
}

/** Equal, then Jaro similarity at falling thresholds. */
export function jaroComparison(column: string, thresholds: readonly number[] = [0.9, 0.7]): Comparison {
  return atThresholds(column, thresholds, jaroLevel, 'JaroAtThresholds')
}

/** Equal, then Levenshtein distance at rising thresholds. */
export function levenshteinComparison(column: string, thresholds: readonly number[] = [1, 2]): Comparison {
  return atThresholds(column, thresholds, levenshteinLevel, 'LevenshteinAtThresholds')
}

/** Equal, then Damerau–Levenshtein distance at rising thresholds. */
export function damerauLevenshteinComparison(column: string, thresholds: readonly number[] = [1, 2]): Comparison {
  return atThresholds(column, thresholds, damerauLevenshteinLevel, 'DamerauLevenshteinAtThresholds')
}

/** Equal, then Jaccard similarity of the characters at falling thresholds. */
export function jaccardComparison(column: string, thresholds: readonly number[] = [0.9, 0.7]): Comparison {
  return atThresholds(column, thresholds, jaccardLevel, 'JaccardAtThresholds')
}

/** Equal, then any function of two values at thresholds from the most alike to the least. */
export function distanceFunctionComparison(
  column: string,
  name: string,
  thresholds: readonly number[],
  options: { readonly higherIsMoreSimilar?: boolean } = {},
): Comparison {
  const levelAt = (of: string, threshold: number): ComparisonLevel =>
    distanceFunctionLevel(of, name, threshold, options)
  return atThresholds(column, thresholds, levelAt, 'DistanceFunctionAtThresholds')
}

/** Lists of numbers, such as embeddings, by the cosine of the angle between them at falling thresholds. */
export function cosineComparison(column: string, thresholds: readonly number[] = [0.9, 0.8, 0.7]): Comparison {
  return comparison(
    nameOfColumn(column),
    [nullLevel(column), ...thresholds.map((each) => cosineLevel(column, each)), elseLevel()],
    'CosineSimilarityAtThresholds',
  )
}

/** Lists of texts by their most alike two items: one in common, then at thresholds from the most alike to the least. */
export function pairwiseStringDistanceComparison(
  column: string,
  name: PairwiseFunction,
  thresholds: readonly number[],
): Comparison {
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(column),
      arrayIntersectLevel(column, 1),
      ...thresholds.map((each) => pairwiseStringDistanceLevel(column, name, each)),
      elseLevel(),
    ],
    'PairwiseStringDistanceFunctionAtThresholds',
  )
}

/** Places by the distance between them, at rising thresholds in km. */
export function distanceInKmComparison(latitude: string, longitude: string, kms: readonly number[]): Comparison {
  return comparison(
    `${nameOfColumn(latitude)}_${nameOfColumn(longitude)}`,
    [
      anyLevel([nullLevel(latitude), nullLevel(longitude)], { isNull: true }),
      ...kms.map((km) => distanceInKmLevel(latitude, longitude, km)),
      elseLevel(),
    ],
    'DistanceInKMAtThresholds',
  )
}

/** Lists sharing at least so many items, at falling sizes. */
export function arrayIntersectComparison(column: string, sizes: readonly number[] = [1]): Comparison {
  return comparison(
    nameOfColumn(column),
    [nullLevel(column), ...sizes.map((size) => arrayIntersectLevel(column, size)), elseLevel()],
    'ArrayIntersectAtSizes',
  )
}

function atThresholds(
  column: string,
  thresholds: readonly number[],
  levelAt: (column: string, threshold: number) => ComparisonLevel,
  description: string,
): Comparison {
  return comparison(
    nameOfColumn(column),
    [nullLevel(column), exactMatchLevel(column), ...thresholds.map((each) => levelAt(column, each)), elseLevel()],
    description,
  )
}
