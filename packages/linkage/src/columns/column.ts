import { keyOfValue, settledValue, type LooseValue, type Value } from './value.ts'

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

/** Gives each distinct value a code, in order of first sight, so that the same input always gives the same codes. */
export type Dictionary = {
  readonly values: readonly Value[]
  codeOf(value: LooseValue): number
  /** The code of a value already seen; −1 for one that is not, 0 for null. */
  codeIfKnown(value: LooseValue): number
}

export function dictionaryOf(known: readonly Value[] = [null]): Dictionary {
  const values: Value[] = [...known]
  const codes = new Map<string | number, number>()
  known.forEach((value, code) => {
    if (value !== null) codes.set(keyOfValue(value), code)
  })
  return {
    values,
    codeOf(value) {
      const settled = settledValue(value)
      if (settled === null) return 0
      const key = keyOfValue(settled)
      const found = codes.get(key)
      if (found !== undefined) return found
      const code = values.length
      values.push(settled)
      codes.set(key, code)
      return code
    },
    codeIfKnown(value) {
      const settled = settledValue(value)
      return settled === null ? 0 : (codes.get(keyOfValue(settled)) ?? -1)
    },
  }
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
