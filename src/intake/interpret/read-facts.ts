import type { Role, RowDefinition } from '../definition/source-schema.ts'
import { conditionTest } from './conditions.ts'
import { mappedValue } from './mapped-value.ts'
import { spanReader, type SpanProblem } from './read-span.ts'
import type { Values } from './values.ts'

/** A fact as a row states it, before the person has a number. `to` is the first day after; absent where open. */
export type StatedFact = {
  readonly kind: string
  readonly code: string | undefined
  readonly role: Role | undefined
  readonly from: string
  readonly to: string | undefined
  readonly amount: number | undefined
}

/**
 * The facts a row states, or why one of them cannot be dated. A fact that counts something is not stated where the count
 * is not, and nothing is ever stated of a witness or of whoever reported an event, whatever a definition says.
 */
export function factsReader(
  row: RowDefinition,
): (values: Values, role: Role | undefined) => StatedFact[] | SpanProblem {
  const columns = Object.keys(row.columns)
  const rules = row.facts.map((fact) => ({
    kind: fact.kind,
    role: fact.role,
    holds: conditionTest(fact.when, columns),
    code: mappedValue(fact.code, columns),
    span: spanReader(fact, row),
    needsCount: fact.amount?.optional === false,
    amountAt: columns.indexOf(fact.amount?.column ?? ''),
  }))

  return (values, role) => {
    if (role === 'witness' || role === 'reporter') return []
    const facts: StatedFact[] = []
    for (const rule of rules) {
      if (!rule.holds(values)) continue
      const counted = values[rule.amountAt]
      if (rule.needsCount && counted === undefined) continue
      const span = rule.span(values)
      if ('reason' in span) return span
      const amount = counted === undefined ? undefined : Number(counted)
      facts.push({ kind: rule.kind, code: rule.code(values), role: rule.role ?? role, ...span, amount })
    }
    return facts
  }
}
