/** log2 of the odds of a probability: the weight that a prior adds. */
export function matchWeightOfProbability(probability: number): number {
  return Math.log2(probability / (1 - probability))
}

/** The probability that a pair with this weight is a match. */
export function matchProbability(matchWeight: number): number {
  if (matchWeight >= 0) return 1 / (1 + 2 ** -matchWeight)
  const odds = 2 ** matchWeight
  return odds / (1 + odds)
}
