import { availableParallelism } from 'node:os'
import type { Comparison } from '../../../model/model.ts'
import type { InMemoryEngine } from '../engine.ts'
import { columnsOfComparisons, crossThreads } from './job-columns.ts'
import { prepareWorkers } from './workers.ts'

/** Below so many records what is prepared takes no time worth saving. */
const RECORDS_WORTH_IT = 200_000

/**
 * Lets further threads make comparisons ready, which takes each of them half a second for a million records, while this
 * one still does what only it can: looking for blocks. Changes no answer, and need not be waited for.
 */
export function prepareThreads(engine: InMemoryEngine, comparisons: readonly Comparison[]): void {
  const { table, threads = availableParallelism() } = engine
  if (threads < 2 || table.records < RECORDS_WORTH_IT || !crossThreads(comparisons)) return
  prepareWorkers(engine, comparisons, { columns: columnsOfComparisons(comparisons, table), threads: threads - 1 })
}
