/** What is known about which pairs are matches: from pairs that people labelled, or from a column of true identities. */
export type Labels = {
  /** Labelled pairs that are a match, and that are not; sums of sampling weights where there are such. */
  readonly positives: number
  readonly negatives: number
  /** Undefined for a pair that nobody has labelled. */
  isMatch(a: number, b: number): boolean | undefined
  /** How many pairs of the population a labelled pair stands for: 1 unless the sample was drawn otherwise. */
  samplingWeight(a: number, b: number): number
  /** Every labelled match, once. Found by a blocking rule or not. */
  matches(): Iterable<readonly [number, number]>
  /** Every labelled non-match; undefined for a column, whose non-matches are all other pairs. */
  readonly nonMatches: (() => Iterable<readonly [number, number]>) | undefined
}
