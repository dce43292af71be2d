import { comparisonVectorValues, matchWeightOf, type Model, type TermFrequencyAdjustment } from '../model/model.ts'

/** What a model says about one level, without any record. */
export type LevelParameters = {
  readonly comparison: string
  readonly level: string
  readonly comparisonVectorValue: number
  readonly m: number | undefined
  readonly u: number | undefined
  /** log2 of m over u; undefined until both are known. */
  readonly matchWeight: number | undefined
  readonly termFrequency: TermFrequencyAdjustment | undefined
}

/** Every level of every comparison in the model's order, null levels left out: they weigh nothing. */
export function levelParameters(model: Pick<Model, 'comparisons'>): LevelParameters[] {
  return model.comparisons.flatMap(({ name, levels }) => {
    const values = comparisonVectorValues(levels)
    return levels.flatMap((level, place) =>
      level.isNull
        ? []
        : [
            {
              comparison: name,
              level: level.label,
              comparisonVectorValue: values[place] ?? 0,
              m: level.m,
              u: level.u,
              matchWeight: matchWeightOf(level),
              termFrequency: level.termFrequency,
            },
          ],
    )
  })
}
