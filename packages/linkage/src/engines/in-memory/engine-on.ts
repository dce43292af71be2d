import { recordOrder } from '../../columns/record-order.ts'
import type { Table } from '../../columns/table.ts'
import { derivedColumns } from './derived-columns.ts'
import type { InMemoryEngine } from './engine.ts'
import { preparedValues } from './prepared-values.ts'

/** An engine on a table with functions and limits that are settled already. Nothing is remembered yet. */
export function engineOn(
  table: Table,
  { functions, largestBlock, termFrequencies }: Pick<InMemoryEngine, 'functions' | 'largestBlock' | 'termFrequencies'>,
): InMemoryEngine {
  return {
    table,
    functions,
    largestBlock,
    termFrequencies,
    columns: derivedColumns(table, functions),
    prepared: preparedValues(),
    order: recordOrder(table),
  }
}
