import type { ComparisonLevel } from '../model/model.ts'
import { checkThreshold, level, sidesOfColumn, type LevelOptions } from './levels.ts'

/** Two columns of lists share at least so many items. */
export function arrayIntersectLevel(column: string, size = 1, options: LevelOptions = {}): ComparisonLevel {
  checkThreshold(`the array intersection of ${column}`, size, 0, Number.POSITIVE_INFINITY)
  const [l, r] = sidesOfColumn(column)
  return level(`array_length(list_intersect(${l}, ${r})) >= ${size}`, {
    label: `Array intersection size >= ${size}`,
    ...options,
  })
}

/** All items of the shorter list are in the longer one. An empty list is in no other unless `emptyIsSubset`. */
export function arraySubsetLevel(
  column: string,
  { emptyIsSubset = false, ...options }: LevelOptions & { readonly emptyIsSubset?: boolean } = {},
): ComparisonLevel {
  const [l, r] = sidesOfColumn(column)
  const shorter = `LEAST(array_length(${l}), array_length(${r}))`
  const isSubset = `array_length(list_intersect(${l}, ${r})) = ${shorter}`
  return level(emptyIsSubset ? isSubset : `${shorter} <> 0 AND ${isSubset}`, { label: 'Array subset', ...options })
}

const PAIRWISE = {
  levenshtein: { sql: 'levenshtein', best: 'list_min', op: '<=', most: Number.POSITIVE_INFINITY },
  damerau_levenshtein: { sql: 'damerau_levenshtein', best: 'list_min', op: '<=', most: Number.POSITIVE_INFINITY },
  jaro_winkler: { sql: 'jaro_winkler_similarity', best: 'list_max', op: '>=', most: 1 },
  jaro: { sql: 'jaro_similarity', best: 'list_max', op: '>=', most: 1 },
} as const

export type PairwiseFunction = keyof typeof PAIRWISE

/** The most alike two items, one of each list, are alike at least to the threshold. */
export function pairwiseStringDistanceLevel(
  column: string,
  name: PairwiseFunction,
  threshold: number,
  options: LevelOptions = {},
): ComparisonLevel {
  const { sql, best, op, most } = PAIRWISE[name]
  checkThreshold(`the pairwise ${name} of ${column}`, threshold, 0, most)
  const [l, r] = sidesOfColumn(column)
  const pairs = `flatten(list_transform(${l}, x -> list_transform(${r}, y -> [x, y])))`
  return level(`${best}(list_transform(${pairs}, pair -> ${sql}(pair[1], pair[2]))) ${op} ${threshold}`, {
    label: `Best ${name} of any two items of ${column} ${op} ${threshold}`,
    ...options,
  })
}
