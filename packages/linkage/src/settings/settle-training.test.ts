import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { blockOn } from '../model/block-on.ts'
import { modelOf } from '../model/model-of.ts'
import { inventedPeople } from '../testing/invented-people.ts'
import { chooseDeterministicRules } from '../training/choose-deterministic-rules.ts'
import { chooseEmRules, chooseRandomPairs, NO_RULE_STRICT_ENOUGH } from '../training/choose-training.ts'
import type { Settings } from './read-settings.ts'
import { settleTraining } from './settle-training.ts'
import { readTrainingSettings, writeTrainingSettings } from './training-settings.ts'

const engine = inMemoryEngine(tableOf(inventedPeople({ people: 700, seed: 3 })))
const model = modelOf({
  linkType: 'dedupe_only',
  comparisons: ['forename', 'surname', 'dob', 'postcode', 'email'].map((column) => exactMatchComparison(column)),
  blockingRules: [],
})
const strict = [blockOn('forename', 'dob')]
const em = [{ blockingRule: blockOn('dob'), maxPairs: 1e6, estimateWithoutTermFrequencies: true }]

function settings(training: Settings['training'], saysPrior = false): Settings {
  return { model, training, saysPrior, saysBlockingRules: false, warnings: [] }
}

test('settings that say everything are kept as they are, and nothing is said to have been chosen', () => {
  const said = { prior: { deterministicRules: strict, recall: 0.6 }, u: { maxPairs: 5e5, seed: 7 }, em }
  assert.deepEqual(settleTraining(engine, settings(said)), { training: said, explanation: [] })
})

test('settings that say nothing get what is chosen for the records, with every reason', () => {
  const { training, explanation } = settleTraining(engine, settings({}))
  const prior = chooseDeterministicRules(engine, model)
  const rules = chooseEmRules(engine, model)
  assert.ok(prior !== undefined && rules.rules.length > 0)
  assert.deepEqual(training, {
    prior: { deterministicRules: prior.deterministicRules, recall: prior.recall },
    u: { seed: 1, ...chooseRandomPairs().u },
    em: rules.rules.map((blockingRule) => ({ blockingRule })),
  })
  assert.deepEqual(explanation, [...prior.explanation, ...chooseRandomPairs().explanation, ...rules.explanation])
})

test('what was settled can be written, read and settled again, and stays', () => {
  const { training } = settleTraining(engine, settings({}))
  const read = readTrainingSettings(JSON.parse(JSON.stringify(writeTrainingSettings(training))))
  assert.deepEqual(settleTraining(engine, settings(read)), { training, explanation: [] })
})

test('a prior that the settings say themselves is not estimated, unless they say how', () => {
  assert.equal('prior' in settleTraining(engine, settings({ em }, true)).training, false)
  const { training } = settleTraining(
    engine,
    settings({ em, prior: { deterministicRules: strict, recall: 0.5 } }, true),
  )
  assert.deepEqual(training.prior, { deterministicRules: strict, recall: 0.5 })
})

test('deterministic rules without a recall are taken to find seven matches in ten, and it is said', () => {
  const { training, explanation } = settleTraining(engine, settings({ prior: { deterministicRules: strict }, em }))
  assert.deepEqual(training.prior, { deterministicRules: strict, recall: 0.7 })
  assert.match(explanation[0] ?? '', /taken to find 70% of all matches/)
})

test('a recall without rules goes with the rules that are chosen', () => {
  const { training } = settleTraining(engine, settings({ prior: { recall: 0.4 }, em }))
  const chosen = chooseDeterministicRules(engine, model)
  assert.deepEqual(training.prior, { deterministicRules: chosen?.deterministicRules, recall: 0.4 })
})

test('a seed, or how often to see each level, is kept beside the number of random pairs that is chosen', () => {
  const chosen = chooseRandomPairs()
  const seeded = settleTraining(engine, settings({ u: { seed: 9 }, em }, true))
  assert.deepEqual(seeded.training.u, { ...chosen.u, seed: 9 })
  assert.deepEqual(seeded.explanation, chosen.explanation)
  const often = settleTraining(engine, settings({ u: { minimumCountPerLevel: 3 }, em }, true))
  assert.deepEqual(often.training.u, { ...chosen.u, seed: 1, minimumCountPerLevel: 3 })
  // Whoever says how many pairs says it all: a table is then looked at to the end.
  assert.deepEqual(settleTraining(engine, settings({ u: { maxPairs: 10 }, em }, true)).training.u, { maxPairs: 10, seed: 1 }) // prettier-ignore
})

test('records too few to choose from leave the prior and EM to their owner, and it is said', () => {
  const few = inMemoryEngine(tableOf(inventedPeople({ people: 1, seed: 1 }).slice(0, 1)))
  const { training, explanation } = settleTraining(few, settings({}))
  assert.deepEqual(Object.keys(training), ['u'])
  assert.equal(explanation[0], NO_RULE_STRICT_ENOUGH)
})
