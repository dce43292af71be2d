/** Records by where they are told alike: how many have each value; those without one are left out. */
export type ValueCounts = readonly number[]

export type SampledShare = {
  /** The share of all pairs of records with a value that have the same one. */
  readonly share: number
  /** The standard error of that share among the pairs of records drawn at random without replacement. */
  readonly standardError: number
  /** What the standard error would be if as many pairs had been drawn one by one. */
  readonly ofIndependentPairs: number
}

/**
 * The u of exact agreement on a column over all pairs, worked out from how often each value occurs, and how far the u of a
 * sample may lie from it.
 *
 * The pairs of a sample of records share records, so they say less than as many pairs drawn one by one: whoever is drawn
 * brings along everyone alike. A pair is in the sample with probability p₂ = n(n−1)/N(N−1), two pairs that share a record
 * with p₃, two that do not with p₄ (Frank 1977, Estimation of graph totals, Scandinavian Journal of Statistics 4, 81–89).
 * With e = [alike] − u for each pair and eᵢ the sum over record i's pairs, Σe = 0, A = Σe² and B = Σeᵢ² − 2A, the sample's
 * sum of e has the variance A p₂ + B p₃ − (A + B) p₄; over p₂ times the number of pairs it is the error of the sample's
 * share, to first order, for the number of its pairs that have values varies too (Hoeffding 1948 has the same for N → ∞:
 * 4 ζ₁/n, with ζ₁ the variance of eᵢ/(N−1)).
 */
export function shareAmongSampled(
  counts: ValueCounts,
  { records, drawn }: { readonly records: number; readonly drawn: number },
): SampledShare {
  const known = counts.reduce((sum, count) => sum + count, 0)
  const pairs = (known * (known - 1)) / 2
  const share = counts.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0) / pairs
  const squares = pairs * share * (1 - share)
  const ofRecords = counts.reduce((sum, count) => sum + count * (count - 1 - share * (known - 1)) ** 2, 0)
  const sharing = ofRecords - 2 * squares
  const [p2, p3, p4] = [2, 3, 4].map((together) => allDrawn(together, records, drawn)) as [number, number, number]
  const variance = squares * p2 + sharing * p3 - (squares + sharing) * p4
  return {
    share,
    standardError: Math.sqrt(variance) / (p2 * pairs),
    ofIndependentPairs: Math.sqrt((share * (1 - share)) / (p2 * pairs)),
  }
}

/** How likely it is that all of so many records are among those drawn. */
function allDrawn(together: number, records: number, drawn: number): number {
  let probability = 1
  for (let each = 0; each < together; each++) probability *= (drawn - each) / (records - each)
  return probability
}
