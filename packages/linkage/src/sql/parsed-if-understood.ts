import { isLinkageError } from '../errors.ts'
import type { Expression, SqlDialectOfSides } from './expression.ts'
import { parseSql } from './parse-sql.ts'

/** The expression, or undefined when only a database may know what is meant. */
export function parsedIfUnderstood(sql: string, sides: SqlDialectOfSides): Expression | undefined {
  try {
    return parseSql(sql, sides)
  } catch (error) {
    if (isLinkageError(error, 'sql-not-understood')) return undefined
    throw error
  }
}
