import type { PairEngine } from '../engine.ts'
import type { Collected } from '../pair-collector.ts'
import { blocksOf, pairBlock, pairsOf, type PairSource, type Stretch } from '../pair-source.ts'
import { taskAtHand, type PairTask } from '../pair-task.ts'

/** Which pairs, and what to do with them: plain data, so that any thread can take part. */
export type PairJob = { readonly source: PairSource; readonly task: PairTask }

export type StretchDone = { readonly kept: Collected | undefined; readonly pairs: number }

/** A job as one thread works on it. */
export type JobAtHand = {
  run(stretch: number): StretchDone
  /** What this thread counted over all its stretches. */
  counted(): readonly Float64Array[]
}

export function jobAtHand({ source, task }: PairJob, engine: PairEngine): JobAtHand {
  const open = pairsOf(source, engine)
  const atHand = taskAtHand(task, engine)
  const block = pairBlock()
  return {
    run(stretch) {
      let pairs = 0
      for (const { length } of blocksOf(open(source.stretches[stretch] as Stretch), block)) {
        atHand.add(block)
        pairs += length
      }
      return { kept: atHand.kept(), pairs }
    },
    counted: atHand.counted,
  }
}
