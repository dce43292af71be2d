import { conjunctsOf } from '../sql/expression.ts'
import { parsedIfUnderstood } from '../sql/parsed-if-understood.ts'
import { isElse, type ComparisonLevel } from './model.ts'

/**
 * The columns a level is an exact match on, or undefined when it is anything else: `"a_l" = "a_r"`, or several of these
 * joined by AND. Column expressions do not count, as in Splink.
 */
export function exactMatchColumns(level: ComparisonLevel): string[] | undefined {
  if (isElse(level)) return undefined
  const columns: string[] = []
  const condition = parsedIfUnderstood(level.sqlCondition, 'level')
  if (condition === undefined) return undefined
  for (const clause of conjunctsOf(condition)) {
    if (clause.kind !== 'compare' || clause.op !== '=') return undefined
    const { a, b } = clause
    if (a.kind !== 'column' || b.kind !== 'column') return undefined
    if (a.name.toLowerCase() !== b.name.toLowerCase() || a.side === b.side) return undefined
    columns.push(a.name)
  }
  return columns
}
