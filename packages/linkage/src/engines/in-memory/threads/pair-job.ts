import type { PairEngine } from '../engine.ts'
import { blocksOf, pairBlock, pairsOf, type PairSource, type Stretch } from '../pair-source.ts'
import { taskAtHand, type PairTask } from '../pair-task.ts'
import type { JobAtHand } from './job.ts'

/** Which pairs, and what to do with them. */
export type PairJob = { readonly source: PairSource; readonly task: PairTask }

export function pairsAtHand({ source, task }: PairJob, engine: PairEngine): JobAtHand {
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
      return { kept: atHand.kept(), joined: undefined, pairs }
    },
    counted: atHand.counted,
  }
}
