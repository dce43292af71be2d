import { LinkageError } from '../errors.ts'
import { SPECIAL_FUNCTIONS } from '../functions/built-in-functions.ts'
import type { FunctionLibrary } from '../functions/linkage-function.ts'
import { functionNamesOf, type Expression } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { isElse, type Model } from './model.ts'

/** Throws, naming the level or rule, when any SQL of the model says something these functions cannot compute. */
export function checkUnderstood(model: Model, functions: FunctionLibrary): void {
  for (const [at, { name, levels }] of model.comparisons.entries()) {
    for (const [place, level] of levels.entries()) {
      if (isElse(level)) continue
      const where = `Level "${level.label}" of comparison "${name}"`
      const problem = problemIn(level.sqlCondition, 'level', functions)
      if (problem !== undefined)
        throw notUnderstood(
          'level-not-understood',
          where,
          problem,
          `comparisons[${at}].comparison_levels[${place}].sql_condition`,
        )
    }
  }
  for (const [place, { sql }] of model.blockingRules.entries()) {
    const problem = problemIn(sql, 'rule', functions)
    if (problem !== undefined)
      throw notUnderstood(
        'rule-not-understood',
        `Blocking rule ${sql}`,
        problem,
        `blocking_rules_to_generate_predictions[${place}].blocking_rule`,
      )
  }
}

type Problem = { readonly why: string; readonly cause?: unknown }

function problemIn(sql: string, sides: 'level' | 'rule', functions: FunctionLibrary): Problem | undefined {
  let expression: Expression
  try {
    expression = parseSql(sql, sides)
  } catch (cause) {
    return { why: cause instanceof Error ? cause.message : String(cause), cause }
  }
  const unknown = functionNamesOf(expression).find((name) => !functions.has(name) && !SPECIAL_FUNCTIONS.has(name))
  return unknown === undefined ? undefined : { why: `There is no function ${unknown}().` }
}

function notUnderstood(
  code: 'level-not-understood' | 'rule-not-understood',
  where: string,
  { why, cause }: Problem,
  path: string,
): LinkageError {
  return new LinkageError(
    code,
    `${where} is not understood, so the model is refused. ${why} Rewrite it, define the function with defineFunction and pass it along, or run the model on an engine that understands it.`,
    { cause, path },
  )
}
