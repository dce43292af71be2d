import type { Value } from '../../columns/value.ts'
import { dateOf, momentTextOf } from '../../functions/date-functions.ts'
import { awayFromZero } from '../../functions/number-functions.ts'
import { listOf } from '../../functions/set-similarity.ts'
import { textOf } from '../../functions/text-functions.ts'

/**
 * SQL's cast. What cannot be cast is not known, also for a plain `cast`: one unreadable cell must not stop a linkage of
 * a million records.
 */
export function castValue(value: Value, type: string): Value {
  if (value === null) return null
  if (type.endsWith('[]')) return listOf(value).map((item) => castValue(item, type.slice(0, -2)))
  if (/^(?:varchar|text|string|char|bpchar)/.test(type)) return textOf(value)
  if (/^(?:tinyint|smallint|int|integer|bigint|hugeint|long|u\w*int\w*)/.test(type)) return wholeNumber(value)
  if (/^(?:float8|double)/.test(type)) return number(value)
  if (/^(?:float|real)/.test(type)) return inSinglePrecision(number(value))
  if (/^(?:decimal|numeric|dec\b)/.test(type)) return inDecimal(number(value), type)
  if (/^bool/.test(type)) return typeof value === 'boolean' ? value : booleanOf(textOf(value).toLowerCase())
  if (type === 'date') return dateOf(value)
  if (/^(?:timestamp|datetime)/.test(type)) return momentTextOf(value)
  return value
}

function number(value: Value): number | null {
  if (typeof value === 'string' && value.trim() === '') return null
  const read = Number(value)
  return Number.isNaN(read) ? null : read
}

/** SQL's `float` and `real` have 32 bits: 0.1 cast to one is not the number 0.1. */
function inSinglePrecision(number: number | null): number | null {
  return number === null ? null : Math.fround(number)
}

/** `decimal(10, 2)` has ten digits, two of them behind the point; a plain `decimal` 18 and three. */
function inDecimal(number: number | null, type: string): number | null {
  if (number === null) return null
  const given = /\((\d+)(?:, *(\d+))?\)/.exec(type)
  const [digits, places] = given === null ? [18, 3] : [Number(given.at(1)), Number(given.at(2) ?? 0)]
  const scaled = awayFromZero(number * 10 ** places) / 10 ** places
  return Math.abs(scaled) < 10 ** (digits - places) ? scaled : null
}

/** Text is rounded away from zero at a half, a number to the even neighbour, as DuckDB does. */
function wholeNumber(value: Value): number | null {
  const read = number(value)
  if (read === null || !Number.isFinite(read)) return null
  if (typeof value === 'string') return awayFromZero(read)
  const up = Math.round(read)
  return up - read === 0.5 && up % 2 !== 0 ? up - 1 : up
}

function booleanOf(text: string): boolean | null {
  if (text === 'true' || text === 't' || text === '1') return true
  return text === 'false' || text === 'f' || text === '0' ? false : null
}
