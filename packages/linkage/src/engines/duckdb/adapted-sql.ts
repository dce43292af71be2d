import type { Expression, SqlDialectOfSides } from '../../sql/expression.ts'
import { parsedIfUnderstood } from '../../sql/parsed-if-understood.ts'
import { printSql } from '../../sql/print-sql.ts'
import { mapExpression } from '../../sql/without-sides.ts'
import type { RecordColumn } from './records.ts'

/** Tells what kind of column a name stands for. */
export type KindOfColumn = (name: string) => RecordColumn['kind']

/**
 * SQL as DuckDB is to run it, meaning what it means in memory: what cannot be cast or parsed is not known rather than an
 * error; a date that is kept as text is read as one where a date is wanted, and the other way round. SQL that needs none
 * of this, or that only DuckDB understands, is left as it was written.
 */
export function adaptedSql(sql: string, sides: SqlDialectOfSides, kindOf: KindOfColumn): string {
  const expression = parsedIfUnderstood(sql, sides)
  if (expression === undefined) return sql
  const printed = adaptedExpression(expression, sides, kindOf)
  return printed === printSql(expression, sides) ? sql : printed
}

/** An expression as SQL, adapted as above. */
export function adaptedExpression(expression: Expression, sides: SqlDialectOfSides, kindOf: KindOfColumn): string {
  return printSql(
    mapExpression(expression, (part) => adaptedPart(part, kindOf)),
    sides,
  )
}

const OF_DATES = new Set(['epoch', 'year', 'month', 'day', 'dayofmonth', 'date_diff', 'datediff'])
const OF_TEXT = new Set(['levenshtein', 'damerau_levenshtein', 'jaro_similarity', 'jaro_winkler_similarity', 'jaccard', 'hamming', 'substr', 'substring', 'left', 'right', 'length', 'strlen', 'replace', 'lower', 'upper', 'trim', 'reverse', 'split_part', 'regexp_extract', 'regexp_replace', 'regexp_matches', 'regexp_full_match', 'strptime', 'try_strptime', 'starts_with', 'ends_with', 'contains', 'like']) // prettier-ignore

/** DuckDB takes a second list that is not known for an empty one; here what is shared with it is not known. */
function intersectionOrNull(call: Extract<Expression, { kind: 'call' }>): Expression {
  const [, other] = call.args
  if (other === undefined) return call
  return {
    kind: 'case',
    branches: [{ when: { kind: 'is-null', of: other }, then: { kind: 'literal', value: null } }],
    otherwise: call,
  }
}

function adaptedPart(part: Expression, kindOf: KindOfColumn): Expression {
  if (part.kind === 'cast' && !part.lenient) return { ...part, lenient: true }
  if (part.kind === 'compare') {
    return { ...part, a: besideText(part.a, part.b, kindOf), b: besideText(part.b, part.a, kindOf) }
  }
  if (part.kind !== 'call') return part
  const args = part.args.map((argument) => {
    if (OF_DATES.has(part.name)) return asDate(argument, 'timestamp', kindOf)
    return OF_TEXT.has(part.name) ? asText(argument, kindOf) : argument
  })
  const call = { ...part, name: RENAMED.get(part.name) ?? part.name, args }
  if (call.name === 'list_intersect' || call.name === 'array_intersect') return intersectionOrNull(call)
  return CAN_FAIL.has(call.name) ? { kind: 'call', name: 'try', args: [call] } : call
}

/** What DuckDB has no answer to, texts of different length or the root of −1, is not known rather than an error. */
const CAN_FAIL = new Set(['jaccard', 'hamming', 'mismatches', 'list_cosine_similarity', 'acos', 'asin', 'sqrt', 'ln', 'log2', 'log10']) // prettier-ignore

const RENAMED = new Map([
  ['strptime', 'try_strptime'],
  // The array function takes arrays of one fixed length only; files and tables hold lists.
  ['array_cosine_similarity', 'list_cosine_similarity'],
])

/** `"dob_l" = cast('2000-01-01' as date)` compares text where the column holds dates as text. */
function besideText(side: Expression, other: Expression, kindOf: KindOfColumn): Expression {
  const isDate = side.kind === 'cast' && side.type === 'date'
  const isText = other.kind === 'column' && kindOf(other.name) === 'text'
  return isDate && isText ? { kind: 'cast', of: side, type: 'varchar', lenient: true } : side
}

function asDate(side: Expression, type: string, kindOf: KindOfColumn): Expression {
  const isText = side.kind === 'column' && kindOf(side.name) !== 'date' && kindOf(side.name) !== 'other'
  return isText ? { kind: 'cast', of: side, type, lenient: true } : side
}

function asText(side: Expression, kindOf: KindOfColumn): Expression {
  const isDate = side.kind === 'column' && kindOf(side.name) === 'date'
  return isDate ? { kind: 'cast', of: side, type: 'varchar', lenient: true } : side
}
