import fc from 'fast-check'
import { comparison } from '../comparisons/comparison.ts'
import { dateOfBirthComparison } from '../comparisons/date-of-birth-comparison.ts'
import { forenameSurnameComparison } from '../comparisons/forename-surname-comparison.ts'
import { identifierComparison } from '../comparisons/identifier-comparison.ts'
import {
  elseLevel,
  exactMatchLevel,
  jaroWinklerLevel,
  level,
  levenshteinLevel,
  nullLevel,
} from '../comparisons/levels.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import { postcodeComparison } from '../comparisons/postcode-comparison.ts'
import { blockOn } from '../model/block-on.ts'
import type { BlockingRule, Comparison, Model } from '../model/model.ts'
import { modelOf } from '../model/model-of.ts'
import type { Row } from './reference-linkage.ts'

const maybe = <Item>(arbitrary: fc.Arbitrary<Item>): fc.Arbitrary<Item | null> => fc.option(arbitrary, { freq: 5 })

const name = fc.constantFrom('anna', 'ann', 'hannah', 'maria', 'mariah', 'zoé', 'lee', 'li', '', 'o neil', 'oneil')

/** Rows with few different values, so that they agree, nearly agree and disagree all the time. */
export const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    forename: maybe(name),
    surname: maybe(name),
    dob: maybe(
      fc.constantFrom('1990-05-06', '1990-06-05', '1990-05-16', '1990-05-07', '1991-05-06', '2010-01-01', 'soon'),
    ),
    postcode: maybe(fc.constantFrom('BA1 5LF', 'BA1 5LG', 'BA1 6AA', 'BA2 1AA', 'BS1 1AA', 'nowhere')),
    tags: maybe(fc.uniqueArray(fc.constantFrom('x1', 'x2', 'y1', 'y2'), { maxLength: 3 })),
    nicknames: maybe(fc.uniqueArray(fc.constantFrom('bob', 'rob', 'bert'), { maxLength: 2 })),
    age: maybe(fc.integer({ min: 0, max: 4 })),
    source_dataset: fc.constantFrom('school', 'police'),
  }),
  { maxLength: 14 },
)

/** Comparisons of every kind the package has a faster way for, and some that have none. */
const comparisons: fc.Arbitrary<Comparison[]> = fc.subarray(
  [
    nameComparison('surname'),
    comparison('forename_again', [
      nullLevel('forename'),
      exactMatchLevel('forename', { termFrequency: { column: 'forename', weight: 0.5, minimumU: 0.2 } }),
      levenshteinLevel('forename', 1, { termFrequency: { column: 'forename' } }),
      elseLevel(),
    ]),
    forenameSurnameComparison('forename', 'surname'),
    dateOfBirthComparison('dob'),
    postcodeComparison('postcode'),
    identifierComparison('tags', { array: true }),
    comparison('age', [
      nullLevel('age'),
      level('age_l = age_r'),
      level('abs(age_l - age_r) <= 1 and not (age_l > 3)'),
      level('age_l > age_r'),
      elseLevel(),
    ]),
    comparison('odd', [
      level('forename_l is null and forename_r is null', { isNull: true }),
      level("concat(forename_l, ' ', surname_l) = concat(forename_r, ' ', surname_r)"),
      level('forename_l = surname_r or postcode_l = postcode_r'),
      level('case when age_l > 2 then jaro_similarity(forename_l, forename_r) else 0 end >= 0.8'),
      level('list_has_any(tags_l, tags_r) and substr(dob_l, 1, 4) <> substr(dob_r, 1, 4)'),
      jaroWinklerLevel('lower(surname)', 0.6),
      elseLevel(),
    ]),
  ],
  { minLength: 1 },
)

const blockingRules: fc.Arbitrary<BlockingRule[]> = fc.subarray(
  [
    blockOn('surname'),
    blockOn('forename', 'dob'),
    blockOn('substr(postcode, 1, 3)'),
    blockOn('tags', { explode: ['tags'] }),
    blockOn('substr(tags, 1, 1)', 'forename', { explode: ['tags'] }),
    blockOn('nicknames', 'tags', { explode: ['tags', 'nicknames'] }),
    { sql: 'l.forename = r.surname', arraysToExplode: [] },
    { sql: 'l.dob = r.dob and levenshtein(l.surname, r.surname) <= 1', arraysToExplode: [] },
    { sql: 'l.age = r.age or l.postcode = r.postcode', arraysToExplode: [] },
    { sql: '(l.age = r.age) and (l.surname = r.surname or l.forename = r.forename)', arraysToExplode: [] },
  ],
  { minLength: 1 },
)

/** A model with m and u of its own making. */
export const models: fc.Arbitrary<Model> = fc
  .record({
    comparisons,
    blockingRules,
    linkType: fc.constantFrom('dedupe_only' as const, 'link_only' as const, 'link_and_dedupe' as const),
    prior: fc.double({ min: 0.001, max: 0.9, noNaN: true }),
    probabilities: fc.infiniteStream(fc.double({ min: 0.001, max: 1, noNaN: true })),
  })
  .map(({ comparisons, blockingRules, linkType, prior, probabilities }) => {
    const next = (): number => probabilities.next().value as number
    return modelOf({
      linkType,
      probabilityTwoRandomRecordsMatch: prior,
      blockingRules,
      comparisons: comparisons.map((each) => ({
        ...each,
        levels: each.levels.map((one) => (one.isNull ? one : { ...one, m: next(), u: next() })),
      })),
    })
  })
