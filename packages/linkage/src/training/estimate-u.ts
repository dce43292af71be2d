import type { Engine, OnPairs } from '../engines/engine.ts'
import { LinkageError } from '../errors.ts'
import type { Model } from '../model/model.ts'
import { levelKey, withProbabilities, type LevelKey } from './with-probabilities.ts'

export type UOptions = {
  /** How many pairs to look at. A million is quick; ten million gives rare levels a steady estimate. */
  readonly maxPairs?: number
  readonly seed?: number
  /** Stop looking at a comparison once each of its levels has been seen this often. */
  readonly minimumCountPerLevel?: number
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnPairs | undefined
}

export type UEstimate = {
  readonly model: Model
  readonly pairs: number
  /** Levels that no pair fell into, by comparison and comparison vector value: they count as seen half a time. */
  readonly levelsNotSeen: readonly LevelKey[]
}

/**
 * u from all pairs among records drawn at random: nearly none of them is a match, so how they agree is how strangers
 * agree. The same seed gives the same estimate; a table with no more pairs than asked for is counted whole.
 */
export async function estimateU(engine: Engine, model: Model, options: UOptions = {}): Promise<UEstimate> {
  const { maxPairs = 1e6, seed = 1, minimumCountPerLevel } = options
  const { counts: countsOf, pairs } = await engine.randomPairLevels(model.comparisons, {
    linkType: model.linkType,
    maxPairs,
    seed,
    minimumCountPerLevel,
    signal: options.signal,
    onProgress: options.onProgress,
  })
  if (pairs === 0) {
    throw new LinkageError(
      'no-pairs-to-learn-from',
      'There are no two records to compare. Link a table of at least two records.',
    )
  }
  const u = new Map<LevelKey, number>()
  const levelsNotSeen: LevelKey[] = []
  model.comparisons.forEach(({ name }, place) => {
    const counts = countsOf[place] ?? new Float64Array()
    const known = counts.subarray(1).reduce((sum, count) => sum + count, 0)
    for (let slot = 1; slot < counts.length; slot++) {
      const count = counts[slot] as number
      if (count === 0) levelsNotSeen.push(levelKey(name, slot - 1))
      u.set(levelKey(name, slot - 1), known === 0 ? 0.5 / pairs : Math.max(count, 0.5) / known)
    }
  })
  return { model: withProbabilities(model, { u }), pairs, levelsNotSeen }
}
