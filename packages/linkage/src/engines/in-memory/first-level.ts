import { isElse, type ComparisonLevel } from '../../model/model.ts'
import { parseSql } from '../../sql/parse-sql.ts'
import { compileTest, limitOf, OPERATORS, type Limit } from './compile-test.ts'
import { numberSource } from './compile-number.ts'
import type { PairCode } from './pair-code.ts'

/**
 * Source that gives `slot` the slot of the first level that holds for `l` and `r`; 1, Splink's level 0, when none does.
 * Neighbouring levels that ask for the same number, three thresholds of one similarity say, have it computed once.
 */
export function firstLevel(levels: readonly ComparisonLevel[], slots: readonly number[], code: PairCode): string {
  const steps: string[] = []
  let limits: { limit: Limit; slot: number }[] = []
  const settle = (): void => {
    if (limits.length > 0) steps.push(limitsStep(limits, code))
    limits = []
  }
  levels.forEach((level, place) => {
    const slot = slots[place] ?? 1
    const condition = isElse(level) ? undefined : parseSql(level.sqlCondition, 'level')
    const limit = condition && limitOf(condition, code)
    if (limit === undefined || limits[0]?.limit.of !== limit.of) settle()
    if (limit !== undefined) limits.push({ limit, slot })
    else if (condition === undefined) steps.push(`{ slot = ${slot}; break first }`)
    else steps.push(`if (${compileTest(condition, code).isTrue()}) { slot = ${slot}; break first }`)
  })
  settle()
  return `first: { ${steps.join('\n')}\n slot = 1 }`
}

function limitsStep(limits: readonly { readonly limit: Limit; readonly slot: number }[], code: PairCode): string {
  const all = limits.map(({ limit }) => limit.limit)
  const fromBelow = limits.some(({ limit: { op } }) => op === '>=' || op === '>')
  // The limit that most pairs reach, so that the number is exact for all of them.
  const furthest = fromBelow ? Math.min(...all) : Math.max(...all)
  const x = code.variable()
  const number = limits[0]?.limit.numberReaching(furthest) ?? 'NaN'
  const tests = limits.map(({ limit: { op, limit }, slot }) => {
    const known = op === '<>' ? ` && ${x} === ${x}` : ''
    return `if (${x} ${OPERATORS[op]} ${numberSource(limit)}${known}) { slot = ${slot}; break first }`
  })
  return `${x} = ${number}; ${tests.join(' ')}`
}
