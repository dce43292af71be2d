export type Rates = {
  /** The share of what was found that is right; 1 when nothing was found. */
  readonly precision: number
  /** The share of what is right that was found; 1 when there was nothing to find. */
  readonly recall: number
  /** Their harmonic mean. */
  readonly f1: number
}

/** Precision and recall with their F1. Nothing over nothing is no mistake, so it counts as 1. */
export function rates(precision: number, recall: number): Rates {
  const p = Number.isNaN(precision) ? 1 : precision
  const r = Number.isNaN(recall) ? 1 : recall
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

/** Labelled pairs by what they are and what was said of them. Counts, or sums of sampling weights. */
export type TruthCounts = {
  readonly truePositives: number
  readonly falsePositives: number
  readonly trueNegatives: number
  readonly falseNegatives: number
}

/** Every measure of Splink's truth space table. */
export type TruthRates = Rates & {
  /** The share of pairs of different people that were left apart; the false positive rate is what is left to 1. */
  readonly specificity: number
  /** The share of what was left apart that is rightly so: the negative predictive value. */
  readonly npv: number
  readonly accuracy: number
  /** F with recall twice, and half, as important as precision. */
  readonly f2: number
  readonly f0_5: number
  /** Harmonic mean of precision, recall, specificity and npv. */
  readonly p4: number
  /** Matthews' correlation between what was said and what is; 0 where it has no value. */
  readonly phi: number
}

/** What follows from the four counts. As in `rates`, nothing over nothing counts as 1. */
export function truthRates(counts: TruthCounts): TruthRates {
  const { truePositives: tp, falsePositives: fp, trueNegatives: tn, falseNegatives: fn } = counts
  const { precision, recall, f1 } = rates(tp / (tp + fp), tp / (tp + fn))
  const specificity = share(tn, fp)
  const npv = share(tn, fn)
  const spread = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn)
  return {
    precision,
    recall,
    f1,
    specificity,
    npv,
    accuracy: share(tp + tn, fp + fn),
    f2: share(5 * tp, 4 * fn + fp),
    f0_5: share(1.25 * tp, 0.25 * fn + fp),
    p4: 4 / (1 / precision + 1 / recall + 1 / specificity + 1 / npv),
    phi: spread === 0 ? 0 : (tp * tn - fp * fn) / Math.sqrt(spread),
  }
}

function share(right: number, wrong: number): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}
