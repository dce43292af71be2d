import type { Table, TableOptions } from '../../columns/table.ts'
import { blockingRuleOf } from '../../model/model-of.ts'
import type { TermFrequencyTable } from '../../model/term-frequency-table.ts'
import { LARGEST_BLOCK, type Engine, type LargestBlock } from '../engine.ts'
import { agreementPatterns } from './agreement-patterns.ts'
import { comparePairs } from './compare-pairs.ts'
import { countComparisons, possiblePairs } from './count-comparisons.ts'
import { openDatabase, type DatabaseOptions } from './database.ts'
import { withFoundPairs } from './find-pairs.ts'
import type { DuckDbFiles } from './load-files.ts'
import { predict } from './predict.ts'
import { randomPairLevels } from './random-pair-levels.ts'
import { loadRecords } from './records.ts'
import type { DuckDbState } from './state.ts'
import { valuesOf } from './values-of.ts'

export type { DuckDbFiles }

export type DuckDbEngineOptions = DatabaseOptions &
  /** For files; a table knows its own. */
  TableOptions & {
    readonly largestBlock?: Partial<LargestBlock>
    /**
     * Frequencies to use instead of those of these records. A value that is not in a given table counts as seen once.
     */
    readonly termFrequencies?: readonly TermFrequencyTable[]
  }

/** An engine that works in DuckDB. Close it when done: its memory is not the garbage collector's. */
export type DuckDbEngine = Engine & { close(): void }

/**
 * Opens a table, or files that DuckDB reads itself, for linking in DuckDB: for more records than fit in memory, and for
 * levels that only DuckDB understands. The same pairs and weights as in memory.
 */
export async function duckDbEngine(
  source: Table | DuckDbFiles,
  options: DuckDbEngineOptions = {},
): Promise<DuckDbEngine> {
  const database = await openDatabase(options)
  try {
    const state: DuckDbState = {
      database,
      records: await loadRecords(database, source, options),
      largestBlock: { ...LARGEST_BLOCK, ...options.largestBlock },
      termFrequencies: new Map(options.termFrequencies?.map((each) => [each.column.toLowerCase(), each])),
    }
    return {
      name: 'duckdb',
      records: state.records.count,
      predict: (model, predictOptions) => predict(state, model, predictOptions),
      comparePairs: (model, pairs) => comparePairs(state, model, pairs),
      countComparisons: (rules, countOptions) => countComparisons(state, rules, countOptions),
      countPairs: ({ rules, ...rest }) =>
        withFoundPairs(state, { ...rest, rules: rules.map(blockingRuleOf) }, async ({ perRule, total }) => ({
          perRule,
          total,
        })),
      possiblePairs: (linkType) => possiblePairs(state, linkType),
      agreementPatterns: (comparisons, among) => agreementPatterns(state, comparisons, among),
      randomPairLevels: (comparisons, pairOptions) => randomPairLevels(state, comparisons, pairOptions),
      valuesOf: (record, columns) => valuesOf(state, record, columns),
      close: () => database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}
