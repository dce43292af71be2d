import type { ComparisonLevel, Model } from '@kith/linkage'

/**
 * The model without what chance taught it: no level is rarer among true pairs than `mMin` (a level that no match was seen
 * in would otherwise forbid every match), and closer agreement never weighs less than looser agreement. Levels that training may not change stay as
 * they are.
 */
export function steadyWeights(model: Model, mMin = 0.0005): Model {
  return {
    ...model,
    comparisons: model.comparisons.map((comparison) => ({
      ...comparison,
      levels: steadyLevels(comparison.levels, mMin),
    })),
  }
}

function steadyLevels(levels: readonly ComparisonLevel[], mMin: number): readonly ComparisonLevel[] {
  let least = Number.NEGATIVE_INFINITY
  const worstFirst = levels.toReversed().map((level) => {
    if (level.isNull || level.fixM || level.m === undefined || level.u === undefined) return level
    const weight = Math.max(least, Math.log2(Math.max(level.m, mMin * Math.min(1, level.u * 100)) / level.u))
    least = weight
    return { ...level, m: Math.min(1, level.u * 2 ** weight) }
  })
  return worstFirst.reverse()
}
