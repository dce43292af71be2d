import type { Accuracy } from './accuracy-from-labels.ts'

/** The accuracy at each threshold under the names of Splink's truth space table, for files that its users read. */
export function truthSpaceTable({ rows, positives, negatives }: Accuracy): Record<string, number>[] {
  const all = positives + negatives
  return rows.map((row) => ({
    truth_threshold: row.matchWeight,
    match_probability: row.matchProbability,
    total_clerical_labels: all,
    p: positives,
    n: negatives,
    tp: row.truePositives,
    tn: row.trueNegatives,
    fp: row.falsePositives,
    fn: row.falseNegatives,
    P_rate: positives / all,
    N_rate: negatives / all,
    tp_rate: row.recall,
    tn_rate: row.specificity,
    fp_rate: 1 - row.specificity,
    fn_rate: 1 - row.recall,
    precision: row.precision,
    recall: row.recall,
    specificity: row.specificity,
    npv: row.npv,
    accuracy: row.accuracy,
    f1: row.f1,
    f2: row.f2,
    f0_5: row.f0_5,
    p4: row.p4,
    phi: row.phi,
  }))
}
