import { availableParallelism } from 'node:os'
import { breathe } from '../../../steps/breathe.ts'
import type { OnPairs } from '../../engine.ts'
import type { InMemoryEngine } from '../engine.ts'
import type { Collected } from '../pair-collector.ts'
import { columnsOfJob, crossesThreads } from './job-columns.ts'
import { jobAtHand, type Job, type StretchDone } from './job.ts'
import { handOver } from './workers.ts'

export type JobDone = {
  /** What each stretch kept, in their order. */
  readonly kept: (Collected | undefined)[]
  /** What each stretch joined, in their order. */
  readonly joined: (Int32Array | undefined)[]
  /** What each thread counted; sums of whole numbers, so their order makes no difference. */
  readonly counted: readonly (readonly Float64Array[])[]
  /** How many pairs were looked at. */
  readonly pairs: number
}

/** A further thread pays once it has this many stretches to work on: its start and its copy of the values cost about as much. */
const STRETCHES_WORTH_A_THREAD = 8

/**
 * Works through a job, on this thread and on as many others as are worth it. Threads take the next stretch when they are
 * done with one; results are put in the order of the stretches, so the answer never depends on who was quicker.
 */
export async function runJob(
  engine: InMemoryEngine,
  job: Job,
  {
    signal,
    onProgress,
  }: {
    readonly signal?: AbortSignal | undefined
    readonly onProgress?: OnPairs | undefined
  },
): Promise<JobDone> {
  const { stretches } = job.source
  const kept: (Collected | undefined)[] = stretches.map(() => undefined)
  const joined: (Int32Array | undefined)[] = stretches.map(() => undefined)
  const counted: (readonly Float64Array[])[] = []
  let pairs = 0
  let stretchesDone = 0
  const take = (stretch: number, done: StretchDone): void => {
    kept[stretch] = done.kept
    joined[stretch] = done.joined
    pairs += done.pairs
    stretchesDone++
  }
  /** The next stretch that nobody has taken. */
  const next = new Int32Array(new SharedArrayBuffer(4))
  const others = handOver(engine, job, columnsOfJob(job, engine.table), {
    threads: threadsFor(engine, job) - 1,
    next,
    onStretch: take,
    onCounted: (counts) => counted.push(counts),
  })
  // Told of below, once this thread has ended its own part.
  others.catch(() => undefined)
  try {
    const atHand = jobAtHand(job, engine)
    for (let stretch = Atomics.add(next, 0, 1); stretch < stretches.length; stretch = Atomics.add(next, 0, 1)) {
      take(stretch, atHand.run(stretch))
      if (await breathe(signal)) onProgress?.(pairs, stretchesDone / stretches.length)
    }
    counted.push(atHand.counted())
  } finally {
    // Whoever is interrupted takes no further stretch, and lets the others end theirs.
    Atomics.store(next, 0, stretches.length)
    await others
  }
  return { kept, joined, counted, pairs }
}

function threadsFor(engine: InMemoryEngine, job: Job): number {
  const stretches = job.source.stretches.length
  if (engine.threads === 1 || stretches < 2 || !crossesThreads(job)) return 1
  if (engine.threads !== undefined) return Math.min(engine.threads, stretches)
  return Math.min(availableParallelism(), 1 + Math.floor(stretches / STRETCHES_WORTH_A_THREAD))
}
