import type { DuckDBType, DuckDBValue } from '@duckdb/node-api'
import type { Value } from '../../columns/value.ts'
import { textOf } from '../../functions/text-functions.ts'
import type { DuckDbLibrary } from './database.ts'

/** How a column's values are stored in DuckDB: the narrowest type that holds every one of them. */
export type ColumnType = {
  readonly type: DuckDBType
  toDuckDb(value: Value): DuckDBValue
}

type Kind = 'boolean' | 'whole' | 'number' | 'text'

export function columnTypeOf(values: Iterable<Value>, library: DuckDbLibrary): ColumnType {
  const known = [...values].filter((value) => value !== null)
  const lists = known.filter((value): value is readonly Value[] => Array.isArray(value))
  if (lists.length > 0 && lists.length === known.length) return listType(columnTypeOf(lists.flat(), library), library)
  if (lists.length > 0) return scalarType('text', library)
  return scalarType(known.map(kindOf).reduce<Kind | undefined>(widest, undefined) ?? 'text', library)
}

function kindOf(value: Exclude<Value, null>): Kind {
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'whole' : 'number'
  return 'text'
}

function widest(a: Kind | undefined, b: Kind): Kind {
  if (a === undefined || a === b) return b
  const both = new Set([a, b])
  return both.has('whole') && both.has('number') ? 'number' : 'text'
}

function listType(item: ColumnType, { LIST, listValue }: DuckDbLibrary): ColumnType {
  return {
    type: LIST(item.type),
    toDuckDb: (value) => (value === null ? null : listValue((value as readonly Value[]).map(item.toDuckDb))),
  }
}

function scalarType(kind: Kind, { BIGINT, BOOLEAN, DOUBLE, VARCHAR }: DuckDbLibrary): ColumnType {
  switch (kind) {
    case 'boolean':
      return { type: BOOLEAN, toDuckDb: (value) => value as boolean | null }
    case 'whole':
      return { type: BIGINT, toDuckDb: (value) => (value === null ? null : BigInt(value as number)) }
    case 'number':
      return { type: DOUBLE, toDuckDb: (value) => value as number | null }
    case 'text':
      return { type: VARCHAR, toDuckDb: (value) => (value === null ? null : textOf(value)) }
  }
}
