import { valueAt } from '../../columns/column.ts'
import { columnNamed, type Table } from '../../columns/table.ts'
import { LinkageError } from '../../errors.ts'
import { functionLibrary } from '../../functions/built-in-functions.ts'
import type { LinkageFunction } from '../../functions/linkage-function.ts'
import type { TermFrequencyTable } from '../../model/term-frequency-table.ts'
import { LARGEST_BLOCK, type Engine, type LargestBlock } from '../engine.ts'
import { agreementPatterns } from './agreement-patterns.ts'
import { comparePairs } from './compare-pairs.ts'
import type { Slots } from './compile-comparison.ts'
import { countComparisons, countPairs, possiblePairs } from './count-comparisons.ts'
import { engineOn } from './engine-on.ts'
import type { PairContext } from './pair-code.ts'
import { predict } from './predict.ts'
import { randomPairLevels } from './random-pair-levels.ts'

/** What comparing two records needs: what one thread has to itself. */
export type PairEngine = PairContext & {
  readonly table: Table
  /** Levels, as text → their slots for pairs of this table's records. */
  readonly compiled: Map<string, Slots>
}

/** A table made ready to be linked in memory, with everything computed so far that may be used again. */
export type InMemoryEngine = PairEngine & {
  readonly largestBlock: LargestBlock
  readonly termFrequencies: ReadonlyMap<string, TermFrequencyTable>
  /** Record → place by unique id; undefined when that is the row order. */
  readonly order: Int32Array | undefined
  /** At most so many threads; undefined for as many as there are cores and are worth it. */
  readonly threads: number | undefined
  /** About how many comparisons a thread makes in one go. */
  readonly stretchComparisons: number
}

/** The same with what every engine can do. */
export type OpenInMemoryEngine = InMemoryEngine & Engine

export type InMemoryEngineOptions = {
  /** Functions of your own that the model's levels call. */
  readonly functions?: readonly LinkageFunction[]
  readonly largestBlock?: Partial<LargestBlock>
  /**
   * Frequencies to use instead of those of this table, so that a pair's weight does not depend on who else is in it.
   * A value that is not in a given table counts as seen once.
   */
  readonly termFrequencies?: readonly TermFrequencyTable[]
  /**
   * At most so many threads, this one included. Left out, as many as there are cores, and only where there is work enough.
   * The answer is the same with any number. Levels with functions of your own are worked on by this thread alone.
   */
  readonly threads?: number
}

/** Opens a table for linking in memory. Keep the engine as long as you link: it remembers what it has computed. */
export function inMemoryEngine(table: Table, options: InMemoryEngineOptions = {}): OpenInMemoryEngine {
  const known = options.termFrequencies ?? []
  const opened = engineOn(table, {
    functions: functionLibrary(options.functions),
    largestBlock: { ...LARGEST_BLOCK, ...options.largestBlock },
    termFrequencies: new Map(known.map((frequencies) => [frequencies.column.toLowerCase(), frequencies])),
    threads: checkedThreads(options.threads),
  })
  return {
    ...opened,
    name: 'in-memory',
    records: table.records,
    predict: (model, predictOptions) => predict(opened, model, predictOptions),
    comparePairs: async (model, pairs) => comparePairs(opened, model, pairs),
    countComparisons: async (rules, countOptions) => countComparisons(opened, rules, countOptions),
    countPairs: (countOptions) => countPairs(opened, countOptions),
    possiblePairs: async (linkType) => possiblePairs(opened, linkType),
    agreementPatterns: (comparisons, among) => agreementPatterns(opened, comparisons, among),
    randomPairLevels: (comparisons, pairOptions) => randomPairLevels(opened, comparisons, pairOptions),
    valuesOf: async (record, columns) => columns.map((name) => valueAt(columnNamed(table, name), record)),
  }
}

function checkedThreads(threads: number | undefined): number | undefined {
  if (threads === undefined || (Number.isInteger(threads) && threads >= 1)) return threads
  throw new LinkageError('option-invalid', `The number of threads is ${threads}. Give a whole number of 1 or more.`)
}
