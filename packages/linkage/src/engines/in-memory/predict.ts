import type { ScoredPairs, SkippedBlock } from '../../steps/pairs.ts'
import type { Model } from '../../model/model.ts'
import type { PredictOptions } from '../engine.ts'
import { thresholdOf } from '../threshold-of.ts'
import type { InMemoryEngine } from './engine.ts'
import { collectedTogether } from './pair-collector.ts'
import { rulePairs } from './rule-pairs.ts'
import { weighingOf } from './scorer.ts'
import { prepareThreads } from './threads/prepare-threads.ts'
import { runJob } from './threads/run-job.ts'

/** Scores every candidate pair of the model's blocking rules and keeps those at or above the threshold. */
export async function predict(
  engine: InMemoryEngine,
  model: Model,
  options: PredictOptions = {},
): Promise<ScoredPairs> {
  const { scope, keepLevels = false, signal, onProgress } = options
  const task = {
    kind: 'score',
    weighing: weighingOf(engine, model),
    thresholdMatchWeight: thresholdOf(options),
    keepLevels,
  } as const
  prepareThreads(engine, model.comparisons)
  const skippedBlocks: SkippedBlock[] = []
  const onSkipped = (block: SkippedBlock): unknown => skippedBlocks.push(block)
  const source = rulePairs(engine, { rules: model.blockingRules, linkType: model.linkType, scope, onSkipped })
  const { kept, pairs } = await runJob(engine, { source, task }, { signal, onProgress })
  return {
    ...collectedTogether(kept, keepLevels ? model.comparisons.length : 0),
    comparisons: model.comparisons.map(({ name }) => name),
    candidatePairs: pairs,
    skippedBlocks,
  }
}
