import { matchProbability } from '../model/weights.ts'
import type { Pairs } from '../steps/pairs.ts'
import type { Labels } from './labels.ts'
import { eachJudgedPair, type Weighing } from './each-judged-pair.ts'
import { truthRates, type TruthCounts, type TruthRates } from './rates.ts'

/** How good a threshold one match weight would be. */
export type AccuracyRow = TruthCounts &
  TruthRates & {
    /** Pairs with this match weight or more are taken for matches. */
    readonly matchWeight: number
    readonly matchProbability: number
  }

export type Accuracy = {
  /** From the weakest threshold to the strongest. */
  readonly rows: readonly AccuracyRow[]
  readonly positives: number
  readonly negatives: number
  /** Matches that no blocking rule found: no threshold brings them back. */
  readonly positivesNotFound: number
  /** Area under the ROC curve. */
  readonly areaUnderRoc: number
}

/**
 * Splink's truth space table: what each threshold gets right and wrong among the labelled pairs. A labelled pair that was
 * not found counts as left apart at every threshold, as it is when linking: a match among them is missed.
 *
 * `pairs` is what `predict` kept. A threshold below the one it was given cannot be judged and has no row.
 */
export async function accuracyFromLabels(
  pairs: Pairs & { readonly matchWeight: Float64Array },
  labels: Labels,
  options: {
    /** Width in match weight between thresholds; 0 gives a row for each weight there is. */
    readonly step?: number
    /** Weighs labelled pairs that were not found too, to tell a model that scores badly from rules that do not find. */
    readonly weighing?: Weighing
  } = {},
): Promise<Accuracy> {
  const { step = 0.1 } = options
  const atThreshold = new Map<number, { truePositives: number; falsePositives: number }>()
  const positivesNotFound = await eachJudgedPair(pairs, labels, {
    weighing: options.weighing,
    visit({ l, r, matchWeight, isMatch }) {
      const threshold = thresholdAtOrBelow(matchWeight, step)
      const counts = atThreshold.get(threshold) ?? { truePositives: 0, falsePositives: 0 }
      counts[isMatch ? 'truePositives' : 'falsePositives'] += labels.samplingWeight(l, r)
      atThreshold.set(threshold, counts)
    },
  })
  const { positives, negatives } = labels
  const rows: AccuracyRow[] = []
  let found: Found = { truePositives: 0, falsePositives: 0 }
  let areaUnderRoc = 0
  const fallTo = (next: Found): void => {
    areaUnderRoc += ((next.falsePositives - found.falsePositives) * (found.truePositives + next.truePositives)) / 2
    found = next
  }
  for (const [matchWeight, at] of [...atThreshold].sort(([a], [b]) => b - a)) {
    fallTo({
      truePositives: found.truePositives + at.truePositives,
      falsePositives: found.falsePositives + at.falsePositives,
    })
    const counts = {
      ...found,
      trueNegatives: Math.max(0, negatives - found.falsePositives),
      falseNegatives: Math.max(0, positives - found.truePositives),
    }
    rows.push({ matchWeight, matchProbability: matchProbability(matchWeight), ...counts, ...truthRates(counts) })
  }
  fallTo({ truePositives: positives, falsePositives: negatives })
  return {
    rows: rows.reverse(),
    positives,
    negatives,
    positivesNotFound,
    areaUnderRoc: positives * negatives === 0 ? 1 : areaUnderRoc / (positives * negatives),
  }
}

type Found = { readonly truePositives: number; readonly falsePositives: number }

/** The strongest multiple of the step that the weight still reaches: a row is exactly what its threshold would give. */
function thresholdAtOrBelow(weight: number, step: number): number {
  if (step === 0) return weight
  const at = (place: number): number => Number((place * step).toFixed(10))
  const place = Math.floor(weight / step)
  if (at(place + 1) <= weight) return at(place + 1)
  return at(place) <= weight ? at(place) : at(place - 1)
}
