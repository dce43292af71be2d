import type { Engine } from '../engines/engine.ts'
import type { Model } from '../model/model.ts'

/**
 * Records that know too little of anyone to be linked: compared with itself, the record does not reach the threshold.
 * Returns their row numbers.
 */
export async function unlinkables(
  engine: Engine,
  model: Model,
  { thresholdMatchWeight }: { readonly thresholdMatchWeight: number },
): Promise<Int32Array> {
  const records = Int32Array.from({ length: engine.records }, (_, record) => record)
  const { matchWeight } = await engine.comparePairs(model, { length: engine.records, l: records, r: records })
  return records.filter((record) => (matchWeight[record] as number) < thresholdMatchWeight)
}
