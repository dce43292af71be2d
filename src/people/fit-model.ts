import { columnNamed, type Comparison, type Model, type Table, type TermFrequencyTable } from '@kith/linkage'
import { addressLevels } from './draft-model.ts'
import type { LinkageSettings } from './linkage-model.ts'
import { smoothedFrequencies } from './name-frequencies.ts'
import { shareOfStrangersWithOne } from './strangers-share.ts'

/**
 * The model fitted to the people at hand. What agreement is worth on names, dates and numbers was learned once and is
 * approved; how likely two of these people are to be one, and to live in one place by chance, depends on how many there
 * are: in a borough a shared birth year is a coincidence that in a village it is not, and a shared address is less of one.
 */
export function fitModel(model: Model, settings: LinkageSettings, table: Table): Model {
  const others = Math.max(1, settings.sourcePeopleMin - 1, table.records - 1)
  const prior = Math.min(0.5, settings.othersPerSourcePerson / others)
  return {
    ...model,
    probabilityTwoRandomRecordsMatch: Math.max(prior, 1e-12),
    comparisons: model.comparisons.map((comparison) =>
      comparison.name === 'address' ? withLocalPlaces(comparison, settings, table) : comparison,
    ),
  }
}

/** u of one dwelling, of one postcode and of neither, counted among people of different forenames. */
function withLocalPlaces(comparison: Comparison, { sourcePeopleMin }: LinkageSettings, table: Table): Comparison {
  const atLeast = 1 / Math.max(sourcePeopleMin, table.records)
  const dwelling = Math.max(atLeast, shareOfStrangersWithOne(table, 'dwellings'))
  const postcode = Math.max(2 * dwelling, shareOfStrangersWithOne(table, 'postcodes'))
  const local: Readonly<Record<string, number>> = {
    [addressLevels.dwelling]: dwelling,
    [addressLevels.postcode]: postcode - dwelling,
    [addressLevels.neither]: 1 - postcode,
  }
  return {
    ...comparison,
    levels: comparison.levels.map((level) => ({ ...level, u: local[level.label] ?? level.u })),
  }
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
