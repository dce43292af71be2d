import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { pairScorer } from '../explain/pair-scorer.ts'
import type { Model } from '../model/model.ts'

/**
 * Records that know too little of anyone to be linked: compared with itself, the record does not reach the threshold.
 * Returns their row numbers.
 */
export function unlinkables(
  engine: InMemoryEngine,
  model: Model,
  { thresholdMatchWeight }: { readonly thresholdMatchWeight: number },
): Int32Array {
  const scorer = pairScorer(engine, model)
  const found: number[] = []
  for (let record = 0; record < engine.table.records; record++) {
    if (scorer.matchWeight(record, record) < thresholdMatchWeight) found.push(record)
  }
  return Int32Array.from(found)
}
