/** Pairs as columns: the i-th pair is records `l[i]` and `r[i]`, by row number. */
export type Pairs = { readonly length: number; readonly l: Int32Array; readonly r: Int32Array }

/** Pairs with the weight of the evidence that they are one person. */
export type ScoredPairs = Pairs & {
  /** log2 of the odds that the pair is a match, prior included. */
  readonly matchWeight: Float64Array
  /** The first blocking rule that found the pair: Splink's match key. */
  readonly rule: Uint8Array
  /**
   * With `keepLevels`: pair × comparison, row by row. −1 is the null level, 0 the last, and the highest the best.
   */
  readonly levels: Int8Array | undefined
  /** Names of the comparisons, in the order of `levels`. */
  readonly comparisons: readonly string[]
  /** How many pairs were looked at. */
  readonly candidatePairs: number
  /** Blocks left out because they were too large. */
  readonly skippedBlocks: readonly SkippedBlock[]
}

/** Pairs with everything that went into their weight. */
export type ComparedPairs = Pairs & {
  readonly matchWeight: Float64Array
  /** Pair × comparison, row by row: −1 is the null level, 0 the last, and the highest the best. */
  readonly levels: Int8Array
  /** Pair × comparison, row by row: the part of the weight that a value's own frequency adds. */
  readonly adjustments: Float64Array
  /** Names of the comparisons, in the order of `levels`. */
  readonly comparisons: readonly string[]
}

/** A block too large to be looked at, named by one of its records rather than by its value. */
export type SkippedBlock = {
  /** Place of the rule. */
  readonly rule: number
  readonly records: number
  readonly comparisons: number
  readonly exampleRecord: number
}

/**
 * Which pairs to look at when only some records are new or changed: those with two changed records (`within`), with one
 * (`between`), or both. Pairs of two unchanged records are never looked at.
 */
export type PairScope = {
  /** Record → 1 when it is new or changed. */
  readonly changed: Uint8Array
  readonly within: boolean
  readonly between: boolean
}
