import { recordOrder } from '../../columns/record-order.ts'
import type { Table } from '../../columns/table.ts'
import { functionLibrary } from '../../functions/built-in-functions.ts'
import type { FunctionLibrary, LinkageFunction } from '../../functions/linkage-function.ts'
import type { TermFrequencyTable } from '../../model/term-frequency-table.ts'
import { derivedColumns, type DerivedColumns } from './derived-columns.ts'
import { pairMeasures, type PairMeasures } from './pair-measures.ts'

/** What to do about a block so large that its pairs would take for ever. */
export type LargestBlock = {
  readonly comparisonsMax: number
  /** `refuse` throws before anything is compared; `skip` leaves the block out and reports it. Neither is silent. */
  readonly whenExceeded: 'refuse' | 'skip'
}

/** A table made ready to be linked in memory, with everything computed so far that may be used again. */
export type InMemoryEngine = {
  readonly table: Table
  readonly functions: FunctionLibrary
  readonly columns: DerivedColumns
  readonly measures: PairMeasures
  readonly largestBlock: LargestBlock
  readonly termFrequencies: ReadonlyMap<string, TermFrequencyTable>
  /** Record → place by unique id; undefined when that is the row order. */
  readonly order: Int32Array | undefined
}

export type InMemoryEngineOptions = {
  /** Functions of your own that the model's levels call. */
  readonly functions?: readonly LinkageFunction[]
  readonly largestBlock?: Partial<LargestBlock>
  /**
   * Frequencies to use instead of those of this table, so that a pair's weight does not depend on who else is in it.
   * A value that is not in a given table counts as seen once.
   */
  readonly termFrequencies?: readonly TermFrequencyTable[]
}

/** Five million pairs of one block take about two seconds; a real surname and birthday never come near it. */
const COMPARISONS_MAX = 5_000_000

/** Opens a table for linking in memory. Keep the engine as long as you link: it remembers what it has computed. */
export function inMemoryEngine(table: Table, options: InMemoryEngineOptions = {}): InMemoryEngine {
  const known = options.termFrequencies ?? []
  return engineOn(table, {
    functions: functionLibrary(options.functions),
    largestBlock: { comparisonsMax: COMPARISONS_MAX, whenExceeded: 'refuse', ...options.largestBlock },
    termFrequencies: new Map(known.map((frequencies) => [frequencies.column.toLowerCase(), frequencies])),
  })
}

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
    measures: pairMeasures('many-pairs'),
    order: recordOrder(table),
  }
}
