import type { Value } from '../columns/value.ts'
import type { BlockingRule, Comparison, LinkType, Model } from '../model/model.ts'
import type { ComparedPairs, Pairs, PairScope, ScoredPairs, SkippedBlock } from '../steps/pairs.ts'

/**
 * What every engine can do with its records. The functions of this package that take an engine work with any of them, and
 * give the same pairs, levels and weights: an engine only looks for pairs, compares and counts.
 */
export type Engine = {
  readonly name: 'in-memory' | 'duckdb'
  readonly records: number
  predict(model: Model, options?: PredictOptions): Promise<ScoredPairs>
  /** Compares the pairs given, whether or not a rule finds them. */
  comparePairs(model: Model, pairs: Pairs): Promise<ComparedPairs>
  countComparisons(
    rules: readonly (BlockingRule | string)[],
    options?: CountComparisonsOptions,
  ): Promise<readonly RuleCount[]>
  countPairs(options: CountPairsOptions): Promise<PairCount>
  /** How many pairs there are at all to look at. */
  possiblePairs(linkType: LinkType): Promise<number>
  /** How often each agreement pattern occurs among the pairs of rules, or among the pairs given. */
  agreementPatterns(comparisons: readonly Comparison[], among: PairsAmong): Promise<AgreementPatterns>
  /** How often each level occurs among the pairs of records drawn at random. */
  randomPairLevels(comparisons: readonly Comparison[], options: RandomPairOptions): Promise<LevelCounts>
  /** What a record holds in these columns: personal data, so neither log nor store it. */
  valuesOf(record: number, columns: readonly string[]): Promise<readonly Value[]>
}

/** What to do about a block so large that its pairs would take for ever. */
export type LargestBlock = {
  readonly comparisonsMax: number
  /** `refuse` throws before anything is compared; `skip` leaves the block out and reports it. Neither is silent. */
  readonly whenExceeded: 'refuse' | 'skip'
}

/** Five million pairs of one block take about two seconds; a real surname and birthday never come near it. */
export const LARGEST_BLOCK: LargestBlock = { comparisonsMax: 5_000_000, whenExceeded: 'refuse' }

/** Told now and then how many pairs have been looked at, and which share of the work that is where it is known. */
export type OnPairs = (pairs: number, share?: number) => void

export type PredictOptions = {
  /** Keep pairs with at least this weight. Give this or the probability, not both; neither keeps every pair. */
  readonly thresholdMatchWeight?: number
  readonly thresholdMatchProbability?: number
  /**
   * Without a threshold, the most pairs there may be: a run that finds more is refused before anything is compared. A
   * hundred million when left out, which take 1.7 GB.
   */
  readonly pairsMax?: number
  /** Keep the level of every comparison, one byte each. */
  readonly keepLevels?: boolean
  /** Only pairs that touch a changed record. */
  readonly scope?: PairScope
  readonly signal?: AbortSignal
  readonly onProgress?: OnPairs | undefined
}

export type CountComparisonsOptions = {
  /** How many of the largest blocks to show for each rule; 5 when left out. */
  readonly largest?: number
  /** Given, pairs within one source are not counted where only sources are linked with each other. */
  readonly linkType?: LinkType
}

export type RuleCount = {
  readonly rule: BlockingRule
  /**
   * Comparisons the rule's blocks hold by themselves: an upper bound, known without making a pair. It counts pairs that
   * earlier rules find too, pairs within one source, and those a further condition of the rule would drop.
   */
  readonly comparisonsAtMost: number
  /** The largest blocks first. A block's value is not shown; `exampleRecord` is one of its records. */
  readonly largestBlocks: readonly SkippedBlock[]
}

export type CountPairsOptions = {
  readonly rules: readonly (BlockingRule | string)[]
  readonly linkType: LinkType
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnPairs | undefined
}

/** Pairs that no earlier rule found, rule by rule. */
export type PairCount = { readonly perRule: readonly number[]; readonly total: number }

export type PairsAmong = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnPairs | undefined
  /** Tell pairs apart by how common their value is, where their level is adjusted for term frequencies. */
  readonly termFrequencies?: boolean | undefined
} & (
  | {
      readonly rules: readonly BlockingRule[]
      readonly linkType: LinkType
      /** Only the pairs of some records. */
      readonly scope?: PairScope | undefined
    }
  | { readonly pairs: Pairs }
)

/**
 * How many pairs showed each agreement pattern: one slot per comparison. There are far fewer patterns than pairs, and EM
 * needs nothing else.
 */
export type AgreementPatterns = {
  readonly comparisons: readonly Comparison[]
  /** Pattern × comparison, row by row, in rising order: the slot, 0 for null, then comparison vector value plus one. */
  readonly slots: Uint8Array
  /** With `termFrequencies`, and a level that is adjusted for them. */
  readonly frequencies?: PatternFrequencies
  readonly counts: Float64Array
  readonly pairs: number
}

/** How common the values are on which the pairs of each pattern agree. Patterns are told apart by it. */
export type PatternFrequencies = {
  /** Pattern × comparison: 1 where the pairs' level is adjusted for a value whose frequency is known. */
  readonly adjusted: Uint8Array
  /**
   * By pattern: the sum over those comparisons of the adjustment's weight times log2 of the frequency, that of the commoner
   * of two values, and never below the level's floor. A sum tells all that EM needs, and is the same for far more pairs
   * than what it is made of.
   */
  readonly sums: Float64Array
}

export type RandomPairOptions = {
  readonly linkType: LinkType
  /** About how many pairs to look at; a table with no more is counted whole. */
  readonly maxPairs: number
  readonly seed: number
  /** Stop looking at a comparison once each of its levels has been seen this often. */
  readonly minimumCountPerLevel?: number | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnPairs | undefined
}

/** Per comparison how many pairs fell into each slot: 0 for null, then comparison vector value plus one. */
export type LevelCounts = { readonly counts: readonly Float64Array[]; readonly pairs: number }
