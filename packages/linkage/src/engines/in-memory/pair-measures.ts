import type { Column } from '../../columns/column.ts'
import type { PairFunction } from '../../functions/linkage-function.ts'
import { remembered, rememberedOnce, type PairMeasure } from './pair-memo.ts'

/** A measure between two columns, by code, with its quick bounds. Code 0 must not be asked about by the bounds. */
export type ColumnMeasure = {
  readonly measure: PairMeasure
  readonly atMost: PairMeasure | undefined
  readonly atLeast: PairMeasure | undefined
}

/** Measures between columns: one per function and pair of columns, shared by all levels that ask for it. */
export type PairMeasures = {
  between(definition: PairFunction, a: Column, b: Column): ColumnMeasure
}

/**
 * `last-pair` suits a comparison that is itself remembered by pair of values; `many-pairs` one on several columns, where
 * the same two values meet in ever new company.
 */
export function pairMeasures(memory: 'last-pair' | 'many-pairs'): PairMeasures {
  const prepared = new Map<string, Map<Column, unknown[]>>()
  const known = new Map<string, Map<Column, Map<Column, ColumnMeasure>>>()

  const preparedValues = (definition: PairFunction, column: Column): unknown[] => {
    const ofFunction = inner(prepared, definition.name, () => new Map<Column, unknown[]>())
    return inner(ofFunction, column, () =>
      column.values.map((value) => (value === null ? null : definition.prepare(value))),
    )
  }

  return {
    between(definition, a, b) {
      const ofFunction = inner(known, definition.name, () => new Map<Column, Map<Column, ColumnMeasure>>())
      const ofColumn = inner(ofFunction, a, () => new Map<Column, ColumnMeasure>())
      return inner(ofColumn, b, () => {
        const valuesA = preparedValues(definition, a)
        const valuesB = preparedValues(definition, b)
        return {
          measure: measureBetween(definition, valuesA, valuesB, { memory, sameColumn: a === b }),
          atMost: definition.atMost && bound(definition.atMost, valuesA, valuesB),
          atLeast: definition.atLeast && bound(definition.atLeast, valuesA, valuesB),
        }
      })
    },
  }
}

function measureBetween(
  definition: PairFunction,
  valuesA: readonly unknown[],
  valuesB: readonly unknown[],
  { memory, sameColumn }: { readonly memory: 'last-pair' | 'many-pairs'; readonly sameColumn: boolean },
): PairMeasure {
  const compute: PairMeasure = (a, b) => {
    const result = definition.compare(valuesA[a], valuesB[b])
    return result === null ? Number.NaN : Number(result)
  }
  const kept = memory === 'last-pair' ? rememberedOnce(compute) : remembered(compute, valuesA.length * valuesB.length)
  const reorder = definition.symmetric && sameColumn
  return (a, b) => {
    if (a === 0 || b === 0) return Number.NaN
    return reorder && a > b ? kept(b, a) : kept(a, b)
  }
}

function bound(
  of: (a: unknown, b: unknown) => number,
  valuesA: readonly unknown[],
  valuesB: readonly unknown[],
): PairMeasure {
  return (a, b) => of(valuesA[a], valuesB[b])
}

function inner<Key, Item>(map: Map<Key, Item>, key: Key, make: () => Item): Item {
  let item = map.get(key)
  if (item === undefined) {
    item = make()
    map.set(key, item)
  }
  return item
}
