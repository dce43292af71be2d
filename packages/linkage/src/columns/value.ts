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
