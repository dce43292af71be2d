import { dictionaryOf } from './dictionary.ts'
import type { LooseValue, Value } from './value.ts'

/**
 * A column as a dictionary: every distinct value is stored once and each record holds its number.
 * Code 0 always means nothing known, so a null test is a comparison with zero and equality is an integer compare.
 */
export type Column = {
  readonly name: string
  /** Record → code. */
  readonly codes: Int32Array
  /** Code → value; `values[0]` is null. */
  readonly values: readonly Value[]
}

/** Encodes a whole column at once. */
export function columnOf(name: string, cells: ArrayLike<LooseValue>): Column {
  const dictionary = dictionaryOf()
  const codes = new Int32Array(cells.length)
  for (let record = 0; record < cells.length; record++) codes[record] = dictionary.codeOf(cells[record])
  return { name, codes, values: dictionary.values }
}

/** The value a record holds in this column. */
export function valueAt(column: Column, record: number): Value {
  return column.values[column.codes[record] ?? 0] ?? null
}
