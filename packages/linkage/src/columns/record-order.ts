import type { Column } from './column.ts'
import type { Table } from './table.ts'
import type { Scalar, Value } from './value.ts'

const orders = new WeakMap<Table, Int32Array | undefined>()

/**
 * Record → its place when records are sorted by source and unique id, the order that decides which record of a pair is
 * `l`. Undefined when that is simply the row order, which spares the look-ups. Worked out once for a table.
 */
export function recordOrder(table: Table): Int32Array | undefined {
  if (!orders.has(table)) orders.set(table, orderOf(table))
  return orders.get(table)
}

function orderOf(table: Table): Int32Array | undefined {
  if (table.uniqueId === undefined) return undefined
  const keyOf = orderingKey(table.uniqueId, table.sourceDataset)
  if (isSorted(table.records, keyOf)) return undefined
  const rows = Array.from({ length: table.records }, (_, record) => record)
  rows.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
  const order = new Int32Array(table.records)
  rows.forEach((record, place) => {
    order[record] = place
  })
  return order
}

/** With sources Splink orders by the text `source-__-id`, without them by the id itself. */
function orderingKey(uniqueId: Column, sourceDataset: Column | undefined): (record: number) => Scalar {
  const idOf = (record: number): Value => uniqueId.values[uniqueId.codes[record] ?? 0] ?? null
  if (sourceDataset === undefined) return (record) => (idOf(record) ?? '') as Scalar
  return (record) => `${String(sourceDataset.values[sourceDataset.codes[record] ?? 0])}-__-${String(idOf(record))}`
}

function isSorted(records: number, keyOf: (record: number) => Scalar): boolean {
  for (let record = 1; record < records; record++) if (compareKeys(keyOf(record - 1), keyOf(record)) > 0) return false
  return true
}

/** Text by code unit: equal to byte order for everything but characters beyond the basic plane, and the same on every machine. */
function compareKeys(a: Scalar, b: Scalar): number {
  return a < b ? -1 : a > b ? 1 : 0
}
