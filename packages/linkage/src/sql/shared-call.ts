import { partsOf, type Expression } from './expression.ts'
import { printSql } from './print-sql.ts'

export type Call = Extract<Expression, { kind: 'call' }>

/**
 * The one call inside an expression through which it reads everything it reads: `try_strptime(dob, …)` in
 * `epoch(try_strptime(dob, …))`. Undefined where there is none, or several that differ.
 */
export function sharedCall(expression: Expression): Call | undefined {
  const calls = partsOf(expression).flatMap(outermostCalls)
  const [first] = calls
  if (first?.kind !== 'call') return undefined
  const written = printSql(first, 'column')
  return calls.every((call) => call.kind === 'call' && printSql(call, 'column') === written) ? first : undefined
}

/** The calls that read something and lie inside no other; also whatever is read outside any call. */
function outermostCalls(part: Expression): readonly Expression[] {
  if (part.kind === 'column' || part.kind === 'lambda') return [part]
  return part.kind === 'call' && readsColumn(part) ? [part] : partsOf(part).flatMap(outermostCalls)
}

function readsColumn(expression: Expression): boolean {
  return expression.kind === 'column' || partsOf(expression).some(readsColumn)
}
