import type { Pairs } from '../pairs.ts'

export type ClusterMethod =
  'profile-link' | 'average-link' | 'best-links-first' | 'connected-components' | 'single-best-links'

/** A pair a person has decided about, by row number. */
export type DecidedPair = readonly [number, number]

/** Why two groups were kept apart: a reason of this package or one of yours. */
export type RefusalReason = 'never-link' | 'same-source' | 'too-close-to-call' | (string & {})

export type ClusterOptions = {
  readonly records: number
  readonly pairs: Pairs & { readonly matchWeight: Float64Array }
  /** Links are pairs with at least this weight; the others only hold groups apart. */
  readonly thresholdMatchWeight: number
  /**
   * `profile-link`, the default, joins the two groups that agree best as wholes, while they reach the threshold.
   * `average-link` takes the average over all pairs across instead. `best-links-first` joins by falling weight and refuses
   * to join two groups of which any two records must not be one. `connected-components` joins whatever is linked, through
   * any chain, and can hold nothing apart. `single-best-links` is Splink's: a record joins where both are each other's best,
   * with at most one record from each source in `oneRecordPerSource`.
   */
  readonly method?: ClusterMethod
  /** Pairs that a person has said are one. Joined first; only a never-link anywhere between the groups prevents it. */
  readonly mustLink?: readonly DecidedPair[]
  /** Pairs that a person has said are not one: their groups are never joined. */
  readonly neverLink?: readonly DecidedPair[]
  /**
   * Asked about every pair across two groups before they are joined. A reason keeps the groups apart; undefined says
   * nothing against it. Must be pure, and the same for (a, b) and (b, a).
   */
  readonly conflict?: (a: number, b: number) => string | undefined
  /** Code of each record's source, for sources that have at most one record of a person. 0 or less: no such promise. */
  readonly oneRecordPerSource?: Int32Array
  /**
   * For single best links: what to do where a record has equally strong links to several records of one source that has one
   * record per person. `lowest-id`, the default, takes the record with the lowest key; `drop` takes none of them.
   */
  readonly ties?: 'lowest-id' | 'drop'
  /**
   * A name for each record that does not depend on the order of rows, to decide between equal weights. Without it the row
   * number decides, and the same records in another order may fall out differently where weights are equal.
   */
  readonly key?: ArrayLike<string | number> | undefined
  /**
   * For best links first: a record whose best link inside its group beats its best refused link by less than this stands alone: it is too close
   * to call which group it belongs to.
   */
  readonly margin?: number
  /** For average links: the weight of a pair that no blocking rule found. Without it such a pair counts as 0. */
  readonly matchWeight?: (a: number, b: number) => number
  /**
   * For profile and average links: every pair inside a component is weighed by this, comparison by comparison, and not
   * by `pairs`. Without it profile links know only the pairs' weights and average those.
   */
  readonly comparisonWeights?: ComparisonWeights
}

/** Any two records compared, comparison by comparison: what `pairScorer` gives. */
export type ComparisonWeights = {
  readonly comparisons: number
  readonly priorWeight: number
  /** The match weight of two records; what each comparison adds to it is written to `into`, NaN where nothing is known. */
  of(a: number, b: number, into: Float64Array): number
  /** The same for one of the scored pairs, by its number, whose levels are known already. */
  ofPair?(pair: number, into: Float64Array): number
  /** Record × comparison: 1 where a record knows something in a comparison, and 0 where it does not. */
  known(records: Int32Array, into: Float64Array): void
}

/** A link strong enough to join two groups, and why it did not. */
export type RefusedLink = {
  readonly l: number
  readonly r: number
  readonly matchWeight: number
  readonly reason: RefusalReason
  /** The two records, one of each group, that must not be one. */
  readonly conflict: DecidedPair | undefined
}

export type Clusters = {
  /** Record → number of its cluster, numbered from 0 in the order of their first records. */
  readonly clusterOf: Int32Array
  readonly count: number
  /** Links that were refused, strongest first. Each is something for a person to look at. */
  readonly refused: readonly RefusedLink[]
}
