import { recordOrder } from '../../columns/record-order.ts'
import type { Table } from '../../columns/table.ts'
import type { FunctionLibrary } from '../../functions/linkage-function.ts'
import { derivedColumns } from './derived-columns.ts'
import type { InMemoryEngine, PairEngine } from './engine.ts'
import { preparedValues } from './prepared-values.ts'

/** About a twentieth of a second of work: little enough to share out evenly, enough to be worth handing over. */
export const STRETCH_COMPARISONS = 1 << 18

/** An engine on a table with functions and limits that are settled already. Nothing is remembered yet. */
export function engineOn(
  table: Table,
  settled: Pick<InMemoryEngine, 'functions' | 'largestBlock' | 'termFrequencies' | 'threads'> &
    Partial<Pick<InMemoryEngine, 'stretchComparisons'>>,
): InMemoryEngine {
  const { functions, largestBlock, termFrequencies, threads, stretchComparisons = STRETCH_COMPARISONS } = settled
  return {
    ...pairEngineOn(table, functions),
    largestBlock,
    termFrequencies,
    order: recordOrder(table),
    threads,
    stretchComparisons,
  }
}

export function pairEngineOn(table: Table, functions: FunctionLibrary): PairEngine {
  return {
    table,
    functions,
    columns: derivedColumns(table, functions),
    prepared: preparedValues(),
    compiled: new Map(),
  }
}
