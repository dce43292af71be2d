import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comparison, exactMatchComparison } from '../comparisons/comparison.ts'
import { dateOfBirthComparison } from '../comparisons/date-of-birth-comparison.ts'
import { emailComparison } from '../comparisons/email-comparison.ts'
import { forenameSurnameComparison } from '../comparisons/forename-surname-comparison.ts'
import { identifierComparison } from '../comparisons/identifier-comparison.ts'
import { elseLevel, exactMatchLevel, level, nullLevel } from '../comparisons/levels.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import { postcodeComparison } from '../comparisons/postcode-comparison.ts'
import { isLinkageError } from '../errors.ts'
import { defineFunction } from '../functions/linkage-function.ts'
import { SPLINK_4_SETTINGS, SPLINK_5_MODEL } from '../testing/splink-models.ts'
import { blockOn } from './block-on.ts'
import { modelOf } from './model-of.ts'
import { readModel } from './read-model.ts'
import { writeModel } from './write-model.ts'

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

test('a model that Splink 5 saved is read and written back without losing anything', () => {
  assert.deepEqual(throughJson(writeModel(readModel(SPLINK_5_MODEL))), throughJson(SPLINK_5_MODEL))
})

test('what a Splink model says is understood: levels, probabilities, term frequencies, rules', () => {
  const model = readModel(SPLINK_5_MODEL)
  const name = model.comparisons[0]
  assert.equal(model.linkType, 'dedupe_only')
  assert.equal(model.probabilityTwoRandomRecordsMatch, 0.0024)
  assert.deepEqual(name?.levels.map(({ isNull, m, u }) => [isNull, m, u]), [[true, undefined, undefined], [false, 0.49, 0.0058], [false, 0.25, 0.0011], [false, 0.26, 0.9931]]) // prettier-ignore
  assert.deepEqual(name.levels[1]?.termFrequency, {
    column: 'first_name',
    weight: 0.8,
    minimumU: 0.001,
    startsFromOwnU: false,
  })
  assert.deepEqual(model.blockingRules[1], { sql: 'l."toks" = r."toks"', arraysToExplode: ['toks'] })
})

test('settings of Splink 3 and 4, with rules as plain strings and levels never observed, are read', () => {
  const model = readModel(SPLINK_4_SETTINGS)
  assert.deepEqual(model.blockingRules, [{ sql: 'l.surname = r.surname and l.dob = r.dob', arraysToExplode: [] }])
  assert.equal(model.comparisons[0]?.levels[2]?.m, undefined)
  assert.equal(model.maxIterations, 25)
})

test('every ready-made comparison survives being written and read', () => {
  const model = modelOf({
    linkType: 'link_and_dedupe',
    comparisons: [
      nameComparison('middle_name'),
      forenameSurnameComparison('forename', 'surname', { fullName: '"full name"' }),
      dateOfBirthComparison('dob'),
      postcodeComparison('postcode'),
      identifierComparison('nhs_number'),
      identifierComparison('upns', { array: true }),
      emailComparison('email'),
      exactMatchComparison('sex', { termFrequency: true }),
    ],
    blockingRules: [
      blockOn('surname', 'dob'),
      blockOn('upns', { explode: ['upns'] }),
      blockOn('substr(postcode, 1, 4)'),
    ],
  })
  const again = readModel(throughJson(writeModel(model)))
  assert.deepEqual({ ...again, otherSettings: {} }, model)
})

const tokenBag = defineFunction({ name: 'token_bag', compare: (a, b) => String(a).length - String(b).length })

test('a level that calls a function of your own says so by a kith key, and is read only with that function', () => {
  const model = modelOf({
    linkType: 'dedupe_only',
    comparisons: [
      comparison('name', [
        nullLevel('name'),
        level('token_bag(name_l, name_r) >= 2', { label: 'two tokens' }),
        elseLevel(),
      ]),
    ],
    blockingRules: [blockOn('name')],
  })
  const json = throughJson(writeModel(model)) as { comparisons: { comparison_levels: Record<string, unknown>[] }[] }
  assert.deepEqual(json.comparisons[0]?.comparison_levels[1]?.['kith'], { functions: ['token_bag'] })
  assert.equal(json.comparisons[0].comparison_levels[2]?.['kith'], undefined)
  assert.deepEqual({ ...readModel(json, { functions: [tokenBag] }), otherSettings: {} }, model)
  assert.throws(
    () => readModel(json),
    (error) =>
      isLinkageError(error, 'level-not-understood') &&
      /Level "two tokens" of comparison "name" is not understood.*no function token_bag\(\)/.test(error.message),
  )
})

test('a function of yours may not take the name of one that exists: a model must mean the same everywhere', () => {
  const clash = defineFunction({ name: 'Levenshtein', compare: () => 0 })
  assert.throws(() => readModel(SPLINK_5_MODEL, { functions: [clash] }), /"levenshtein" exists already/)
})

function withLevel(sqlCondition: string): unknown {
  const levels = [{ sql_condition: sqlCondition, label_for_charts: 'odd one' }, { sql_condition: 'ELSE' }]
  return { ...SPLINK_5_MODEL, comparisons: [{ output_column_name: 'name', comparison_levels: levels }] }
}

for (const sql of ['soundex(name_l) = soundex(name_r)', 'name_l = name_r LIMIT 1', 'name = name']) {
  test(`the level ${sql} is refused by name`, () => {
    assert.throws(
      () => readModel(withLevel(sql)),
      (error) =>
        isLinkageError(error, 'level-not-understood') && /Level "odd one" of comparison "name"/.test(error.message),
    )
  })
}

test('a blocking rule that is not understood is refused with its SQL', () => {
  const model = {
    ...SPLINK_5_MODEL,
    blocking_rules_to_generate_predictions: [{ blocking_rule: 'dmetaphone(l.name) = dmetaphone(r.name)' }],
  }
  assert.throws(() => readModel(model), /Blocking rule dmetaphone/)
})

for (const [fault, broken, why] of [
  ['no object', 'text', /it is not an object/],
  ['no link type', { ...SPLINK_5_MODEL, link_type: 'link' }, /link_type is none of/],
  ['comparisons that are no list', { ...SPLINK_5_MODEL, comparisons: {} }, /comparisons is not a list/],
  ['a prior that is no number', { ...SPLINK_5_MODEL, probability_two_random_records_match: 'low' }, /is not a number/],
  ['a prior of zero', { ...SPLINK_5_MODEL, probability_two_random_records_match: 0 }, /match is 0/],
  [
    'a level without a condition',
    { ...SPLINK_5_MODEL, comparisons: [{ output_column_name: 'a', comparison_levels: [{}] }] },
    /comparisons\[0\]\.comparison_levels\[0\]\.sql_condition is missing/,
  ],
  [
    'one level only',
    { ...SPLINK_5_MODEL, comparisons: [{ output_column_name: 'a', comparison_levels: [{ sql_condition: 'ELSE' }] }] },
    /"a" has 1 levels/,
  ],
  [
    'two comparisons of one name',
    { ...SPLINK_5_MODEL, comparisons: [SPLINK_5_MODEL.comparisons[0], SPLINK_5_MODEL.comparisons[0]] },
    /two comparisons are called/,
  ],
] as const) {
  test(`a model file with ${fault} is refused with the reason`, () => {
    assert.throws(
      () => readModel(broken),
      (error) => isLinkageError(error, 'model-invalid') && why.test(error.message),
    )
  })
}

test('a comparison whose levels leave some pairs out is refused: its last level must be ELSE', () => {
  const levels = [nullLevel('sex'), exactMatchLevel('sex'), level('sex_l <> sex_r')]
  assert.throws(
    () => modelOf({ linkType: 'dedupe_only', comparisons: [comparison('sex', levels)], blockingRules: [] }),
    /"sex" does not end with ELSE/,
  )
})

test('an m or u outside 0 to 1 is refused', () => {
  const levels = [nullLevel('sex'), exactMatchLevel('sex', { m: 1.5 }), elseLevel()]
  assert.throws(
    () => modelOf({ linkType: 'dedupe_only', comparisons: [comparison('sex', levels)], blockingRules: [] }),
    /m probability .* is 1\.5/,
  )
})
