import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOf } from '../../columns/table.ts'
import { exactMatchComparison } from '../../comparisons/comparison.ts'
import { isLinkageError } from '../../errors.ts'
import { pairScorer } from '../../explain/pair-scorer.ts'
import { explainPair } from '../../explain/explain-pair.ts'
import { blockOn } from '../../model/block-on.ts'
import { modelOf } from '../../model/model-of.ts'
import type { Model } from '../../model/model.ts'
import { matchProbability } from '../../model/weights.ts'
import { models, rows } from '../../testing/arbitrary-linkage.ts'
import { assertSamePairs, inOrder, plainPairs } from '../../testing/plain-pairs.ts'
import { referencePredict } from '../../testing/reference-linkage.ts'
import { inMemoryEngine } from './engine.ts'
import { predict } from './predict.ts'

const SOURCES = { sourceDataset: 'source_dataset' }

test('the engine finds the pairs, rules, levels and weights that one would find on paper', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, async (people, model) => {
      if (people.length === 0) return
      const pairs = await predict(inMemoryEngine(tableOf(people, SOURCES)), model, { keepLevels: true })
      assertSamePairs(plainPairs(pairs), referencePredict(people, model))
    }),
    { numRuns: 400 },
  )
})

test('two records score the same alone, in a run and in a waterfall', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, async (people, model) => {
      if (people.length === 0) return
      const engine = inMemoryEngine(tableOf(people, SOURCES))
      const pairs = await predict(engine, model, { keepLevels: true })
      const scorer = pairScorer(engine, model)
      for (const { l, r, matchWeight, levels } of plainPairs(pairs)) {
        assert.equal(scorer.matchWeight(r, l), matchWeight)
        assert.deepEqual(Array.from(scorer.levels(l, r)), levels)
        const explained = await explainPair(engine, model, l, r)
        assert.ok(Math.abs(explained.matchWeight - matchWeight) < 1e-12)
        assert.equal(explained.comparisons.at(-1)?.runningMatchWeight, explained.matchWeight)
        assert.ok(Math.abs(scorer.evidence(l, r) + explained.priorMatchWeight - matchWeight) < 1e-9)
        assert.equal(scorer.matchProbability(l, r), matchProbability(matchWeight))
      }
    }),
    { numRuns: 100 },
  )
})

test('looking only at changed records gives the pairs that touch one, and no others', async () => {
  const scopes = fc.record({ within: fc.boolean(), between: fc.boolean(), changed: fc.infiniteStream(fc.boolean()) })
  await fc.assert(
    fc.asyncProperty(rows, models, scopes, async (people, model, { within, between, changed: coin }) => {
      if (people.length === 0) return
      const changed = Uint8Array.from(people, () => (coin.next().value === true ? 1 : 0))
      const table = tableOf(people, SOURCES)
      const all = plainPairs(await predict(inMemoryEngine(table), model, { keepLevels: true }))
      const scope = { changed, within, between }
      const some = plainPairs(await predict(inMemoryEngine(table), model, { keepLevels: true, scope }))
      const expected = all.filter(({ l, r }) => {
        const touched = (changed[l] ?? 0) + (changed[r] ?? 0)
        return touched === 2 ? within : touched === 1 && between
      })
      assertSamePairs(some, expected)
    }),
    { numRuns: 200 },
  )
})

const people = [
  { unique_id: 'c', surname: 'khan', sex: 'F' },
  { unique_id: 'a', surname: 'khan', sex: 'F' },
  { unique_id: 'b', surname: 'khan', sex: 'M' },
  { unique_id: 'd', surname: null, sex: 'M' },
]

function bySex(draft: Partial<Model> = {}): Model {
  const sex = exactMatchComparison('sex')
  const [nullLevel, exact, otherwise] = sex.levels
  if (nullLevel === undefined || exact === undefined || otherwise === undefined) throw new Error('three levels')
  const levels = [nullLevel, { ...exact, m: 0.98, u: 0.5 }, { ...otherwise, m: 0.02, u: 0.5 }]
  const model = modelOf({
    linkType: 'dedupe_only',
    comparisons: [{ ...sex, levels }],
    blockingRules: [blockOn('surname')],
  })
  return { ...model, ...draft }
}

test('the record with the smaller unique id is the left one, whatever the order of rows', async () => {
  const pairs = await predict(inMemoryEngine(tableOf(people, { uniqueId: 'unique_id' })), bySex())
  assert.deepEqual(inOrder(plainPairs(pairs)).map(({ l, r }) => [l, r]), [[1, 0], [1, 2], [2, 0]]) // prettier-ignore
})

test('pairs below the threshold are looked at and not kept, by weight or by probability', async () => {
  const engine = inMemoryEngine(tableOf(people))
  const all = await predict(engine, bySex())
  const strong = await predict(engine, bySex(), { thresholdMatchWeight: -13 })
  assert.deepEqual([all.length, strong.length, strong.candidatePairs], [3, 1, 3])
  const likely = await predict(engine, bySex(), { thresholdMatchProbability: matchProbability(strong.matchWeight[0] ?? 0) - 1e-9 }) // prettier-ignore
  assert.equal(likely.length, 1)
})

test('a threshold given twice is refused', async () => {
  const both = { thresholdMatchWeight: 0, thresholdMatchProbability: 0.5 }
  await assert.rejects(predict(inMemoryEngine(tableOf(people)), bySex(), both), (error) =>
    isLinkageError(error, 'option-invalid'),
  )
})

test('a model that is not trained is refused, naming the level and what is missing', async () => {
  const untrained = bySex({ comparisons: [exactMatchComparison('sex')] })
  await assert.rejects(predict(inMemoryEngine(tableOf(people)), untrained), /Level "Exact match on sex".* has no m/)
})

test('a column that is not there is named, with those that are', async () => {
  const model = bySex({ blockingRules: [blockOn('family_name')] })
  await assert.rejects(
    predict(inMemoryEngine(tableOf(people)), model),
    (error) =>
      isLinkageError(error, 'column-missing') && /"family_name".*"unique_id", "surname", "sex"/.test(error.message),
  )
})

test('a rule without an equality is refused: it would look at every pair', async () => {
  const model = bySex({ blockingRules: [{ sql: 'l.surname <> r.surname', arraysToExplode: [] }] })
  await assert.rejects(predict(inMemoryEngine(tableOf(people)), model), (error) =>
    isLinkageError(error, 'rule-not-understood'),
  )
})

test('linking files with each other needs to know which file a record came from', async () => {
  await assert.rejects(predict(inMemoryEngine(tableOf(people)), bySex({ linkType: 'link_only' })), /sourceDataset/)
})

test('a block too large is refused before anything is compared, by rule and size and without its value', async () => {
  const engine = inMemoryEngine(tableOf(people), { largestBlock: { comparisonsMax: 2 } })
  await assert.rejects(
    predict(engine, bySex()),
    (error) =>
      isLinkageError(error, 'block-too-large') &&
      /3 records that agree with record 0 .* 3 comparisons/.test(error.message) &&
      !error.message.includes('khan'),
  )
})

test('a block too large is left out when asked to, and reported', async () => {
  const engine = inMemoryEngine(tableOf(people), { largestBlock: { comparisonsMax: 2, whenExceeded: 'skip' } })
  const pairs = await predict(engine, bySex())
  assert.equal(pairs.length, 0)
  assert.deepEqual(pairs.skippedBlocks, [{ rule: 0, records: 3, comparisons: 3, exampleRecord: 0 }])
})

test('a pair in a block that is left out is still found by a later rule that finds it', async () => {
  const largestBlock = { comparisonsMax: 2, whenExceeded: 'skip' as const }
  const model = bySex({ blockingRules: [blockOn('surname'), blockOn('surname', 'sex')] })
  const pairs = await predict(inMemoryEngine(tableOf(people), { largestBlock }), model)
  assert.deepEqual([...pairs.l, ...pairs.r, ...pairs.rule], [0, 1, 1])
})

test('no records, one record and a table without the block’s value are no pairs', async () => {
  for (const few of [[], people.slice(0, 1), people.slice(2)]) {
    const pairs = await predict(inMemoryEngine(tableOf([...few, { surname: null, sex: null }])), bySex())
    assert.equal(pairs.length, 0)
  }
})

test('a run that is interrupted stops and says so', async () => {
  const many = Array.from({ length: 1500 }, () => ({ surname: 'khan', sex: 'F' }))
  const stop = new AbortController()
  stop.abort()
  await assert.rejects(
    async () => {
      for (;;) await predict(inMemoryEngine(tableOf(many)), bySex(), { signal: stop.signal })
    },
    (error) => isLinkageError(error, 'interrupted'),
  )
})
