import type { Value } from '../columns/value.ts'
import type { ScalarFunction } from './linkage-function.ts'
import { textOf } from './text-functions.ts'

type Moment = { readonly year: number; readonly month: number; readonly day: number; readonly seconds: number }

const MOMENT = /^\s*(\d{1,4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?)?Z?\s*$/

/**
 * Dates are `YYYY-MM-DD` text and moments `YYYY-MM-DD HH:MM:SS` text, without a time zone; as in DuckDB, leading zeros may
 * be left out and slashes stand for dashes. Text that is no such date is not known, never an error: one bad birthday
 * must not stop a linkage.
 */
function momentOf(value: Value): Moment | null {
  const parts = MOMENT.exec(textOf(value))
  if (parts === null) return null
  const read = (place: number): number => Number(parts.at(place) ?? 0)
  const [year, month, day] = [read(1), read(3), read(4)]
  if (!isDay(year, month, day)) return null
  return { year, month, day, seconds: read(5) * 3600 + read(6) * 60 + read(7) + read(8) }
}

/** Seconds since 1970; null for what is no date. */
function secondsOf(value: Value): number | null {
  const moment = momentOf(value)
  return moment === null ? null : utcDays(moment.year, moment.month, moment.day) * 86400 + moment.seconds
}

function utcDays(year: number, month: number, day: number): number {
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, day)
  return Math.round(moment.getTime() / 86_400_000)
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** What a strptime format asks of a text, and which of its letters each part of the text stands for. */
type Format = { readonly pattern: RegExp; readonly place: ReadonlyMap<string, number> }

const formats = new Map<string, Format>()

/** A format is taken apart once: a column of a million birthdays is read by one. */
function formatOf(format: string): Format {
  let known = formats.get(format)
  if (known === undefined) {
    known = takeApart(format)
    formats.set(format, known)
  }
  return known
}

function takeApart(format: string): Format {
  const place = new Map<string, number>()
  let parts = 0
  let pattern = ''
  for (let at = 0; at < format.length; at++) {
    const letter = format[at] === '%' ? format[++at] : undefined
    const part = letter === undefined ? undefined : FORMAT_PARTS[letter]
    if (part !== undefined && letter !== undefined) {
      place.set(letter, ++parts)
      pattern += part
    } else pattern += (format[at] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  }
  return { pattern: new RegExp(`^${pattern}$`, 'i'), place }
}

/** Reads text by a strptime format; nothing known when it does not fit. */
function parseByFormat(text: string, format: string): string | null {
  const { pattern, place } = formatOf(format)
  const found = pattern.exec(text.trim())
  if (found === null) return null
  const read = (letter: string): string | undefined => {
    const part = place.get(letter)
    return part === undefined ? undefined : found[part]
  }
  const fourDigits = read('Y')
  const year = fourDigits === undefined ? centuryOf(Number(read('y') ?? Number.NaN)) : Number(fourDigits)
  const named = read('b') ?? read('B')
  const month = named === undefined ? Number(read('m') ?? 1) : MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1
  const day = Number(read('d') ?? 1)
  if (!isDay(year, month, day)) return null
  const date = dateText(year, month, day)
  if (!place.has('H') && !place.has('M') && !place.has('S')) return date
  return `${date} ${['H', 'M', 'S'].map((letter) => twoDigits(Number(read(letter) ?? 0))).join(':')}`
}

const FORMAT_PARTS: Readonly<Record<string, string>> = { Y: '(\\d{4})', y: '(\\d{2})', m: '(\\d{1,2})', d: '(\\d{1,2})', H: '(\\d{1,2})', M: '(\\d{1,2})', S: '(\\d{1,2})', b: '([a-z]{3})', B: '([a-z]+)' } // prettier-ignore
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function centuryOf(year: number): number {
  return year < 69 ? 2000 + year : 1900 + year
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

/** The day as `YYYY-MM-DD`; null for what is no date. */
export function dateOf(value: Value): string | null {
  const moment = momentOf(value)
  return moment === null ? null : dateText(moment.year, moment.month, moment.day)
}

/** The moment as `YYYY-MM-DD HH:MM:SS`; midnight is left out, as everywhere in this package. */
export function momentTextOf(value: Value): string | null {
  const moment = momentOf(value)
  if (moment === null) return null
  const date = dateText(moment.year, moment.month, moment.day)
  if (moment.seconds === 0) return date
  const time = [moment.seconds / 3600, (moment.seconds / 60) % 60, moment.seconds % 60]
  return `${date} ${time.map((part) => twoDigits(Math.floor(part))).join(':')}`
}

function dateText(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/**
 * How many borders of a unit lie between two dates: from 31 December to 1 January is one year. Weeks are whole weeks, as in
 * DuckDB.
 */
function differenceIn(unit: string, from: Value, to: Value): number | null {
  const a = dateOf(from)
  const b = dateOf(to)
  if (a === null || b === null) return null
  const months = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  if (unit.startsWith('year')) return Number(b.slice(0, 4)) - Number(a.slice(0, 4))
  if (unit.startsWith('quarter')) return Math.floor(months(b) / 3) - Math.floor(months(a) / 3)
  if (unit.startsWith('month')) return months(b) - months(a)
  const borders = (length: number): number =>
    Math.floor((secondsOf(to) ?? 0) / length) - Math.floor((secondsOf(from) ?? 0) / length)
  if (unit.startsWith('second')) return borders(1)
  if (unit.startsWith('minute')) return borders(60)
  if (unit.startsWith('hour')) return borders(3600)
  const days = ((secondsOf(b) ?? 0) - (secondsOf(a) ?? 0)) / 86400
  return unit.startsWith('week') ? Math.trunc(days / 7) : days
}

function named(names: readonly string[], compute: (...args: Value[]) => Value): ScalarFunction[] {
  return names.map((name) => ({ kind: 'scalar', name, compute }))
}

function partOf(from: number, to: number): (value: Value) => Value {
  return (value) => {
    const date = dateOf(value)
    return date === null ? null : Number(date.slice(from, to))
  }
}

/** Functions on dates under DuckDB's names. */
export const dateFunctions: readonly ScalarFunction[] = [
  ...named(['try_strptime', 'strptime', 'to_date', 'try_to_timestamp'], (text, format = '%Y-%m-%d') =>
    parseByFormat(textOf(text), textOf(format)),
  ),
  ...named(['epoch', 'unix_timestamp'], secondsOf),
  ...named(['date_diff', 'datediff'], (unit, from, to) => differenceIn(textOf(unit).toLowerCase(), from, to)),
  ...named(['year'], partOf(0, 4)),
  ...named(['month'], partOf(5, 7)),
  ...named(['day', 'dayofmonth'], partOf(8, 10)),
]
