import type { PairScorer } from '../../explain/pair-scorer.ts'

/**
 * A conflict for `clusterPairs`: the evidence of a pair, without the prior, lies below `evidence`, so the two records
 * positively disagree. What is missing says nothing. Give a rule of your own to be asked first.
 */
export function conflictBelow(
  scorer: Pick<PairScorer, 'evidence'>,
  { evidence }: { readonly evidence: number },
  own?: (a: number, b: number) => string | undefined,
): (a: number, b: number) => string | undefined {
  return (a, b) => own?.(a, b) ?? (scorer.evidence(a, b) < evidence ? 'disagree' : undefined)
}
