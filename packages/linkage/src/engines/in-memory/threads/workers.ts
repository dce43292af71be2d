import { Worker } from 'node:worker_threads'
import type { Column } from '../../../columns/column.ts'
import { LinkageError } from '../../../errors.ts'
import type { Comparison } from '../../../model/model.ts'
import type { InMemoryEngine } from '../engine.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import type { Job, StretchDone } from './job.ts'
import { inSharedMemory } from './share-memory.ts'

/** A worker and which columns of which engine it has been given. */
type Hand = { readonly worker: Worker; readonly given: Map<number, Set<Column>> }

/**
 * Workers without work. They are kept, because a new one takes a twentieth of a second to start, for as long as the
 * process has anything else to do: an idle worker never keeps it alive.
 */
const idle: Hand[] = []
const all = new Set<Hand>()

const numbers = new WeakMap<object, number>()
let lastNumber = 0
let lastJob = 0

const gone = new FinalizationRegistry<number>((engine) => {
  for (const hand of all) {
    if (hand.given.delete(engine)) hand.worker.postMessage({ kind: 'forget', engine } satisfies ToWorker)
  }
})

export type HandedOver = {
  readonly threads: number
  readonly next: Int32Array
  onStretch(stretch: number, done: StretchDone): void
  onCounted(counted: readonly Float64Array[]): void
}

/** Hands a job to so many workers; done when each has told what it counted. */
export async function handOver(
  engine: InMemoryEngine,
  job: Job,
  columns: readonly Column[],
  { threads, next, onStretch, onCounted }: HandedOver,
): Promise<void> {
  if (threads < 1) return
  const common = { kind: 'job', id: ++lastJob, engine: numberOf(engine), records: engine.table.records, next } as const
  const sharedJob = inSharedMemory(job)
  const hands = Array.from({ length: threads }, () => idle.pop() ?? newHand())
  await Promise.all(
    hands.map(async (hand) => {
      const fresh = notYetGiven(hand, common.engine, columns)
      await untilDone(hand, { ...common, columns: fresh, job: sharedJob }, { onStretch, onCounted })
    }),
  )
}

/** Hands comparisons to so many workers, to be made ready while they have nothing else to do. */
export function prepareWorkers(
  engine: InMemoryEngine,
  comparisons: readonly Comparison[],
  { columns, threads }: { readonly columns: readonly Column[]; readonly threads: number },
): void {
  const number = numberOf(engine)
  const { records } = engine.table
  const hands = Array.from({ length: threads }, () => idle.pop() ?? newHand())
  for (const hand of hands) {
    const fresh = notYetGiven(hand, number, columns)
    hand.worker.postMessage({
      kind: 'prepare',
      engine: number,
      records,
      columns: fresh,
      comparisons,
    } satisfies ToWorker)
    idle.push(hand)
  }
}

/** The columns that a worker lacks, which it is taken to have from now on. */
function notYetGiven(hand: Hand, engine: number, columns: readonly Column[]): Column[] {
  const given = hand.given.get(engine) ?? new Set()
  hand.given.set(engine, given)
  const fresh = columns.filter((column) => !given.has(column))
  for (const column of fresh) given.add(column)
  return fresh.map(({ name, codes, values }) => ({ name, codes: inSharedMemory(codes), values }))
}

function untilDone(
  hand: Hand,
  message: Extract<ToWorker, { kind: 'job' }>,
  { onStretch, onCounted }: Pick<HandedOver, 'onStretch' | 'onCounted'>,
): Promise<void> {
  const { worker } = hand
  return new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      worker.off('message', listen)
      worker.off('error', fail)
      worker.off('exit', exit)
      worker.unref()
      if (error === undefined) resolve()
      else reject(error)
    }
    const fail = (error: unknown): void => {
      all.delete(hand)
      void worker.terminate()
      // What the other threads have not taken yet is not worth starting any more.
      Atomics.store(message.next, 0, message.job.source.stretches.length)
      settle(stopped(error instanceof Error ? error.message : String(error)))
    }
    const exit = (): void => fail('it ended')
    const listen = (told: FromWorker): void => {
      if (told.id !== message.id) return
      if (told.kind === 'stretch') onStretch(told.stretch, told.done)
      else if (told.kind === 'failed') fail(told.message)
      else {
        onCounted(told.counted)
        idle.push(hand)
        settle()
      }
    }
    worker.on('message', listen)
    worker.on('error', fail)
    worker.on('exit', exit)
    worker.ref()
    worker.postMessage(message)
  })
}

function stopped(why: string): LinkageError {
  return new LinkageError(
    'thread-failed',
    `A thread of the in-memory engine stopped before its work was done: ${why}. Run it again with { threads: 1 }, and with more memory if that was what it lacked.`,
  )
}

/** Beside this file lies the worker, as it was written or as it was built. */
function newHand(): Hand {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
  const worker = new Worker(new URL(file, import.meta.url), { execArgv: [], name: 'linkage' })
  worker.setMaxListeners(0)
  worker.unref()
  const hand: Hand = { worker, given: new Map() }
  all.add(hand)
  return hand
}

function numberOf(engine: InMemoryEngine): number {
  let number = numbers.get(engine)
  if (number === undefined) {
    number = ++lastNumber
    numbers.set(engine, number)
    gone.register(engine, number)
  }
  return number
}
