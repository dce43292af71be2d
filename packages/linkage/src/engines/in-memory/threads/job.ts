import type { PairEngine } from '../engine.ts'
import type { Collected } from '../pair-collector.ts'
import { mergeAtHand, type MergeJob } from './merge-job.ts'
import { pairsAtHand, type PairJob } from './pair-job.ts'

/** Work that any thread can take part in: plain data, cut into stretches. */
export type Job = PairJob | MergeJob

export type StretchDone = {
  readonly kept: Collected | undefined
  /** Records that were joined, two by two. */
  readonly joined: Int32Array | undefined
  readonly pairs: number
}

/** A job as one thread works on it. */
export type JobAtHand = {
  run(stretch: number): StretchDone
  /** What this thread counted over all its stretches. */
  counted(): readonly Float64Array[]
}

export function jobAtHand(job: Job, engine: PairEngine): JobAtHand {
  return job.source.kind === 'components' ? mergeAtHand(job as MergeJob, engine) : pairsAtHand(job as PairJob, engine)
}
