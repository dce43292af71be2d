import type { Engine } from '../engines/engine.ts'
import type { Model } from '../model/model.ts'
import { matchProbability } from '../model/weights.ts'

/**
 * Records that know too little of anyone to be linked: compared with itself, the record does not reach the threshold.
 * Returns their row numbers.
 */
export async function unlinkables(
  engine: Engine,
  model: Model,
  { thresholdMatchWeight }: { readonly thresholdMatchWeight: number },
): Promise<Int32Array> {
  const weights = await weightsWithThemselves(engine, model)
  const records = Int32Array.from({ length: engine.records }, (_, record) => record)
  return records.filter((record) => (weights[record] as number) < thresholdMatchWeight)
}

/** How many records no threshold at this weight or above could link with anything. */
export type UnlinkableShare = {
  readonly matchWeight: number
  readonly matchProbability: number
  readonly records: number
  /** Share of all records. */
  readonly share: number
}

/**
 * The unlinkable records at each threshold, from the last that links every record to the first that links none. Splink's
 * chart of the same ends where a probability rounds to 1; this one does not.
 */
export async function unlinkableShares(
  engine: Engine,
  model: Model,
  { step = 1 }: { readonly step?: number } = {},
): Promise<UnlinkableShare[]> {
  const weights = (await weightsWithThemselves(engine, model)).sort()
  const records = weights.length
  if (records === 0) return []
  const first = Math.floor((weights[0] as number) / step)
  const last = Math.floor((weights[records - 1] as number) / step) + 1
  let below = 0
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const matchWeight = Number(((first + place) * step).toFixed(10))
    while (below < records && (weights[below] as number) < matchWeight) below++
    return { matchWeight, matchProbability: matchProbability(matchWeight), records: below, share: below / records }
  })
}

async function weightsWithThemselves(engine: Engine, model: Model): Promise<Float64Array> {
  const records = Int32Array.from({ length: engine.records }, (_, record) => record)
  const { matchWeight } = await engine.comparePairs(model, { length: engine.records, l: records, r: records })
  return matchWeight
}
