import { LinkageError } from '../errors.ts'
import { exactMatchColumns } from '../model/exact-match-columns.ts'
import {
  comparisonVectorValues,
  matchWeightOf,
  type Comparison,
  type ComparisonLevel,
  type TermFrequencyAdjustment,
} from '../model/model.ts'

/** Slot → weight. Refuses a level that has no m or no u. */
export function weightsBySlot(comparison: Comparison): Float64Array {
  const values = comparisonVectorValues(comparison.levels)
  const weights = new Float64Array(Math.max(...values) + 2)
  comparison.levels.forEach((level, place) => {
    const weight = matchWeightOf(level)
    if (weight === undefined) {
      throw new LinkageError(
        'comparison-untrained',
        `Level "${level.label}" of comparison "${comparison.name}" has no ${level.m === undefined ? 'm' : 'u'} probability. Train the model, give the level its probabilities, or take Splink's starting values by withDefaultProbabilities.`,
      )
    }
    weights[(values[place] ?? 0) + 1] = weight
  })
  return weights
}

/** How a level is adjusted for term frequencies; undefined when it is not, or by nothing. */
export function adjustmentOf({
  isNull,
  termFrequency,
}: Pick<ComparisonLevel, 'isNull' | 'termFrequency'>): TermFrequencyAdjustment | undefined {
  return isNull || termFrequency?.weight === 0 ? undefined : termFrequency
}

/**
 * The level whose u an adjustment replaces by the frequency: exact agreement on the column, whichever level it is made on,
 * unless the level starts from its own.
 */
export function adjustedFrom(
  comparison: Comparison,
  level: ComparisonLevel,
  { column, startsFromOwnU }: TermFrequencyAdjustment,
): ComparisonLevel {
  if (startsFromOwnU) return level
  const exact = comparison.levels.find((each) => {
    const columns = exactMatchColumns(each)
    return columns?.length === 1 && columns[0]?.toLowerCase() === column.toLowerCase()
  })
  if (exact !== undefined) return exact
  throw new LinkageError(
    'model-invalid',
    `Comparison "${comparison.name}" adjusts for how common a value of "${column}" is, but has no level of exact agreement on that column to start from. Add one, or set disable_tf_exact_match_detection on the level.`,
  )
}
