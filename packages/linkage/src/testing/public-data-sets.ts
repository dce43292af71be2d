import { exactMatchComparison, levenshteinComparison } from '../comparisons/comparison.ts'
import { dateOfBirthComparison } from '../comparisons/date-of-birth-comparison.ts'
import { emailComparison } from '../comparisons/email-comparison.ts'
import { forenameSurnameComparison } from '../comparisons/forename-surname-comparison.ts'
import { identifierComparison } from '../comparisons/identifier-comparison.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import { blockOn } from '../model/block-on.ts'
import type { ModelDraft } from '../model/model-of.ts'
import type { TrainingSettings } from '../settings/training-settings.ts'
import type { TrainOptions } from '../training/train-model.ts'
import { outsideRows } from './outside-data.ts'

type KnownTraining = TrainingSettings & Pick<TrainOptions, 'prior'>
type Cells = Readonly<Record<string, string | null>>

/** Records of a public set whose truth is known, and how they are linked, here and in `bench/linkage`. */
export type PublicDataSet = {
  readonly name: string
  /** Without ids and labels: numbered by place. */
  readonly rows: readonly Cells[]
  /** Whose record each row is; only the judge reads it. */
  readonly truth: readonly string[]
  readonly model: ModelDraft
  readonly training: KnownTraining
  /** Column that names each record's source, when sources are linked. */
  readonly source?: string
  /** Sources said to have at most one record of a person. */
  readonly onePerSource?: readonly string[]
}

/** `fake_1000`: Splink's own small set, 1,000 records of 251 people with much missing. */
export function fake1000(): PublicDataSet | undefined {
  const rows = outsideRows('fake_1000.csv')
  return (
    rows && {
      name: 'fake_1000',
      rows: rows.map(({ cluster: _, unique_id: __, ...cells }) => cells),
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
const febrlTraining: KnownTraining = {
  prior: { deterministicRules: [blockOn('soc_sec_id')], recall: 0.9 },
  u: { maxPairs: 1e7, seed: 1 },
  em: [{ blockingRule: blockOn('soc_sec_id') }, { blockingRule: blockOn('date_of_birth') }],
}
/** `rec-552-dup-3` and `rec-552-org` are one person. */
const febrlTruth = ({ rec_id }: Cells): string => /^rec-\d+/.exec(rec_id ?? '')![0]

/** FEBRL 3: 2,000 people, up to five badly damaged copies of each. */
export function febrl3(): PublicDataSet | undefined {
  const rows = outsideRows('dataset3.csv')
  return (
    rows && {
      name: 'FEBRL 3',
      rows: rows.map(({ rec_id: _, ...cells }) => cells),
      truth: rows.map(febrlTruth),
      model: { ...febrlModel, linkType: 'dedupe_only' },
      training: febrlTraining,
    }
  )
}

/** FEBRL 4: two files of the same 5,000 people, linked with each other. */
export function febrl4(): PublicDataSet | undefined {
  const [a, b] = [outsideRows('dataset4a.csv'), outsideRows('dataset4b.csv')]
  if (a === undefined || b === undefined) return undefined
  const rows = [a, b].flatMap((file, place) => file.map((row) => ({ ...row, source_dataset: 'ab'[place]! })))
  return {
    name: 'FEBRL 4',
    rows: rows.map(({ rec_id: _, ...cells }: Cells) => cells),
    truth: rows.map(febrlTruth),
    model: { ...febrlModel, linkType: 'link_only' },
    training: febrlTraining,
    source: 'source_dataset',
    onePerSource: ['a', 'b'],
  }
}
