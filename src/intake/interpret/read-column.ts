import { codesOf } from '../definition/rows-of.ts'
import type { CodeList, ColumnDefinition, SourceDefinition } from '../definition/source-schema.ts'
import { compileDateFormat } from '../dates/date-format.ts'
import { valueClass, type ProblemReason } from './row-problem.ts'

/** What a column says: a value in one fixed form, nothing where it is not stated, or why it cannot be read. */
export type ColumnReading = string | undefined | UnreadableValue
export type UnreadableValue = { readonly reason: ProblemReason; readonly valueClass: string; readonly remedy: string }
export type ColumnReader = (sent: string) => ColumnReading

export type ReadingContext = {
  readonly source: Pick<SourceDefinition, 'code-lists'>
  readonly blanks: readonly string[]
  /** The day that decides which codes are in use. */
  readonly day: string
  /** Told of a yes or no in another spelling than the declared one. */
  onOtherSpelling(column: string): void
}

/** How to read one column, made once for a file: a date comes out as `YYYY-MM-DD`, a yes or no as `true` or `false`. */
export function columnReader(name: string, column: ColumnDefinition, context: ReadingContext): ColumnReader {
  const read = readerOf(name, column, context)
  const blanks = new Set(['', ...context.blanks])
  return (sent) => {
    const value = sent.trim()
    if (blanks.has(value)) return column.required ? blank : column.blank
    if (value.length > column.longest)
      return unreadable('too-long', value, `Send at most ${column.longest} characters.`)
    return read(value)
  }
}

const blank: UnreadableValue = { reason: 'blank', valueClass: 'blank', remedy: 'Every row needs a value here.' }

function readerOf(name: string, column: ColumnDefinition, context: ReadingContext): ColumnReader {
  if (column.date) return dateReader(column.date)
  if (column.boolean) return booleanReader(column.boolean, () => context.onOtherSpelling(name))
  if (column.number) return numberReader(column.number)
  const codes = codesOf(column, context.source)
  return codes ? codeReader(codes, context.day) : (value) => value
}

function dateReader(patterns: readonly string[]): ColumnReader {
  const formats = patterns.map((pattern) => compileDateFormat(pattern)!)
  const remedy = `Send a day that exists, written ${patterns.join(' or ')}.`
  return (value) => {
    for (const format of formats) {
      const day = format.read(value)
      if (day !== undefined) return day
    }
    return unreadable('no-such-date', value, remedy)
  }
}

const yes = new Set(['1', 'Y', 'true', 'TRUE', 'True', 'y'])
const no = new Set(['0', 'N', 'false', 'FALSE', 'False', 'n'])

function booleanReader(declared: string, onOtherSpelling: () => void): ColumnReader {
  const spellings = new Set(declared.split('/'))
  const remedy = `Send ${[...spellings].join(' or ')}.`
  return (value) => {
    if (!yes.has(value) && !no.has(value)) return unreadable('not-yes-or-no', value, remedy)
    if (!spellings.has(value)) onOtherSpelling()
    return yes.has(value) ? 'true' : 'false'
  }
}

function numberReader({
  least = -Infinity,
  most = Infinity,
  whole,
}: NonNullable<ColumnDefinition['number']>): ColumnReader {
  const remedy = `Send a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`
  return (value) => {
    if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(value)) return unreadable('not-a-number', value, remedy)
    const number = Number(value)
    if (whole && !Number.isInteger(number)) return unreadable('not-a-number', value, remedy)
    if (number < least || number > most) return unreadable('number-out-of-range', value, remedy)
    return String(number)
  }
}

function codeReader(codes: CodeList, day: string): ColumnReader {
  const inUse = (code: string) => {
    const { from, until } = codes[code]!
    return (from === undefined || from <= day) && (until === undefined || day <= until)
  }
  const usable = new Set(Object.keys(codes).filter(inUse))
  const remedy = `Send one of ${[...usable].slice(0, 30).join(', ')}.`
  return (value) => {
    if (usable.has(value)) return value
    return unreadable(Object.hasOwn(codes, value) ? 'code-out-of-date' : 'code-unknown', value, remedy)
  }
}

function unreadable(reason: ProblemReason, value: string, remedy: string): UnreadableValue {
  return { reason, valueClass: valueClass(value), remedy }
}
