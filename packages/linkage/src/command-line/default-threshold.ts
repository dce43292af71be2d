import type { Threshold } from './option-values.ts'
import type { VerbContext } from './verb.ts'

/** Where no threshold is given, a pair has to be likelier one person than two four times in five. */
const PROBABILITY = 0.8

export function defaultThreshold({ chose }: Pick<VerbContext, 'chose'>): Threshold {
  chose(`records are linked from a match probability of ${PROBABILITY}; change it with --threshold-probability`)
  return { matchWeight: Math.log2(PROBABILITY / (1 - PROBABILITY)), said: `match probability ${PROBABILITY}` }
}
