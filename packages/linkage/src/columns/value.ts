/** What a cell may hold. Calendar days are `YYYY-MM-DD` strings. */
export type Scalar = string | number | boolean

/** A cell: one value, several (identifiers, name tokens), or nothing known. */
export type Value = Scalar | readonly Value[] | null

/** What a caller may hand over: `undefined` and NaN are read as nothing known. */
export type LooseValue = Value | undefined

/** The empty string stays a value: whoever wants it to mean "missing" says so before building a table. */
export function settledValue(value: LooseValue): Value {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' && Number.isNaN(value)) return null
  return value
}

/**
 * One key per distinct value, so that the string `1` and the number 1 are told apart.
 * Strings are keyed by themselves with a mark in front only when they could be taken for another type's key.
 */
export function keyOfValue(value: Exclude<Value, null>): string | number {
  if (typeof value === 'number') return value
  if (typeof value === 'string') return value.startsWith('\u0000') ? `\u0000s${value}` : value
  if (typeof value === 'boolean') return value ? '\u0000true' : '\u0000false'
  return `\u0000a${JSON.stringify(value)}`
}
