import type { Condition } from '../definition/source-schema.ts'
import type { Values } from './values.ts'

/** Whether any of the alternatives holds; one holds when all of its columns do. Blank is the empty text. */
export function conditionTest(
  condition: Condition | undefined,
  columns: readonly string[],
): (values: Values) => boolean {
  if (condition === undefined) return () => true
  const alternatives = condition.map((all) =>
    Object.entries(all).map(([name, { values, not }]) => ({ at: columns.indexOf(name), wanted: new Set(values), not })),
  )
  return (values) =>
    alternatives.some((all) => all.every(({ at, wanted, not }) => wanted.has(values[at] ?? '') !== not))
}
