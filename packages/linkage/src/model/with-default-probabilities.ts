import { defaultProbabilities } from './default-probabilities.ts'
import { comparisonVectorValues, type Model } from './model.ts'

/**
 * The model with Splink's starting values wherever a level has no m or no u, which is what Splink itself predicts with.
 * Convenient for a model whose training never saw some level; such a level's weight is then a convention, not knowledge.
 */
export function withDefaultProbabilities(model: Model): Model {
  return {
    ...model,
    comparisons: model.comparisons.map((comparison) => {
      const defaults = defaultProbabilities(comparison)
      const values = comparisonVectorValues(comparison.levels)
      return {
        ...comparison,
        levels: comparison.levels.map((level, place) => {
          const value = values[place] ?? 0
          return level.isNull ? level : { ...level, m: level.m ?? defaults.m[value], u: level.u ?? defaults.u[value] }
        }),
      }
    }),
  }
}
