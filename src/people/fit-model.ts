import { columnNamed, type Model, type Table, type TermFrequencyTable } from '@kith/linkage'
import type { LinkageSettings } from './linkage-model.ts'
import { smoothedFrequencies } from './name-frequencies.ts'

/**
 * The model with the prior of the people at hand. The chance that two source people drawn at random are one person falls
 * as there are more of them: in a borough a shared name and birth year is a coincidence that in a village it is not.
 */
export function fittedModel(model: Model, settings: LinkageSettings, sourcePeople: number): Model {
  const others = Math.max(1, sourcePeople - 1, settings.sourcePeopleMin - 1)
  const prior = Math.min(0.5, (settings.sourcePeoplePerPerson - 1) / others)
  return { ...model, probabilityTwoRandomRecordsMatch: Math.max(prior, 1e-12) }
}

/** How common names are among the people at hand, for every column whose rarity the model weighs. */
export function localFrequencies(table: Table, model: Model, settings: LinkageSettings): readonly TermFrequencyTable[] {
  const adjusted = model.comparisons.flatMap(({ levels }) =>
    levels.flatMap(({ termFrequency, u }) =>
      termFrequency === undefined ? [] : [{ column: termFrequency.column, u }],
    ),
  )
  return adjusted.map(({ column, u }) => {
    const { codes, values } = columnNamed(table, column)
    const names = Array.from(codes, (code) => (values[code] ?? null) as string | null)
    return smoothedFrequencies(column, names, { baseRate: u ?? 0, smoothing: settings.termFrequencySmoothing })
  })
}
