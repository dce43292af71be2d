import { LinkageError } from '../errors.ts'
import type { Expression, Side } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { printSql } from '../sql/print-sql.ts'
import { mapExpression } from '../sql/without-sides.ts'
import { blockingRuleOf } from './model-of.ts'
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

/** Pairs that all of these rules find. */
export function everyRule(...rules: readonly (BlockingRule | string)[]): BlockingRule {
  return joined(rules, 'AND')
}

/** Pairs that any of these rules finds. */
export function anyRule(...rules: readonly (BlockingRule | string)[]): BlockingRule {
  return joined(rules, 'OR')
}

/** Pairs that a rule does not find; only of use beside one that finds pairs. */
export function notRule(rule: BlockingRule | string): BlockingRule {
  const { sql } = joined([rule], 'AND')
  return { sql: `NOT ${sql}`, arraysToExplode: [] }
}

function joined(rules: readonly (BlockingRule | string)[], word: 'AND' | 'OR'): BlockingRule {
  const settled = rules.map(blockingRuleOf)
  if (settled.length === 0)
    throw new LinkageError('option-invalid', 'No blocking rule is given to join. Give at least one.')
  const exploding = settled.find(({ arraysToExplode }) => arraysToExplode.length > 0)
  if (exploding !== undefined) {
    throw new LinkageError(
      'option-invalid',
      `Blocking rule ${exploding.sql} explodes lists, and cannot be joined with others. Write the joined rule by blockOn with all its columns and { explode }.`,
    )
  }
  return { sql: settled.map(({ sql }) => `(${sql})`).join(` ${word} `), arraysToExplode: [] }
}
