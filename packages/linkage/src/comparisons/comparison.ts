import type { Comparison, ComparisonLevel } from '../model/model.ts'
import {
  arrayIntersectLevel,
  damerauLevenshteinLevel,
  elseLevel,
  exactMatchLevel,
  jaroLevel,
  jaroWinklerLevel,
  levenshteinLevel,
  nullLevel,
  nameOfColumn,
  type LevelOptions,
} from './levels.ts'

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
