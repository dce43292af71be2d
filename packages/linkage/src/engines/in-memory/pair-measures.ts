import type { Column } from '../../columns/column.ts'
import type { PairFunction } from '../../functions/linkage-function.ts'
import { remembered, type PairMeasure } from './pair-memo.ts'

/** Measures between two columns, by code. NaN is not known; true and false are 1 and 0. */
export type PairMeasures = {
  between(definition: PairFunction, a: Column, b: Column): PairMeasure
}

/** One measure per function and pair of columns, shared by all levels and comparisons that ask for it. */
export function pairMeasures(): PairMeasures {
  const prepared = new Map<string, Map<Column, unknown[]>>()
  const known = new Map<string, Map<Column, Map<Column, PairMeasure>>>()

  const preparedValues = (definition: PairFunction, column: Column): unknown[] => {
    const ofFunction = inner(prepared, definition.name, () => new Map<Column, unknown[]>())
    return inner(ofFunction, column, () =>
      column.values.map((value) => (value === null ? null : definition.prepare(value))),
    )
  }

  return {
    between(definition, a, b) {
      const ofFunction = inner(known, definition.name, () => new Map<Column, Map<Column, PairMeasure>>())
      const ofColumn = inner(ofFunction, a, () => new Map<Column, PairMeasure>())
      return inner(ofColumn, b, () => {
        const valuesA = preparedValues(definition, a)
        const valuesB = preparedValues(definition, b)
        const measure = remembered((codeA, codeB) => numberOf(definition.compare(valuesA[codeA], valuesB[codeB])), {
          a: valuesA.length,
          b: valuesB.length,
        })
        const reorder = definition.symmetric && a === b
        return (codeA, codeB) => {
          if (codeA === 0 || codeB === 0) return Number.NaN
          return reorder && codeA > codeB ? measure(codeB, codeA) : measure(codeA, codeB)
        }
      })
    },
  }
}

function numberOf(result: number | boolean | null): number {
  return result === null ? Number.NaN : Number(result)
}

function inner<Key, Item>(map: Map<Key, Item>, key: Key, make: () => Item): Item {
  let item = map.get(key)
  if (item === undefined) {
    item = make()
    map.set(key, item)
  }
  return item
}
