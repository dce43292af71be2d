import { LinkageError } from '../errors.ts'
import { exactMatchColumns } from '../model/exact-match-columns.ts'
import { comparisonVectorValues, matchWeightOf, type Comparison } from '../model/model.ts'

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

/** The adjustment replaces the u of exact agreement on the column, whichever level it is made on. */
export function exactMatchU(comparison: Comparison, column: string): number {
  for (const level of comparison.levels) {
    const columns = exactMatchColumns(level)
    if (columns?.length === 1 && columns[0]?.toLowerCase() === column.toLowerCase() && level.u !== undefined) {
      return level.u
    }
  }
  throw new LinkageError(
    'model-invalid',
    `Comparison "${comparison.name}" adjusts for how common a value of "${column}" is, but has no level of exact agreement on that column to start from. Add one, or set disable_tf_exact_match_detection on the level.`,
  )
}
