import { sidesOf, type Expression, type Side } from './expression.ts'

/** The record an expression reads, when it reads one and not the other. */
export function onlySideOf(expression: Expression): Side | undefined {
  const [only, ...others] = sidesOf(expression)
  return others.length > 0 ? undefined : only
}
