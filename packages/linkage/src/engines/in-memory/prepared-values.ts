import type { Column } from '../../columns/column.ts'
import type { PairFunction } from '../../functions/linkage-function.ts'
import { textsOf, type Texts } from '../../functions/texts.ts'

/** The distinct values of columns as the measures want them, each prepared once. */
export type PreparedValues = {
  textsOf(column: Column): Texts
  /** Code → what the function's `prepare` gave; null for nothing known. */
  of(definition: PairFunction, column: Column): readonly unknown[]
}

export function preparedValues(): PreparedValues {
  const texts = new Map<Column, Texts>()
  const others = new Map<string, Map<Column, unknown[]>>()
  return {
    textsOf(column) {
      let found = texts.get(column)
      if (found === undefined) {
        found = textsOf(column.values)
        texts.set(column, found)
      }
      return found
    },
    of(definition, column) {
      const ofFunction = others.get(definition.name) ?? new Map<Column, unknown[]>()
      others.set(definition.name, ofFunction)
      let found = ofFunction.get(column)
      if (found === undefined) {
        found = column.values.map((value) => (value === null ? null : definition.prepare(value)))
        ofFunction.set(column, found)
      }
      return found
    },
  }
}
