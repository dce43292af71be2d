import type { BlockingRule } from '../model/model.ts'
import { LinkageError } from '../errors.ts'
import { conjunctsOf, sidesOf, type Expression } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { printSql } from '../sql/print-sql.ts'
import { withoutSides } from '../sql/without-sides.ts'

/** One way in which a rule finds pairs: values that must agree, and whatever else it asks. */
export type RuleAlternative = {
  readonly condition: Expression
  /** `E(l) = F(r)`, whichever way round it was written. */
  readonly equalities: readonly { readonly l: Expression; readonly r: Expression }[]
  readonly rest: readonly Expression[]
  /** True when both records are asked for the same, so that a block is one group of records. */
  readonly symmetric: boolean
}

/** A rule with OR at the top has an alternative for each clause. Refuses one that would look at every pair. */
export function ruleAlternatives(rule: BlockingRule): RuleAlternative[] {
  const condition = parseSql(rule.sql, 'rule')
  return (condition.kind === 'or' ? condition.of : [condition]).map((alternative) => {
    const equalities: { l: Expression; r: Expression }[] = []
    const rest: Expression[] = []
    for (const clause of conjunctsOf(alternative)) {
      const equality = equalityOf(clause)
      if (equality === undefined) rest.push(clause)
      else equalities.push(equality)
    }
    if (equalities.length === 0) throw noEquality(rule)
    const symmetric = equalities.every(({ l, r }) => keyText(l) === keyText(r))
    return { condition: alternative, equalities, rest, symmetric }
  })
}

function equalityOf(clause: Expression): { l: Expression; r: Expression } | undefined {
  if (clause.kind !== 'compare' || clause.op !== '=') return undefined
  const [sideA, ...moreA] = sidesOf(clause.a)
  const [sideB, ...moreB] = sidesOf(clause.b)
  if (moreA.length > 0 || moreB.length > 0 || sideA === undefined || sideB === undefined || sideA === sideB)
    return undefined
  return sideA === 'l' ? { l: clause.a, r: clause.b } : { l: clause.b, r: clause.a }
}

function keyText(expression: Expression): string {
  return printSql(withoutSides(expression), 'column').toLowerCase()
}

function noEquality(rule: BlockingRule): LinkageError {
  return new LinkageError(
    'rule-not-understood',
    `Blocking rule ${rule.sql} has no equality between the two records, so every pair would have to be looked at. Add one, such as l."surname" = r."surname".`,
  )
}
