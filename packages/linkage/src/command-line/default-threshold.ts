import type { Threshold } from './option-values.ts'
import type { VerbContext } from './verb.ts'

/** Where no threshold is given, records are linked from where they are likelier one person than two. */
const PROBABILITY = 0.5

export function defaultThreshold({ chose }: Pick<VerbContext, 'chose'>): Threshold {
  chose(`records are linked from a match probability of ${PROBABILITY}; change it with --threshold-probability`)
  return { matchWeight: Math.log2(PROBABILITY / (1 - PROBABILITY)), said: `match probability ${PROBABILITY}` }
}
