import {
  blockOn,
  dateOfBirthComparison,
  exactMatchComparison,
  nameComparison,
  postcodeComparison,
  type ModelDraft,
  type TrainingSettings,
} from '@kith/linkage'

/** Name, birthday, postcode and sex; six rules on two columns each, about ten candidate pairs for each invented record. */
export const model: ModelDraft = {
  linkType: 'dedupe_only',
  comparisons: [
    nameComparison('forename'),
    nameComparison('surname'),
    dateOfBirthComparison('dob'),
    postcodeComparison('postcode'),
    exactMatchComparison('sex'),
  ],
  blockingRules: [
    blockOn('surname', 'dob'),
    blockOn('forename', 'dob'),
    blockOn('dob', 'postcode'),
    blockOn('surname', 'postcode'),
    blockOn('forename', 'postcode'),
    blockOn('forename', 'surname'),
  ],
}

/** EM on two rules: at a million records some 23 million pairs, and in step with the records beyond that. */
export const training: TrainingSettings = {
  prior: { deterministicRules: [blockOn('forename', 'surname', 'dob')], recall: 0.7 },
  u: { maxPairs: 1e7, seed: 1 },
  em: [{ blockingRule: blockOn('dob', 'substr(postcode, 1, 2)') }, { blockingRule: blockOn('forename', 'surname') }],
}
