import type { Comparison } from '../model/model.ts'
import { comparison } from './comparison.ts'
import {
  absoluteDateDifferenceLevel,
  dayMonthSwappedLevel,
  dayOf,
  type DateOptions,
  type TimeDifference,
} from './date-levels.ts'
import {
  elseLevel,
  exactMatchLevel,
  levenshteinLevel,
  nameOfColumn,
  nullLevel,
  oneDigitDifferentLevel,
} from './levels.ts'

export type DateOfBirthOptions = DateOptions & {
  /** Text that is no date is nothing known, the default; false compares it as it is. */
  readonly invalidDatesAsNull?: boolean
  /** How far apart dates may be, in rising order. */
  readonly differences?: readonly TimeDifference[]
  /** Splink's own levels: any one edit, rather than day and month swapped and one digit different. */
  readonly slips?: 'separate' | 'levenshtein'
}

const DIFFERENCES: readonly TimeDifference[] = [
  { count: 1, unit: 'month' },
  { count: 1, unit: 'year' },
  { count: 10, unit: 'year' },
]

/**
 * Dates of birth, `YYYY-MM-DD` text unless told otherwise: equal, day and month swapped, one digit different, then within a
 * month, a year and ten years. Swaps and single digits are how people mistype dates; nearness in time is how they
 * misremember them.
 */
export function dateOfBirthComparison(
  column: string,
  { invalidDatesAsNull = true, differences = DIFFERENCES, slips = 'separate', ...date }: DateOfBirthOptions = {},
): Comparison {
  const text = date.inputIsString === false ? `cast(${column} as varchar)` : column
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(invalidDatesAsNull ? dayOf(column, date) : column, { label: `${column} is NULL or no date` }),
      exactMatchLevel(column, { label: 'Exact match on date of birth' }),
      ...(slips === 'separate'
        ? [
            dayMonthSwappedLevel(column, date),
            oneDigitDifferentLevel(text, { label: `One digit of ${column} different` }),
          ]
        : [levenshteinLevel(text, 1, { label: `Levenshtein distance of ${column} <= 1` })]),
      ...differences.map((most) => absoluteDateDifferenceLevel(column, most, date)),
      elseLevel(),
    ],
    'DateOfBirthComparison',
  )
}
