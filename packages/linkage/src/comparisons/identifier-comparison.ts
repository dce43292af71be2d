import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import { damerauLevenshteinLevel, elseLevel, exactMatchLevel, nameOfColumn, nullLevel } from './levels.ts'
import { arrayIntersectLevel } from './list-levels.ts'

/**
 * An identifier, or with `array` a list of them: the same, nearly the same (one slip of the finger), different. Leave out
 * what is known to be a dummy or temporary before linking; it would count as agreement.
 */
export function identifierComparison(column: string, { array = false }: { readonly array?: boolean } = {}): Comparison {
  const levels = array
    ? [
        nullLevel(column),
        arrayIntersectLevel(column, 1, { label: `An identifier of ${column} in common` }),
        elseLevel(),
      ]
    : [nullLevel(column), exactMatchLevel(column), damerauLevenshteinLevel(column, 1), elseLevel()]
  return comparison(nameOfColumn(column), levels, 'IdentifierComparison')
}
