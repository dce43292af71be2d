import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import {
  absoluteDateDifferenceLevel,
  dayMonthSwappedLevel,
  elseLevel,
  exactMatchLevel,
  nullLevel,
  nameOfColumn,
  oneDigitDifferentLevel,
} from './levels.ts'

/**
 * Dates of birth as `YYYY-MM-DD` text: equal, day and month swapped, one digit different, then within a month, a year
 * and ten years. Swaps and single digits are how people mistype dates; nearness in time is how they misremember them.
 */
export function dateOfBirthComparison(column: string): Comparison {
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(`try_strptime(${column}, '%Y-%m-%d')`, { label: `${column} is NULL or no date` }),
      exactMatchLevel(column, { label: 'Exact match on date of birth' }),
      dayMonthSwappedLevel(column),
      oneDigitDifferentLevel(column),
      absoluteDateDifferenceLevel(column, { count: 1, unit: 'month' }),
      absoluteDateDifferenceLevel(column, { count: 1, unit: 'year' }),
      absoluteDateDifferenceLevel(column, { count: 10, unit: 'year' }),
      elseLevel(),
    ],
    'DateOfBirthComparison',
  )
}
