import { LinkageError } from '../errors.ts'
import { exactMatchColumns } from '../model/exact-match-columns.ts'
import type { Comparison, ComparisonLevel } from '../model/model.ts'

export type ComparisonConfiguration = {
  /** True adjusts every level of exact agreement on one column for how common the value is; false adjusts none. */
  readonly termFrequency?: boolean
  /** Probabilities from the best level to the last, the null level left out. */
  readonly m?: readonly number[]
  readonly u?: readonly number[]
}

/** A ready-made comparison with options common to all: Splink's `configure`. */
export function configured(comparison: Comparison, { termFrequency, m, u }: ComparisonConfiguration): Comparison {
  const counted = comparison.levels.filter(({ isNull }) => !isNull)
  for (const [letter, probabilities] of Object.entries({ m, u })) {
    if (probabilities !== undefined && probabilities.length !== counted.length) {
      throw new LinkageError(
        'option-invalid',
        `Comparison "${comparison.name}" has ${counted.length} levels besides null and is given ${probabilities.length} ${letter} probabilities. Give one for each, the best level first.`,
      )
    }
  }
  return {
    ...comparison,
    levels: comparison.levels.map((level) => {
      const place = counted.indexOf(level)
      return {
        ...level,
        termFrequency: termFrequency === undefined ? level.termFrequency : adjusted(level, termFrequency),
        m: m?.[place] ?? level.m,
        u: u?.[place] ?? level.u,
      }
    }),
  }
}

function adjusted(level: ComparisonLevel, wanted: boolean): ComparisonLevel['termFrequency'] {
  const columns = level.isNull ? undefined : exactMatchColumns(level)
  const [column] = columns ?? []
  if (!wanted || column === undefined || columns?.length !== 1) return undefined
  return level.termFrequency ?? { column, weight: 1, minimumU: 0, startsFromOwnU: false }
}
