import {
  blockOn,
  dateOfBirthComparison,
  emailComparison,
  exactMatchComparison,
  forenameSurnameComparison,
  identifierComparison,
  levenshteinComparison,
  nameComparison,
  type ModelDraft,
  type TrainingSettings,
} from '@kith/linkage'
import { known, outsideFile, type Cells, type DataSet } from './data-set.ts'

/** `fake_1000`: Splink's own small set, 1,000 records of 251 people with much missing. */
export function fake1000(): DataSet | undefined {
  const rows = outsideFile('linkage/fake_1000.csv')
  return (
    rows && {
      name: 'fake_1000',
      rows: rows.map(({ cluster: _, unique_id: __, ...cells }) => withNulls(cells)),
      truth: rows.map(({ cluster }) => cluster!),
      model: {
        linkType: 'dedupe_only',
        comparisons: [
          nameComparison('first_name'),
          nameComparison('surname'),
          dateOfBirthComparison('dob'),
          exactMatchComparison('city', { termFrequency: true }),
          emailComparison('email'),
        ],
        blockingRules: [
          blockOn('first_name'),
          blockOn('surname'),
          blockOn('dob'),
          blockOn('email'),
          blockOn('substr(surname, 1, 3)', 'substr(dob, 1, 4)'),
        ],
      },
      training: {
        prior: { deterministicRules: [blockOn('first_name', 'dob'), blockOn('email')], recall: 0.7 },
        u: { maxPairs: 1e7, seed: 1 },
        em: [{ blockingRule: blockOn('dob') }, { blockingRule: blockOn('first_name', 'surname') }],
      },
    }
  )
}

const febrlModel: Omit<ModelDraft, 'linkType'> = {
  comparisons: [
    forenameSurnameComparison('given_name', 'surname'),
    levenshteinComparison('date_of_birth', [1, 2]),
    identifierComparison('soc_sec_id'),
    exactMatchComparison('street_number', { termFrequency: true }),
    exactMatchComparison('postcode', { termFrequency: true }),
  ],
  blockingRules: [
    blockOn('soc_sec_id'),
    blockOn('given_name', 'surname'),
    blockOn('date_of_birth', 'given_name'),
    blockOn('date_of_birth', 'surname'),
    blockOn('postcode', 'surname'),
    blockOn('postcode', 'date_of_birth'),
    blockOn('street_number', 'postcode'),
  ],
}
const febrlTraining: TrainingSettings = {
  prior: { deterministicRules: [blockOn('soc_sec_id')], recall: 0.9 },
  u: { maxPairs: 1e7, seed: 1 },
  em: [{ blockingRule: blockOn('soc_sec_id') }, { blockingRule: blockOn('date_of_birth') }],
}
/** `rec-552-dup-3` and `rec-552-org` are one person. */
const febrlTruth = ({ rec_id = '' }: Readonly<Record<string, string>>): string => /^rec-\d+/.exec(rec_id)?.[0] ?? rec_id

/** FEBRL 3: 2,000 people, up to five badly damaged copies of each. */
export function febrl3(): DataSet | undefined {
  const rows = outsideFile('linkage/dataset3.csv')
  return (
    rows && {
      name: 'FEBRL 3',
      rows: rows.map(({ rec_id: _, ...cells }) => withNulls(cells)),
      truth: rows.map(febrlTruth),
      model: { ...febrlModel, linkType: 'dedupe_only' },
      training: febrlTraining,
    }
  )
}

/** FEBRL 4: two files of the same 5,000 people, linked with each other. */
export function febrl4(): DataSet | undefined {
  const files = [outsideFile('linkage/dataset4a.csv'), outsideFile('linkage/dataset4b.csv')]
  if (files.includes(undefined)) return undefined
  const rows = files.flatMap((file, place) => (file ?? []).map((row) => ({ ...row, source_dataset: 'ab'[place]! })))
  return {
    name: 'FEBRL 4',
    rows: rows.map(({ rec_id: _, ...cells }: Record<string, string>) => withNulls(cells)),
    truth: rows.map(febrlTruth),
    model: { ...febrlModel, linkType: 'link_only' },
    training: febrlTraining,
    source: 'source_dataset',
    onePerSource: ['a', 'b'],
  }
}

function withNulls(cells: Readonly<Record<string, string>>): Cells {
  return Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, known(cell)]))
}
