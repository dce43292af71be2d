/** One further thread: takes stretches of the job it is handed until none is left. */
import { parentPort } from 'node:worker_threads'
import type { Column } from '../../../columns/column.ts'
import { functionLibrary } from '../../../functions/built-in-functions.ts'
import { compileComparison } from '../compile-comparison.ts'
import { pairEngineOn } from '../engine-on.ts'
import type { PairEngine } from '../engine.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { jobAtHand, type StretchDone } from './job.ts'

/** The engines of jobs so far, with what was computed for them. */
const engines = new Map<number, { readonly columns: Map<string, Column>; readonly engine: PairEngine }>()

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'forget') engines.delete(message.engine)
  else if (message.kind === 'prepare') prepare(message)
  else workOn(message)
})

function workOn({ id, engine: number, records, columns, job, next }: Extract<ToWorker, { kind: 'job' }>): void {
  try {
    const atHand = jobAtHand(job, engineWith(number, records, columns))
    const { length } = job.source.stretches
    for (let stretch = Atomics.add(next, 0, 1); stretch < length; stretch = Atomics.add(next, 0, 1)) {
      const done = atHand.run(stretch)
      tell({ kind: 'stretch', id, stretch, done }, buffersOf(done))
    }
    tell({ kind: 'counted', id, counted: atHand.counted() })
  } catch (error) {
    tell({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
}

/** What cannot be made ready is met again by the job, which tells of it. */
function prepare({ engine: number, records, columns, comparisons }: Extract<ToWorker, { kind: 'prepare' }>): void {
  try {
    const engine = engineWith(number, records, columns)
    for (const comparison of comparisons) compileComparison(comparison, engine)
  } catch {}
}

function engineWith(number: number, records: number, more: readonly Column[]): PairEngine {
  let known = engines.get(number)
  if (known === undefined) {
    const columns = new Map<string, Column>()
    const table = { records, columns, uniqueId: undefined, sourceDataset: undefined }
    known = { columns, engine: pairEngineOn(table, functionLibrary()) }
    engines.set(number, known)
  }
  for (const column of more) known.columns.set(column.name, column)
  return known.engine
}

function tell(message: FromWorker, moved: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved)
}

/** What is kept is moved to the main thread, not copied. */
function buffersOf({ kept }: StretchDone): ArrayBuffer[] {
  if (kept === undefined) return []
  const arrays = [kept.l, kept.r, kept.rule, kept.matchWeight, ...(kept.levels === undefined ? [] : [kept.levels])]
  return arrays.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer)
}
