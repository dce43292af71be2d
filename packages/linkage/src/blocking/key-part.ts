import type { Column } from '../columns/column.ts'
import type { Value } from '../columns/value.ts'
import { blockOn } from '../model/block-on.ts'
import type { BlockingRule } from '../model/model.ts'
import { quoteName } from '../sql/print-sql.ts'

/** What two records may agree on to be looked at: a whole column, or a part of it that survives most slips. */
export type KeyPart = {
  /** The column it is made from. Two parts of one column never make a rule together. */
  readonly column: string
  /** A column expression, as `blockOn` takes it. */
  readonly sql: string
  /** What it is, for people: "the year of dob". */
  readonly words: string
  readonly isWhole: boolean
  /** True for a column of lists, which agrees when any item does. */
  readonly isList: boolean
}

/**
 * The parts of a column that a blocking rule may be made from: the column itself, and what is left right when one slip of
 * the finger, one move of house or one misremembered day makes the whole differ. What a column holds is told from its
 * values. Numbers with a fraction and lists of them are measurements, which agree by accident, and give none.
 */
export function keyPartsOf(column: Column): KeyPart[] {
  const { name, values } = column
  const known = typicalValues(values)
  if (known.length === 0 || known.some(isMeasurement)) return []
  const quoted = quoteName(name)
  const whole = { column: name, sql: quoted, words: name, isWhole: true, isList: false }
  if (known.some((value) => Array.isArray(value))) return [{ ...whole, words: `an item of ${name}`, isList: true }]
  const texts = known.map(String)
  const text = typeof known[0] === 'string' ? quoted : `cast(${quoted} as varchar)`
  const part = (sql: string, words: string): KeyPart => ({ ...whole, sql, words, isWhole: false })
  for (const { pattern, parts } of KINDS) {
    if (share(texts, pattern) >= MOSTLY) return [whole, ...parts(text, name).map(([sql, words]) => part(sql, words))]
  }
  const length = texts.reduce((sum, each) => sum + each.length, 0) / texts.length
  if (typeof known[0] !== 'string' || length < PREFIXED_FROM) return [whole]
  return [whole, part(`substr(${text}, 1, ${PREFIX})`, `the first ${PREFIX} letters of ${name}`)]
}

/** The rule that all of these parts agree. */
export function ruleOf(parts: readonly KeyPart[]): BlockingRule {
  const explode = parts.filter(({ isList }) => isList).map(({ column }) => column)
  return blockOn(...parts.map(({ sql }) => sql), ...(explode.length > 0 ? [{ explode }] : []))
}

/** The share of values that must look like a date for the column to count as one of dates. */
const MOSTLY = 0.8
const PREFIX = 3
/** Shorter than this the start of a text is nearly the whole. */
const PREFIXED_FROM = 5
/** Enough values to tell what a column holds. */
const LOOKED_AT = 2000

type Kind = {
  readonly pattern: RegExp
  readonly parts: (text: string, name: string) => readonly (readonly [sql: string, words: string])[]
}

const KINDS: readonly Kind[] = [
  {
    pattern: /^\d{4}-\d{2}-\d{2}/,
    parts: (text, name) => [
      [`substr(${text}, 1, 4)`, `the year of ${name}`],
      [`substr(${text}, 6, 5)`, `the day and month of ${name}`],
    ],
  },
  {
    pattern: /^(?:18|19|20)\d{2}[01]\d[0-3]\d$/,
    parts: (text, name) => [
      [`substr(${text}, 1, 4)`, `the year of ${name}`],
      [`substr(${text}, 5, 4)`, `the day and month of ${name}`],
    ],
  },
  {
    pattern: /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/,
    parts: (text, name) => [
      [`right(${text}, 4)`, `the year of ${name}`],
      [`left(${text}, 5)`, `the day and month of ${name}`],
    ],
  },
  {
    pattern: /^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/,
    parts: (text, name) => [[`substr(${text}, 1, length(${text}) - 2)`, `the sector of ${name}`]],
  },
  {
    pattern: /^[^@\s]+@[^@\s]+$/,
    parts: (text, name) => [[`nullif(regexp_extract(${text}, '^[^@]+', 0), '')`, `the user name of ${name}`]],
  },
  {
    // Codes and numbers of some length: one wrong digit leaves one half right.
    pattern: /^(?=.*\d)[A-Za-z\d -]{7,}$/,
    parts: (text, name) => [
      [`substr(${text}, 1, 4)`, `the first four characters of ${name}`],
      [`right(${text}, 4)`, `the last four characters of ${name}`],
    ],
  },
]

function typicalValues(values: readonly Value[]): readonly Exclude<Value, null>[] {
  const step = Math.max(1, Math.floor(values.length / LOOKED_AT))
  const found: Exclude<Value, null>[] = []
  for (let code = 1; code < values.length; code += step) {
    const value = values[code] ?? null
    if (value !== null) found.push(value)
  }
  return found
}

function isMeasurement(value: Value): boolean {
  if (Array.isArray(value)) return (value as readonly Value[]).some(isMeasurement)
  return typeof value === 'number' && !Number.isInteger(value)
}

function share(texts: readonly string[], pattern: RegExp): number {
  return texts.filter((text) => pattern.test(text)).length / texts.length
}
