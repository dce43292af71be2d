import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { comparison, exactMatchComparison } from '../comparisons/comparison.ts'
import { elseLevel, exactMatchLevel, level, nullLevel } from '../comparisons/levels.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { isLinkageError } from '../errors.ts'
import { blockOn } from '../model/block-on.ts'
import { modelOf } from '../model/model-of.ts'
import type { Model } from '../model/model.ts'
import { recordsWithKnownProbabilities } from '../testing/synthetic-pairs.ts'
import { estimateMFromLabelColumn, estimateMFromPairs } from './estimate-m-from-labels.ts'
import { estimateM } from './estimate-m.ts'
import { estimatePrior } from './estimate-prior.ts'
import { estimateU } from './estimate-u.ts'
import { priorFromSessions } from './prior-from-sessions.ts'
import { trainModel } from './train-model.ts'

const ATTRIBUTES = {
  forename: { m: 0.9, values: 50 },
  surname: { m: 0.85, values: 200 },
  town: { m: 0.7, values: 20 },
  sex: { m: 0.98, values: 2 },
  birth_year: { m: 0.95, values: 80 },
  block: { m: 1, values: 300 },
} as const

type Attribute = keyof typeof ATTRIBUTES
const COMPARED = ['forename', 'surname', 'town', 'sex', 'birth_year'] as const

const PEOPLE = 3000
const records = recordsWithKnownProbabilities({ people: PEOPLE, attributes: ATTRIBUTES, seed: 11, missing: 0.05 })
const truePrior = PEOPLE / (PEOPLE * (2 * PEOPLE - 1))

const untrained = modelOf({
  linkType: 'dedupe_only',
  comparisons: COMPARED.map((column) => exactMatchComparison(column)),
  blockingRules: [blockOn('forename', 'surname'), blockOn('birth_year', 'town')],
})

function exact(model: Model, name: Attribute): { m: number; u: number } {
  const [, agree] = model.comparisons.find((each) => each.name === name)?.levels ?? []
  return { m: agree?.m ?? Number.NaN, u: agree?.u ?? Number.NaN }
}

function assertNear(actual: number, expected: number, within: number, what: string): void {
  assert.ok(Math.abs(actual - expected) <= within, `${what}: ${actual} for ${expected}`)
}

test('the u that data were made with is found again', async () => {
  const { model } = await estimateU(inMemoryEngine(tableOf(records)), untrained, { maxPairs: 1e6 })
  for (const name of COMPARED) {
    const u = 1 / ATTRIBUTES[name].values
    // Four standard errors of a share among records drawn anew.
    assertNear(exact(model, name).u, u, 4 * Math.sqrt(u / 1400) * Math.sqrt(u) + 0.0005, `u of ${name}`)
  }
})

test('the m and the share of matches that data were made with are found again by EM, without a label', async () => {
  const engine = inMemoryEngine(tableOf(records))
  const { model, sessions } = await trainModel(
    engine,
    { ...untrained, probabilityTwoRandomRecordsMatch: truePrior },
    { u: { maxPairs: 1e6 }, em: [{ blockingRule: blockOn('block') }] },
  )
  for (const name of COMPARED) assertNear(exact(model, name).m, ATTRIBUTES[name].m, 0.02, `m of ${name}`)
  const session = sessions[0]
  assert.ok(session?.converged)
  assertNear(session.history.at(-1)?.prior ?? 0, PEOPLE / session.pairs, 0.005, 'share of matches')
})

test('two sessions teach about what each had to leave out, and their median counts', async () => {
  const engine = inMemoryEngine(tableOf(records))
  const { model, sessions, warnings } = await trainModel(engine, untrained, {
    prior: {
      deterministicRules: [blockOn('forename', 'surname', 'birth_year', 'town')],
      recall: 0.9 * 0.85 * 0.95 * 0.7 * 0.95 ** 8,
    },
    em: [{ blockingRule: blockOn('surname', 'town') }, { blockingRule: blockOn('birth_year', 'town') }],
  })
  assert.deepEqual(sessions.map(({ leftOut }) => leftOut), [['surname', 'town'], ['town', 'birth_year']]) // prettier-ignore
  for (const name of ['forename', 'surname', 'birth_year', 'sex'] as const) {
    assertNear(exact(model, name).m, ATTRIBUTES[name].m, 0.03, `m of ${name}`)
  }
  assert.match(warnings[0] ?? '', /No EM session taught .* "town"/)
})

test('the prior is the matches that strict rules find, raised for those they miss', async () => {
  const rules = [blockOn('forename', 'surname', 'birth_year'), blockOn('surname', 'birth_year', 'town')]
  const complete = recordsWithKnownProbabilities({ people: PEOPLE, attributes: ATTRIBUTES, seed: 5 })
  const estimate = await estimatePrior(inMemoryEngine(tableOf(complete)), untrained, {
    deterministicRules: rules,
    recall: 0.85 * 0.95 * (0.9 + 0.7 - 0.9 * 0.7),
  })
  assertNear(estimate.probabilityTwoRandomRecordsMatch / truePrior, 1, 0.05, 'prior')
  assert.equal(estimate.possiblePairs, (2 * PEOPLE * (2 * PEOPLE - 1)) / 2)
})

test('without deterministic rules the prior follows from what EM found among the pairs of its rules', async () => {
  const engine = inMemoryEngine(tableOf(records))
  const em = [{ blockingRule: blockOn('surname', 'town') }, { blockingRule: blockOn('birth_year', 'town') }, { blockingRule: blockOn('forename', 'surname') }] // prettier-ignore
  const { model, sessions } = await trainModel(engine, untrained, { em })
  const implied = priorFromSessions(model, sessions).probabilityTwoRandomRecordsMatch
  assertNear(implied / truePrior, 1, 0.15, 'prior')
  const { sessions: elsewhere } = await trainModel(engine, untrained, { em: [{ blockingRule: blockOn('block') }] })
  assert.throws(
    () => priorFromSessions(model, elsewhere),
    (error) => isLinkageError(error, 'no-pairs-to-learn-from'),
  )
})

test('rules that find more than the recall allows are refused with the recall that would do', async () => {
  const same = inMemoryEngine(tableOf([{ sex: 'F' }, { sex: 'F' }, { sex: 'F' }]))
  const model = modelOf({ ...untrained, comparisons: [exactMatchComparison('sex')] })
  await assert.rejects(
    estimatePrior(same, model, { deterministicRules: [blockOn('sex')], recall: 0.5 }),
    /recall of at least 1\.00/,
  )
})

test('EM never makes the data less likely', async () => {
  const engine = inMemoryEngine(tableOf(records))
  const { model } = await estimateU(engine, untrained, { maxPairs: 1e5 })
  for (const options of [{ fixU: true }, { fixU: false }, { fixU: false, fixPrior: true }]) {
    const { history } = await estimateM(engine, model, { blockingRule: blockOn('block'), ...options })
    assert.ok(history.length > 2)
    for (const [place, { logLikelihood }] of history.entries()) {
      const before = history[place - 1]?.logLikelihood ?? Number.NEGATIVE_INFINITY
      assert.ok(logLikelihood >= before - 1e-6 * Math.abs(before), `iteration ${place}`)
    }
  }
})

test('the same seed learns the same, and another seed about the same', async () => {
  const table = tableOf(records)
  const learn = async (seed: number): Promise<Model> =>
    (await trainModel(inMemoryEngine(table), untrained, { u: { maxPairs: 2e5, seed } })).model
  const [once, again, other] = [await learn(3), await learn(3), await learn(4)]
  assert.deepEqual(again, once)
  assert.notDeepEqual(other, once)
  assertNear(exact(other, 'town').u, exact(once, 'town').u, 0.01, 'u of town')
})

test('a small table is counted whole, so no seed makes a difference', async () => {
  const few = tableOf(records.slice(0, 100))
  const [one, other] = await Promise.all([1, 2].map((seed) => estimateU(inMemoryEngine(few), untrained, { seed })))
  assert.equal(one?.pairs, 4950)
  assert.deepEqual(other, one)
})

test('looking for u may stop when every level has been seen often enough', async () => {
  const { model } = await estimateU(inMemoryEngine(tableOf(records)), untrained, {
    maxPairs: 4e6,
    minimumCountPerLevel: 200,
  })
  for (const name of COMPARED) {
    const u = 1 / ATTRIBUTES[name].values
    assertNear(exact(model, name).u / u, 1, 0.25, `u of ${name}`)
  }
})

test('an m or u that is fixed stays as it was given', async () => {
  const sex = exactMatchComparison('sex')
  const [missing, agree, otherwise] = sex.levels
  assert.ok(missing && agree && otherwise)
  const fixed = { ...sex, levels: [missing, { ...agree, m: 0.5, u: 0.4, fixM: true, fixU: true }, otherwise] }
  const model = modelOf({ ...untrained, comparisons: [fixed, ...untrained.comparisons.slice(0, 3)] })
  const { model: trained } = await trainModel(inMemoryEngine(tableOf(records)), model, {
    em: [{ blockingRule: blockOn('block') }],
  })
  assert.deepEqual(exact(trained, 'sex'), { m: 0.5, u: 0.4 })
  assertNear(exact(trained, 'town').m, ATTRIBUTES.town.m, 0.06, 'm of town')
})

test('m is counted from a column of labels or from labelled pairs, alike', async () => {
  const table = tableOf(records)
  const pairs = Int32Array.from({ length: PEOPLE }, (_, person) => person * 2)
  const labelled = { length: PEOPLE, l: pairs, r: pairs.map((record) => record + 1) }
  const byColumn = await estimateMFromLabelColumn(inMemoryEngine(table), untrained, 'person')
  assert.deepEqual(await estimateMFromPairs(inMemoryEngine(table), untrained, labelled), byColumn)
  for (const name of COMPARED) assertNear(exact(byColumn, name).m, ATTRIBUTES[name].m, 0.02, `m of ${name}`)
})

test('a level that nobody was seen in gets an m that cannot speak for a match, and a warning', async () => {
  const town = comparison('town', [
    nullLevel('town'),
    exactMatchLevel('town'),
    level("town_l = 'nowhere' and town_r = 'neverland'", { label: 'fairy tales' }),
    elseLevel(),
  ])
  const model = modelOf({ ...untrained, comparisons: [town, ...untrained.comparisons.slice(0, 2)] })
  const {
    model: trained,
    u,
    warnings,
  } = await trainModel(inMemoryEngine(tableOf(records)), model, {
    em: [{ blockingRule: blockOn('block') }],
  })
  const unseen = trained.comparisons[0]?.levels[2]
  assert.ok((unseen?.m ?? 1) <= (unseen?.u ?? 0))
  assert.deepEqual(u.levelsNotSeen, ['town|1'])
  assert.match(warnings.join(), /No match was seen in level "fairy tales" of comparison "town"/)
})

test('a rule that uses a column of every comparison teaches nothing and is refused', async () => {
  const model = modelOf({ ...untrained, comparisons: [exactMatchComparison('sex')] })
  await assert.rejects(
    estimateM(inMemoryEngine(tableOf(records)), model, { blockingRule: blockOn('sex') }),
    (error) => isLinkageError(error, 'option-invalid') && /nothing to learn/.test(error.message),
  )
})

test('a rule that finds no pair is refused, for there is nothing to learn from', async () => {
  await assert.rejects(
    estimateM(inMemoryEngine(tableOf(records.slice(0, 1))), untrained, { blockingRule: blockOn('block') }),
    (error) => isLinkageError(error, 'no-pairs-to-learn-from'),
  )
})
