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
