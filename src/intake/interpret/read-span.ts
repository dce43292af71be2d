import { dayAfterPeriod, daysAfter } from '../dates/calendar-day.ts'
import { compileDateFormat } from '../dates/date-format.ts'
import type { ColumnDefinition, RowDefinition, Until } from '../definition/source-schema.ts'
import type { UnreadableValue } from './read-column.ts'
import { valueClass } from './row-problem.ts'
import type { Values } from './values.ts'

/** Days from the first to the one after the last (half-open); `to` is absent where no end is stated. */
export type Span = { readonly from: string; readonly to: string | undefined }
export type SpanProblem = UnreadableValue & { readonly column: string }

export type SpanRule = {
  readonly on?: readonly string[] | undefined
  readonly from?: readonly string[] | undefined
  readonly until?: Until | undefined
}

/** When something holds, by the rule's date columns. The first stated of several columns counts. */
export function spanReader(rule: SpanRule, row: RowDefinition): (values: Values) => Span | SpanProblem {
  const columns = Object.keys(row.columns)
  const starts = (rule.on ?? rule.from ?? []).map((name) => columns.indexOf(name))
  const startName = (rule.on ?? rule.from ?? [])[0] ?? ''
  const end = endReader(rule.until, row)
  return (values) => {
    const from = starts.map((at) => values[at]).find((day) => day !== undefined)
    if (from === undefined) return noStart(startName)
    if (rule.on) return { from, to: daysAfter(from, 1) }
    const to = end(values)
    const { until } = rule
    if (to === undefined || until === undefined) return { from, to }
    const backwards = to < from || (until.included && to === from)
    return backwards ? endsBefore(until.column, values[columns.indexOf(until.column)]!) : { from, to }
  }
}

/** The first day after the end, by the rule's date column; a year or month ends after its last day. */
export function endReader(until: Until | undefined, row: RowDefinition): (values: Values) => string | undefined {
  if (until === undefined) return () => undefined
  const at = Object.keys(row.columns).indexOf(until.column)
  const precision = precisionOf(row.columns[until.column]!)
  return (values) => {
    const day = values[at]
    if (day === undefined) return undefined
    return until.included ? dayAfterPeriod(day, precision) : day
  }
}

function precisionOf(column: ColumnDefinition): 'day' | 'month' | 'year' {
  return compileDateFormat(column.date?.[0] ?? 'YYYY-MM-DD')!.precision
}

function noStart(column: string): SpanProblem {
  return { column, reason: 'no-start-date', valueClass: 'blank', remedy: 'Send the day it began.' }
}

function endsBefore(column: string, day: string): SpanProblem {
  return {
    column,
    reason: 'ends-before-it-starts',
    valueClass: valueClass(day),
    remedy: 'Send an end that is not before the start.',
  }
}
