import { LinkageError } from '../errors.ts'
import type { Comparison, ComparisonLevel } from '../model/model.ts'
import { comparison } from './comparison.ts'
import {
  absoluteDateDifferenceLevel,
  absoluteTimeDifferenceLevel,
  dayOf,
  momentOf,
  type DateOptions,
  type TimeDifference,
} from './date-levels.ts'
import { elseLevel, exactMatchLevel, nameOfColumn, nullLevel } from './levels.ts'

export type DateComparisonOptions = DateOptions & {
  readonly termFrequency?: boolean
  /** Text that is no date is nothing known, the default; false compares it as it is. */
  readonly invalidDatesAsNull?: boolean
}

/** Days: equal, then no further apart than each of these. */
export function absoluteDateDifferenceComparison(
  column: string,
  differences: readonly TimeDifference[],
  options: DateComparisonOptions = {},
): Comparison {
  const levels = differences.map((most) => absoluteDateDifferenceLevel(column, most, dateOptions(options)))
  return byDifference(column, dayOf(column, options), levels, options, 'AbsoluteDateDifferenceAtThresholds')
}

/** Moments: equal, then no further apart than each of these. */
export function absoluteTimeDifferenceComparison(
  column: string,
  differences: readonly TimeDifference[],
  options: DateComparisonOptions = {},
): Comparison {
  const levels = differences.map((most) => absoluteTimeDifferenceLevel(column, most, dateOptions(options)))
  return byDifference(column, momentOf(column, options), levels, options, 'AbsoluteTimeDifferenceAtThresholds')
}

function byDifference(
  column: string,
  parsed: string,
  levels: readonly ComparisonLevel[],
  { termFrequency = false, invalidDatesAsNull = true }: DateComparisonOptions,
  description: string,
): Comparison {
  if (levels.length === 0) {
    throw new LinkageError('option-invalid', `No difference is given to compare ${column} by. Give at least one, such as { count: 1, unit: 'month' }.`) // prettier-ignore
  }
  return comparison(
    nameOfColumn(column),
    [
      nullLevel(invalidDatesAsNull ? parsed : column, { label: `${column} is NULL` }),
      exactMatchLevel(column, { termFrequency }),
      ...levels,
      elseLevel(),
    ],
    description,
  )
}

function dateOptions({ inputIsString, format }: DateOptions): DateOptions {
  return { ...(inputIsString !== undefined && { inputIsString }), ...(format !== undefined && { format }) }
}
