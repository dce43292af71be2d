import { comparisonVectorValues, type Model } from '../model/model.ts'
import type { EmSession } from '../training/estimate-m.ts'
import { levelKey } from '../training/with-probabilities.ts'

/** One estimate of one probability, from one training session. */
export type ParameterEstimate = {
  readonly comparison: string
  readonly level: string
  readonly comparisonVectorValue: number
  readonly parameter: 'm' | 'u'
  /** The blocking rule whose pairs it was learned from. */
  readonly session: string
  readonly probability: number
  /** log2 of the odds; undefined at 0 and 1, where there is no such number. */
  readonly logOdds: number | undefined
}

/**
 * What each training session found for each level. Sessions that agree are a sign that the model's picture of the data
 * holds; where they do not, comparisons depend on each other or a session had too few matches.
 */
export function parameterEstimates(
  model: Pick<Model, 'comparisons'>,
  sessions: readonly Pick<EmSession, 'blockingRule' | 'm' | 'u'>[],
): ParameterEstimate[] {
  return model.comparisons.flatMap(({ name, levels }) => {
    const values = comparisonVectorValues(levels)
    return levels.flatMap((level, place) => {
      const comparisonVectorValue = values[place] ?? 0
      return sessions.flatMap((session) =>
        (['m', 'u'] as const).flatMap((parameter): ParameterEstimate[] => {
          const probability = session[parameter].get(levelKey(name, comparisonVectorValue))
          if (level.isNull || probability === undefined) return []
          const logOdds = probability > 0 && probability < 1 ? Math.log2(probability / (1 - probability)) : undefined
          return [
            {
              comparison: name,
              level: level.label,
              comparisonVectorValue,
              parameter,
              session: session.blockingRule.sql,
              probability,
              logOdds,
            },
          ]
        }),
      )
    })
  })
}
