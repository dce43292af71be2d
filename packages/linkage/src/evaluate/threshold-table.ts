import { matchProbability } from '../model/weights.ts'
import type { Pairs } from '../steps/pairs.ts'
import { rates, type Rates } from './rates.ts'

export type ThresholdRow = Rates & {
  readonly matchWeight: number
  readonly matchProbability: number
  /** Pairs at or above the weight that are matches, and that are not. */
  readonly truePositives: number
  readonly falsePositives: number
  /** Matches below the weight, or that no blocking rule found. */
  readonly falseNegatives: number
}

/**
 * How good a threshold each weight would be, from weak to strong, given which pairs are matches. Matches that were never
 * candidates count as missed at every threshold.
 */
export function thresholdTable(
  pairs: Pairs & { readonly matchWeight: Float64Array },
  {
    isMatch,
    matches,
    step = 0.5,
  }: {
    readonly isMatch: (l: number, r: number) => boolean
    /** How many matches there are in all, found or not. */
    readonly matches: number
    /** Width of a row in weight. */
    readonly step?: number
  },
): ThresholdRow[] {
  const right = new Map<number, number>()
  const wrong = new Map<number, number>()
  for (let pair = 0; pair < pairs.length; pair++) {
    const bin = Math.floor((pairs.matchWeight[pair] as number) / step)
    const counts = isMatch(pairs.l[pair] as number, pairs.r[pair] as number) ? right : wrong
    counts.set(bin, (counts.get(bin) ?? 0) + 1)
  }
  const bins = [...new Set([...right.keys(), ...wrong.keys()])].sort((a, b) => b - a)
  let truePositives = 0
  let falsePositives = 0
  return bins
    .map((bin): ThresholdRow => {
      truePositives += right.get(bin) ?? 0
      falsePositives += wrong.get(bin) ?? 0
      const matchWeight = bin * step
      return {
        matchWeight,
        matchProbability: matchProbability(matchWeight),
        truePositives,
        falsePositives,
        falseNegatives: matches - truePositives,
        ...rates(truePositives / (truePositives + falsePositives), truePositives / matches),
      }
    })
    .reverse()
}
