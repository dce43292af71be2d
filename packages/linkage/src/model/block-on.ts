import type { Expression, Side } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { printSql } from '../sql/print-sql.ts'
import { mapExpression } from '../sql/without-sides.ts'
import type { BlockingRule } from './model.ts'

/**
 * A rule that looks at every pair agreeing on all the columns or column expressions given:
 * `blockOn('surname', 'substr(postcode, 1, 4)')`. With `explode`, a column of lists agrees when any item does.
 */
export function blockOn(...given: (string | { readonly explode: readonly string[] })[]): BlockingRule {
  const arraysToExplode = given.flatMap((part) => (typeof part === 'string' ? [] : part.explode))
  const clauses = given
    .filter((part) => typeof part === 'string')
    .map((column) => {
      const expression = parseSql(column, 'column')
      return `(${onSide(expression, 'l')} = ${onSide(expression, 'r')})`
    })
  return { sql: clauses.length === 1 ? (clauses[0] as string).slice(1, -1) : clauses.join(' AND '), arraysToExplode }
}

function onSide(expression: Expression, side: Side): string {
  return printSql(
    mapExpression(expression, (part) => (part.kind === 'column' ? { ...part, side } : part)),
    'rule',
  )
}
