/** Which pairs are of interest: within one file, only across files, or both. */
export type LinkType = 'dedupe_only' | 'link_only' | 'link_and_dedupe'

/**
 * A linkage model: plain data, in Splink's vocabulary, written to and read from Splink's JSON. Functions in this package
 * never change a model; they return a new one.
 */
export type Model = {
  readonly linkType: LinkType
  /** The prior: how likely two records drawn at random are one and the same. */
  readonly probabilityTwoRandomRecordsMatch: number
  readonly comparisons: readonly Comparison[]
  /** Which pairs are looked at when predicting. */
  readonly blockingRules: readonly BlockingRule[]
  readonly uniqueIdColumn: string
  readonly sourceDatasetColumn: string
  /** EM stops when no parameter moves by more than this between two iterations. */
  readonly emConvergence: number
  readonly maxIterations: number
  /** Settings of the file that mean nothing here, kept so that reading and writing loses nothing. */
  readonly otherSettings: Readonly<Record<string, unknown>>
}

/** One aspect in which records are compared, in levels from best agreement to none. */
export type Comparison = {
  /** Splink's `output_column_name`. */
  readonly name: string
  readonly description: string | undefined
  /** Tried in order; the first whose condition holds is the pair's level. The null level comes first, else last. */
  readonly levels: readonly ComparisonLevel[]
}

export type ComparisonLevel = {
  /** SQL on `column_l` and `column_r`, or `ELSE`. */
  readonly sqlCondition: string
  readonly label: string
  /** A null level says nothing for or against a match: its weight is 0. */
  readonly isNull: boolean
  /** How often matching records fall in this level; undefined until trained. */
  readonly m: number | undefined
  /** How often records of different people fall in this level; undefined until trained. */
  readonly u: number | undefined
  readonly fixM: boolean
  readonly fixU: boolean
  readonly termFrequency: TermFrequencyAdjustment | undefined
}

/** Agreement on a rare value says more than on a common one: u is replaced by the value's own frequency. */
export type TermFrequencyAdjustment = {
  readonly column: string
  /** 1 adjusts fully, 0 not at all. */
  readonly weight: number
  /** A floor for the frequency, so that a value seen once does not weigh without limit. */
  readonly minimumU: number
  /**
   * When true the adjustment starts from this level's own u rather than from that of the level of exact agreement on the
   * column.
   */
  readonly startsFromOwnU: boolean
}

export type BlockingRule = {
  /** SQL on `l.column` and `r.column`; at least one equality between the two records. */
  readonly sql: string
  /** Columns of lists of which every item counts as a value of its own. */
  readonly arraysToExplode: readonly string[]
}

/** A weight is log2 of m over u; the null level's is 0. Undefined when either is not known. */
export function matchWeightOf(level: Pick<ComparisonLevel, 'isNull' | 'm' | 'u'>): number | undefined {
  if (level.isNull) return 0
  if (level.m === undefined || level.u === undefined) return undefined
  return Math.log2(Math.max(level.m, PROBABILITY_MIN) / Math.max(level.u, PROBABILITY_MIN))
}

/** Below this a probability cannot be told from zero reliably; Splink has the same floor. */
export const PROBABILITY_MIN = 1e-300

export function isElse(level: Pick<ComparisonLevel, 'sqlCondition'>): boolean {
  return level.sqlCondition.trim().toUpperCase() === 'ELSE'
}

/**
 * Splink's number of a level: −1 for the null level, then from the number of other levels less one, the best agreement,
 * down to 0 for the last.
 */
export function comparisonVectorValues(levels: readonly Pick<ComparisonLevel, 'isNull'>[]): number[] {
  let next = levels.filter(({ isNull }) => !isNull).length
  return levels.map(({ isNull }) => (isNull ? -1 : --next))
}
