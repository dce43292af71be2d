import type { ValueIn } from '../definition/source-schema.ts'
import type { Values } from './values.ts'

/** What a rule says, read off a row: a column's value, that value in other words, or a fixed word. */
export function mappedValue(
  value: ValueIn | undefined,
  columns: readonly string[],
): (values: Values) => string | undefined {
  if (value === undefined) return () => undefined
  if ('is' in value) return () => value.is
  const at = columns.indexOf(value.column)
  const { codes } = value
  if (codes === undefined) return (values) => values[at]
  const words = new Map(Object.entries(codes))
  return (values) => {
    const code = values[at]
    return code === undefined ? undefined : (words.get(code) ?? undefined)
  }
}
