import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLinkageError } from '../errors.ts'
import { writeModel } from '../model/write-model.ts'
import { SPLINK_4_SETTINGS, SPLINK_5_MODEL } from '../testing/splink-models.ts'
import { readSettings, readSettingsText } from './read-settings.ts'
import { readTrainingSettings, writeTrainingSettings } from './training-settings.ts'

const training = {
  probability_two_random_records_match: { deterministic_rules: ['l."dob" = r."dob" AND l.name = r.name'], recall: 0.7 },
  u: { max_pairs: 1e7, seed: 1, min_count_per_level: 100 },
  em: [
    { blocking_rule: 'l."dob" = r."dob"' },
    {
      blocking_rule: { blocking_rule: 'l."toks" = r."toks"', arrays_to_explode: ['toks'] },
      fix_u_probabilities: false,
      fix_m_probabilities: true,
      fix_probability_two_random_records_match: true,
      estimate_without_term_frequencies: true,
      max_pairs: 1e6,
    },
  ],
}

test('settings carry how to train: the prior from rules, u from random pairs, m by EM', () => {
  const settings = readSettings({ ...SPLINK_5_MODEL, training })
  assert.deepEqual(settings.training, {
    prior: {
      deterministicRules: [{ sql: 'l."dob" = r."dob" AND l.name = r.name', arraysToExplode: [] }],
      recall: 0.7,
    },
    u: { maxPairs: 1e7, seed: 1, minimumCountPerLevel: 100 },
    em: [
      { blockingRule: { sql: 'l."dob" = r."dob"', arraysToExplode: [] } },
      {
        blockingRule: { sql: 'l."toks" = r."toks"', arraysToExplode: ['toks'] },
        fixU: false,
        fixM: true,
        fixPrior: true,
        estimateWithoutTermFrequencies: true,
        maxPairs: 1e6,
      },
    ],
  })
  assert.deepEqual(writeTrainingSettings(settings.training), training)
})

test('how to train may be left out, whole or in part', () => {
  assert.deepEqual(readSettings(SPLINK_4_SETTINGS).training, {})
  assert.deepEqual(readTrainingSettings({ u: { seed: 3 } }), { u: { seed: 3 } })
})

test('a model written from settings with a training key is one that Splink reads: the key stays behind', () => {
  const { model } = readSettings({ ...SPLINK_5_MODEL, training })
  assert.deepEqual(writeModel(model), writeModel(readSettings(SPLINK_5_MODEL).model))
})

test('a prior left out, or at the default that Splink writes when nobody set it, is one to be chosen', () => {
  const { probability_two_random_records_match: _prior, ...without } = SPLINK_5_MODEL
  assert.equal(readSettings(SPLINK_5_MODEL).saysPrior, true)
  assert.equal(readSettings(without).saysPrior, false)
  assert.equal(readSettings({ ...without, probability_two_random_records_match: 0.0001 }).saysPrior, false)
})

for (const [fault, wrong, path, why] of [
  ['misspells a key', { seeds: {} }, 'training.seeds', /training takes probability_two_random_records_match, u, em/],
  ['misspells a key of u', { u: { maxpairs: 1 } }, 'training.u.maxpairs', /is not known/],
  ['has a recall of zero', { probability_two_random_records_match: { recall: 0 } }, 'training.probability_two_random_records_match.recall', /above 0 and at most 1/], // prettier-ignore
  ['has half a seed', { u: { seed: 0.5 } }, 'training.u.seed', /not a whole number/],
  ['has EM that is no list', { em: {} }, 'training.em', /not a list/],
  ['has EM without a rule', { em: [{}] }, 'training.em[0].blocking_rule', /is missing/],
  ['fixes u with a word', { em: [{ blocking_rule: 'l.a = r.a', fix_u_probabilities: 'yes' }] }, 'training.em[0].fix_u_probabilities', /neither true nor false/], // prettier-ignore
  ['learns from no pair', { em: [{ blocking_rule: 'l.a = r.a', max_pairs: 0 }] }, 'training.em[0].max_pairs', /not a number of at least 1/], // prettier-ignore
  ['leaves frequencies aside by a number', { em: [{ blocking_rule: 'l.a = r.a', estimate_without_term_frequencies: 1 }] }, 'training.em[0].estimate_without_term_frequencies', /neither true nor false/], // prettier-ignore
  ['is no object', [], 'training', /is not an object/],
] as const) {
  test(`training that ${fault} is refused by its place`, () => {
    assert.throws(
      () => readSettings({ ...SPLINK_5_MODEL, training: wrong }),
      (error) =>
        isLinkageError(error) && error.path === path && error.message.startsWith(path) && why.test(error.message),
    )
  })
}

const file = 'settings.json'

test('what is wrong in a file is told by file, line and place', () => {
  const json = { ...SPLINK_5_MODEL, comparisons: [SPLINK_5_MODEL.comparisons[0], withCondition('soundex(a_l) = 1')] }
  const text = JSON.stringify(json, null, 2)
  const line = text.slice(0, text.indexOf('soundex')).split('\n').length
  assert.throws(
    () => readSettingsText(text, { file }),
    (error) =>
      isLinkageError(error, 'level-not-understood') &&
      error.message.startsWith(
        `settings.json, line ${line}, comparisons[1].comparison_levels[0].sql_condition: Level "odd" of comparison "odd one" is not understood`,
      ),
  )
})

function withCondition(sql: string): unknown {
  return {
    output_column_name: 'odd one',
    comparison_levels: [{ sql_condition: sql, label_for_charts: 'odd' }, { sql_condition: 'ELSE' }],
  }
}

test('a file that is not JSON is told by line and column', () => {
  assert.throws(
    () => readSettingsText('{\n  "link_type": "dedupe_only",\n}', { file }),
    /settings\.json is not JSON: at line 3, column 1 it should have a name in double quotes/,
  )
})

test('a file that begins with the mark some editors put there is read', () => {
  assert.equal(readSettingsText(`\uFEFF${JSON.stringify(SPLINK_5_MODEL)}`, { file }).saysBlockingRules, true)
})

test('settings without comparisons are refused', () => {
  assert.throws(() => readSettings({ link_type: 'dedupe_only' }), /hold no comparisons/)
})

test('salting of Splink 4 is left aside and said, for it changes no result', () => {
  const [first, ...rules] = SPLINK_5_MODEL.blocking_rules_to_generate_predictions
  const salted = { ...SPLINK_5_MODEL, blocking_rules_to_generate_predictions: [{ ...first, salting_partitions: 4 }, ...rules] } // prettier-ignore
  const settings = readSettings(salted)
  assert.match(settings.warnings.join(), /^salting_partitions of 1 blocking rule\(s\) is left aside/)
  assert.deepEqual(settings.model, readSettings(SPLINK_5_MODEL).model)
  assert.deepEqual(readSettings(SPLINK_5_MODEL).warnings, [])
  assert.deepEqual(readSettings(writeModel(settings.model)).warnings, [])
})
