import { isLinkageError } from '../../errors.ts'
import type { Expression } from '../../sql/expression.ts'
import { parseSql, type SqlDialectOfSides } from '../../sql/parse-sql.ts'
import { printSql } from '../../sql/print-sql.ts'
import { mapExpression } from '../../sql/without-sides.ts'

/**
 * SQL as DuckDB is to run it: as written, but what cannot be cast or parsed is not known rather than an error, as in
 * memory. SQL that only DuckDB understands is left as it is.
 */
export function adaptedSql(sql: string, sides: SqlDialectOfSides): string {
  const expression = parsedIfUnderstood(sql, sides)
  if (expression === undefined) return sql
  const printed = lenientSql(expression, sides)
  return printed === printSql(expression, sides) ? sql : printed
}

/** The expression, or undefined when only DuckDB may know what is meant. */
export function parsedIfUnderstood(sql: string, sides: SqlDialectOfSides): Expression | undefined {
  try {
    return parseSql(sql, sides)
  } catch (error) {
    if (isLinkageError(error, 'sql-not-understood')) return undefined
    throw error
  }
}

/** An expression as SQL whose casts never fail. */
export function lenientSql(expression: Expression, sides: SqlDialectOfSides): string {
  return printSql(mapExpression(expression, gentlerPart), sides)
}

function gentlerPart(part: Expression): Expression {
  if (part.kind === 'cast' && !part.lenient) return { ...part, lenient: true }
  if (part.kind === 'call' && part.name === 'strptime') return { ...part, name: 'try_strptime' }
  return part
}
