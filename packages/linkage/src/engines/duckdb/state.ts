import type { TermFrequencyTable } from '../../model/term-frequency-table.ts'
import type { LargestBlock } from '../engine.ts'
import type { Database } from './database.ts'
import type { Records } from './records.ts'

/** What the steps of this engine work on. */
export type DuckDbState = {
  readonly database: Database
  readonly records: Records
  readonly largestBlock: LargestBlock
  /** Frequencies to use instead of those of the records, by column name in lower case. */
  readonly termFrequencies: ReadonlyMap<string, TermFrequencyTable>
}
