import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import { elseLevel, exactMatchLevel, jaroWinklerLevel, nameOfColumn, nullLevel } from './levels.ts'

/** One name: equal, with a rare name saying more than a common one, then less and less alike by Jaro–Winkler. */
export function nameComparison(
  column: string,
  { thresholds = [0.92, 0.88, 0.7] }: { readonly thresholds?: readonly number[] } = {},
): Comparison {
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(column),
      exactMatchLevel(column, { termFrequency: true }),
      ...thresholds.map((threshold) => jaroWinklerLevel(column, threshold)),
      elseLevel(),
    ],
    'NameComparison',
  )
}
