import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import { elseLevel, exactMatchLevel, nameOfColumn, nullLevel } from './levels.ts'

/** Parts of a postcode written with its space, as in `BA1 5LF`: sector `BA1 5`, district `BA1`, area `BA`. */
const PARTS = [
  ['sector', '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]? [0-9]'],
  ['district', '^[A-Za-z]{1,2}[0-9][A-Za-z0-9]?'],
  ['area', '^[A-Za-z]{1,2}'],
] as const

/** United Kingdom postcodes: the whole, then sector, district and area. Write them in capitals with one space. */
export function postcodeComparison(column: string): Comparison {
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(column),
      exactMatchLevel(column, { label: 'Exact match on full postcode' }),
      ...PARTS.map(([part, pattern]) =>
        exactMatchLevel(`nullif(regexp_extract(${column}, '${pattern}', 0), '')`, { label: `Exact match on ${part}` }),
      ),
      elseLevel(),
    ],
    'PostcodeComparison',
  )
}
