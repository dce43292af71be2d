import type { Value } from '../../columns/value.ts'
import { secondsOf } from '../../functions/date-functions.ts'
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
  if (/^(?:double|float|real|decimal|numeric)/.test(type)) return number(value)
  if (/^bool/.test(type)) return typeof value === 'boolean' ? value : booleanOf(textOf(value).toLowerCase())
  if (type === 'date') return secondsOf(value) === null ? null : textOf(value).slice(0, 10)
  if (/^(?:timestamp|datetime)/.test(type)) return secondsOf(value) === null ? null : textOf(value)
  return value
}

function number(value: Value): number | null {
  if (typeof value === 'string' && value.trim() === '') return null
  const read = Number(value)
  return Number.isNaN(read) ? null : read
}

function wholeNumber(value: Value): number | null {
  const read = number(value)
  return read === null ? null : Math.round(read)
}

function booleanOf(text: string): boolean | null {
  if (text === 'true' || text === 't' || text === '1') return true
  return text === 'false' || text === 'f' || text === '0' ? false : null
}
