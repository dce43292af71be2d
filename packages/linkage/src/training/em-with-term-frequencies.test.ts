import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOf } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { duckDbEngine } from '../engines/duckdb/engine.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { isLinkageError } from '../errors.ts'
import { blockOn } from '../model/block-on.ts'
import { modelOf } from '../model/model-of.ts'
import { comparisonVectorValues, type Model } from '../model/model.ts'
import { models, rows } from '../testing/arbitrary-linkage.ts'
import { inventedPeople } from '../testing/invented-people.ts'
import { referencePredict, type Row } from '../testing/reference-linkage.ts'
import { estimateM } from './estimate-m.ts'
import type { EmState } from './expectation-maximisation.ts'

/** One iteration as one would do it on paper: every pair weighed as when predicting, and counted by its probability. */
function onPaper(people: readonly Row[], model: Model, { prior, comparisons }: EmState, fixU: boolean): EmState {
  const current = {
    ...model,
    probabilityTwoRandomRecordsMatch: prior,
    comparisons: model.comparisons.map((comparison, place) => {
      const values = comparisonVectorValues(comparison.levels)
      return {
        ...comparison,
        levels: comparison.levels.map((level, at) => {
          const value = values[at] ?? 0
          const u = Math.max(comparisons[place]?.u[value] ?? 0, 1e-300)
          return level.isNull ? level : { ...level, m: Math.max(comparisons[place]?.m[value] ?? 0, 1e-300), u }
        }),
      }
    }),
  }
  const pairs = referencePredict(people, current).map((pair) => ({ ...pair, p: 1 / (1 + 2 ** -pair.matchWeight) }))
  const share = (place: number, value: number, of: (p: number) => number, before: number): number => {
    const known = pairs.filter(({ levels }) => (levels[place] ?? -1) >= 0)
    const total = known.reduce((sum, { p }) => sum + of(p), 0)
    const there = known.filter(({ levels }) => levels[place] === value).reduce((sum, { p }) => sum + of(p), 0)
    return total === 0 ? before : there / total
  }
  return {
    prior: pairs.reduce((sum, { p }) => sum + p, 0) / pairs.length,
    comparisons: comparisons.map(({ m, u }, place) => ({
      m: m.map((before, value) => share(place, value, (p) => p, before)),
      u: fixU ? u : u.map((before, value) => share(place, value, (p) => 1 - p, before)),
    })),
  }
}

test('EM with term frequencies is what it is on paper, pair by pair, with u as it is or learned', async () => {
  let adjusted = 0
  await fc.assert(
    fc.asyncProperty(rows, models, fc.boolean(), async (people, model, fixU) => {
      fc.pre(people.length > 1)
      const table = tableOf(people, { sourceDataset: 'source_dataset' })
      const rule = blockOn('age')
      const paper = { ...model, blockingRules: [rule] }
      fc.pre(referencePredict(people, paper).length > 0)
      const kept = paper.comparisons.filter(
        ({ levels }) => !levels.some(({ sqlCondition }) => /\bage_/.test(sqlCondition)),
      )
      fc.pre(kept.length > 0)
      const once = { ...model, emConvergence: 0, maxIterations: 2 }
      const session = await estimateM(inMemoryEngine(table), once, { blockingRule: rule, fixU })
      assert.deepEqual(session.comparisons, kept.map(({ name }) => name)) // prettier-ignore
      if (kept.some(({ levels }) => levels.some(({ termFrequency }) => termFrequency !== undefined))) adjusted++
      let state: EmState = session.start
      for (const iteration of session.history) {
        const next = onPaper(people, { ...paper, comparisons: kept }, state, fixU)
        assertSameState(iteration, next)
        state = iteration
      }
    }),
    { numRuns: 60 },
  )
  assert.ok(adjusted > 10)
})

function assertSameState(mine: EmState, paper: EmState): void {
  const near = (a: number, b: number | undefined): void =>
    assert.ok(Math.abs(a - (b ?? Number.NaN)) < 1e-9, `${a} ${b}`)
  near(mine.prior, paper.prior)
  mine.comparisons.forEach(({ m, u }, place) => {
    m.forEach((each, value) => near(each, paper.comparisons[place]?.m[value]))
    u.forEach((each, value) => near(each, paper.comparisons[place]?.u[value]))
  })
}

const people = inventedPeople({ people: 900, seed: 4 })
const model = modelOf({
  linkType: 'dedupe_only',
  comparisons: ['forename', 'surname', 'sex'].map((name) =>
    exactMatchComparison(name, { termFrequency: name !== 'sex' }),
  ),
  blockingRules: [],
})

test('rare values count for more while learning, unless told otherwise, and the data never get less likely', async () => {
  const engine = inMemoryEngine(tableOf(people))
  const learn = (options = {}) => estimateM(engine, model, { blockingRule: blockOn('dob'), ...options })
  const [with_, without] = [await learn(), await learn({ estimateWithoutTermFrequencies: true })]
  assert.ok(with_.patterns > without.patterns)
  assert.equal(with_.pairs, without.pairs)
  assert.notDeepEqual(with_.m, without.m)
  for (const { history } of [with_, without]) {
    history.forEach(({ logLikelihood }, place) => {
      const before = history[place - 1]?.logLikelihood ?? Number.NEGATIVE_INFINITY
      assert.ok(logLikelihood >= before - 1e-9 * Math.abs(before), `iteration ${place}`)
    })
  }
})

test('a model that adjusts for no term frequency is taught the same either way', async () => {
  const engine = inMemoryEngine(tableOf(people))
  const plain = { ...model, comparisons: [exactMatchComparison('surname'), exactMatchComparison('sex')] }
  const learn = (estimateWithoutTermFrequencies: boolean) =>
    estimateM(engine, plain, { blockingRule: blockOn('dob'), estimateWithoutTermFrequencies })
  assert.deepEqual(await learn(false), await learn(true))
})

test('EM on at most so many pairs learns from those of records drawn at random, the same on both engines', async () => {
  const table = tableOf(people)
  const [memory, duckdb] = [inMemoryEngine(table), await duckDbEngine(table)]
  try {
    const blockingRule = blockOn('substr(dob, 1, 3)')
    const all = await estimateM(memory, model, { blockingRule })
    const some = await estimateM(memory, model, { blockingRule, maxPairs: all.pairs / 10 })
    assert.ok(some.pairs > all.pairs / 13 && some.pairs < all.pairs / 8, `${some.pairs} of ${all.pairs}`)
    const same = await estimateM(duckdb, model, { blockingRule, maxPairs: all.pairs / 10 })
    assert.equal(same.pairs, some.pairs)
    assert.equal(same.patterns, some.patterns)
    for (const [key, m] of some.m) assert.ok(Math.abs(m - (same.m.get(key) ?? Number.NaN)) < 1e-9)
    assert.deepEqual(await estimateM(memory, model, { blockingRule, maxPairs: all.pairs }), all)
  } finally {
    duckdb.close()
  }
})

test('a sample of no pair is refused', async () => {
  await assert.rejects(
    estimateM(inMemoryEngine(tableOf(people)), model, { blockingRule: blockOn('dob'), maxPairs: 0 }),
    (error) => isLinkageError(error, 'option-invalid') && /maxPairs/.test(error.message),
  )
})
