import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import { elseLevel, exactMatchLevel, jaroWinklerLevel, isColumn, nameOfColumn, nullLevel } from './levels.ts'
import { arrayIntersectLevel } from './list-levels.ts'

/** From here on two names are alike in writing; below it, how they sound says more. */
const ALIKE = 0.88

/**
 * One name: equal, with a rare name saying more than a common one, then less and less alike by Jaro–Winkler. Give
 * `soundsLike`, a column of lists of one or two phonetic codes (Splink's `dmeta_col_name`), for a level of names that sound
 * alike between those that look alike and those that hardly do.
 */
export function nameComparison(
  column: string,
  {
    thresholds = [0.92, 0.88, 0.7],
    soundsLike,
  }: { readonly thresholds?: readonly number[]; readonly soundsLike?: string } = {},
): Comparison {
  // A column expression has no term frequencies of its own.
  const termFrequency = isColumn(column)
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(column),
      exactMatchLevel(column, { termFrequency }),
      ...thresholds.filter((each) => each >= ALIKE).map((each) => jaroWinklerLevel(column, each)),
      ...(soundsLike === undefined ? [] : [arrayIntersectLevel(soundsLike, 1, { label: `${column} sounds alike` })]),
      ...thresholds.filter((each) => each < ALIKE).map((each) => jaroWinklerLevel(column, each)),
      elseLevel(),
    ],
    'NameComparison',
  )
}
