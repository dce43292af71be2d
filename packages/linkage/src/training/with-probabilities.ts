import { comparisonVectorValues, type ComparisonLevel, type Model } from '../model/model.ts'

/** A level by the name of its comparison and its comparison vector value. */
export type LevelKey = `${string}|${number}`

export function levelKey(comparison: string, value: number): LevelKey {
  return `${comparison}|${value}`
}

/** The same model with m, u or both replaced where an estimate is given and the level is not fixed. */
export function withProbabilities(
  model: Model,
  estimates: { readonly m?: ReadonlyMap<LevelKey, number>; readonly u?: ReadonlyMap<LevelKey, number> },
): Model {
  return {
    ...model,
    comparisons: model.comparisons.map((comparison) => {
      const values = comparisonVectorValues(comparison.levels)
      return {
        ...comparison,
        levels: comparison.levels.map((level, place): ComparisonLevel => {
          if (level.isNull) return level
          const key = levelKey(comparison.name, values[place] ?? 0)
          const m = level.fixM ? level.m : (estimates.m?.get(key) ?? level.m)
          const u = level.fixU ? level.u : (estimates.u?.get(key) ?? level.u)
          return { ...level, m, u }
        }),
      }
    }),
  }
}
