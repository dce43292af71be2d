import type { ComparisonLevel } from '../model/model.ts'
import { checkThreshold, level, sidesOfColumn, sqlString, type LevelOptions } from './levels.ts'

const SECONDS = { second: 1, minute: 60, hour: 3600, day: 86_400, month: 2_629_800, year: 31_557_600 } as const

/** So much time; a month is the mean month and a year the mean year, as in Splink. */
export type TimeDifference = { readonly count: number; readonly unit: keyof typeof SECONDS }

export type DateOptions = {
  /** False for a column of dates or moments rather than text to be read by the format. */
  readonly inputIsString?: boolean
  /** How the text is written, as strptime takes it. */
  readonly format?: string
}

const DATE_FORMAT = '%Y-%m-%d'
const MOMENT_FORMAT = '%Y-%m-%dT%H:%M:%SZ'

/** Two days no further apart than this. Text is read as `YYYY-MM-DD` unless the format says otherwise. */
export function absoluteDateDifferenceLevel(
  column: string,
  most: TimeDifference,
  { inputIsString = true, format = DATE_FORMAT, ...options }: LevelOptions & DateOptions = {},
): ComparisonLevel {
  return differenceLevel(dateOf(column, { inputIsString, format }), column, most, 'Date', options)
}

/** Two moments no further apart than this. Text is read as `YYYY-MM-DDTHH:MM:SSZ` unless the format says otherwise. */
export function absoluteTimeDifferenceLevel(
  column: string,
  most: TimeDifference,
  { inputIsString = true, format = MOMENT_FORMAT, ...options }: LevelOptions & DateOptions = {},
): ComparisonLevel {
  return differenceLevel(dateOf(column, { inputIsString, format }), column, most, 'Time', options)
}

/** Two dates of one year with day and month swapped. */
export function dayMonthSwappedLevel(
  column: string,
  { inputIsString = true, format = DATE_FORMAT, ...options }: LevelOptions & DateOptions = {},
): ComparisonLevel {
  const date = dateOf(column, { inputIsString, format })
  const [yearL, yearR] = sidesOfColumn(`year(${date})`)
  const [monthL, monthR] = sidesOfColumn(`month(${date})`)
  const [dayL, dayR] = sidesOfColumn(`day(${date})`)
  return level(`${yearL} = ${yearR} AND ${monthL} = ${dayR} AND ${dayL} = ${monthR}`, {
    label: `Day and month of ${column} swapped`,
    ...options,
  })
}

/** A column as a date or moment: text that is none is not known. */
function dateOf(column: string, { inputIsString, format }: Required<DateOptions>): string {
  return inputIsString ? `try_strptime(${column}, ${sqlString(format)})` : column
}

export function momentOf(column: string, { inputIsString = true, format = MOMENT_FORMAT }: DateOptions): string {
  return dateOf(column, { inputIsString, format })
}

export function dayOf(column: string, { inputIsString = true, format = DATE_FORMAT }: DateOptions): string {
  return dateOf(column, { inputIsString, format })
}

function differenceLevel(
  date: string,
  column: string,
  most: TimeDifference,
  what: 'Date' | 'Time',
  options: LevelOptions,
): ComparisonLevel {
  checkThreshold(`the ${what.toLowerCase()} difference of ${column}`, most.count, 0, Number.POSITIVE_INFINITY)
  const [l, r] = sidesOfColumn(date)
  return level(`ABS(EPOCH(${l}) - EPOCH(${r})) <= ${most.count * SECONDS[most.unit]}`, {
    label: `${what} difference of ${column} <= ${most.count} ${most.unit}`,
    ...options,
  })
}
