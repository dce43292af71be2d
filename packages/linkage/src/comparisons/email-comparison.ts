import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import { elseLevel, exactMatchLevel, jaroWinklerLevel, nameOfColumn, nullLevel } from './levels.ts'

/** E-mail addresses: the whole, then the part before the @, then either nearly the same. */
export function emailComparison(column: string): Comparison {
  const user = `nullif(regexp_extract(${column}, '^[^@]+', 0), '')`
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(column),
      exactMatchLevel(column, { termFrequency: true }),
      exactMatchLevel(user, { label: 'Exact match on username' }),
      jaroWinklerLevel(column, 0.88),
      jaroWinklerLevel(user, 0.88, { label: 'Jaro-Winkler similarity of username >= 0.88' }),
      elseLevel(),
    ],
    'EmailComparison',
  )
}
