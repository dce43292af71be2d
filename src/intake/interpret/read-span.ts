import { addDays } from '../../platform/calendar-day.ts'
import { dayAfterPeriod } from '../dates/day-after-period.ts'
import { compileDateFormat } from '../dates/date-format.ts'
import type { ColumnDefinition, DateIn, RowDefinition, Until } from '../definition/source-schema.ts'
import type { UnreadableValue } from './read-column.ts'
import type { Values } from './values.ts'

/** Days from the first to the one after the last (half-open); `to` is absent where no end is stated. */
export type Span = { readonly from: string; readonly to: string | undefined }
export type SpanProblem = UnreadableValue & { readonly column: string }

export type SpanRule = {
  readonly on?: readonly DateIn[] | undefined
  readonly from?: readonly DateIn[] | undefined
  readonly until?: Until | undefined
}

/** When something holds, by the rule's date columns. The first stated of several counts. */
export function spanReader(rule: SpanRule, row: RowDefinition): (values: Values) => Span | SpanProblem {
  const columns = Object.keys(row.columns)
  const starts = (rule.on ?? rule.from ?? []).map((date) => dateReader(date, columns))
  const startName = (rule.on ?? rule.from ?? []).find((date) => typeof date === 'string') ?? ''
  const end = endReader(rule.until, row)
  return (values) => {
    const from = firstOf(starts, values)
    if (from === undefined) return noStart(startName)
    if (rule.on) return { from, to: addDays(from, 1) }
    const to = end(values)
    const { until } = rule
    if (to === undefined || until === undefined) return { from, to }
    const includesEnd = 'day' in until || until.included
    const backwards = to < from || (includesEnd && to === from)
    return backwards ? endsBefore('column' in until ? until.column : startName) : { from, to }
  }
}

/** The first day after the end, by the rule's date column; a year or month ends after its last day. */
export function endReader(until: Until | undefined, row: RowDefinition): (values: Values) => string | undefined {
  if (until === undefined) return () => undefined
  if ('day' in until) return () => addDays(until.day, 1)
  const at = Object.keys(row.columns).indexOf(until.column)
  const precision = precisionOf(row.columns[until.column]!)
  return (values) => {
    const day = values[at]
    if (day === undefined) return undefined
    return until.included ? dayAfterPeriod(day, precision) : day
  }
}

function dateReader(date: DateIn, columns: readonly string[]): (values: Values) => string | undefined {
  if (typeof date === 'object') return () => date.day
  const at = columns.indexOf(date)
  return (values) => values[at]
}

function firstOf(readers: readonly ((values: Values) => string | undefined)[], values: Values): string | undefined {
  for (const read of readers) {
    const day = read(values)
    if (day !== undefined) return day
  }
  return undefined
}

function precisionOf(column: ColumnDefinition): 'day' | 'month' | 'year' {
  return compileDateFormat(column.date?.[0] ?? 'YYYY-MM-DD')!.precision
}

function noStart(column: string): SpanProblem {
  return { column, reason: 'no-start-date', valueClass: 'blank', remedy: 'Send the day it began.' }
}

function endsBefore(column: string): SpanProblem {
  return {
    column,
    reason: 'ends-before-it-starts',
    valueClass: 'a date',
    remedy: 'Send an end that is not before the start.',
  }
}
