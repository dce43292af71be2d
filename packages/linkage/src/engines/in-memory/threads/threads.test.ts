import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { tableOf, tableOfColumns } from '../../../columns/table.ts'
import { comparison, exactMatchComparison } from '../../../comparisons/comparison.ts'
import { elseLevel, level, nullLevel } from '../../../comparisons/levels.ts'
import { isLinkageError } from '../../../errors.ts'
import { defineFunction } from '../../../functions/linkage-function.ts'
import { blockOn } from '../../../model/block-on.ts'
import { modelOf } from '../../../model/model-of.ts'
import { withDefaultProbabilities } from '../../../model/with-default-probabilities.ts'
import { models, rows } from '../../../testing/arbitrary-linkage.ts'
import { agreementPatterns } from '../agreement-patterns.ts'
import { countPairs } from '../count-comparisons.ts'
import { inMemoryEngine } from '../engine.ts'
import { predict } from '../predict.ts'
import { randomPairLevels } from '../random-pair-levels.ts'

const SOURCES = { sourceDataset: 'source_dataset' }
const THREADS = [1, 2, 3] as const

test('any number of threads gives the same pairs, weights, levels and order, and the same counts', async () => {
  const scopes = fc.option(fc.record({ within: fc.boolean(), between: fc.boolean(), changed: fc.nat(3) }))
  await fc.assert(
    fc.asyncProperty(rows, models, scopes, async (people, model, scope) => {
      if (people.length === 0) return
      const { comparisons, blockingRules: rules, linkType } = model
      const changed = Uint8Array.from(people, (_, record) => (record % 4 === scope?.changed ? 1 : 0))
      const answers = await Promise.all(
        THREADS.map(async (threads) => {
          // A few comparisons a stretch, so that even little work is shared out.
          const engine = { ...inMemoryEngine(tableOf(people, SOURCES), { threads }), stretchComparisons: 3 }
          return {
            pairs: await predict(engine, model, { keepLevels: true, ...(scope && { scope: { ...scope, changed } }) }),
            patterns: await agreementPatterns(engine, comparisons, { rules, linkType, termFrequencies: true }),
            levels: await randomPairLevels(engine, comparisons, { linkType, maxPairs: 40, seed: 5 }),
            counts: await countPairs(engine, { rules, linkType }),
          }
        }),
      )
      assert.deepEqual(answers[1], answers[0])
      assert.deepEqual(answers[2], answers[0])
    }),
    { numRuns: 40 },
  )
})

const many = 40_000
const crowd = tableOfColumns({
  town: Array.from({ length: many }, (_, record) => `town ${record % 400}`),
  name: Array.from({ length: many }, (_, record) => `name ${(record * 7919) % 97}`),
})
const byTown = withDefaultProbabilities(
  modelOf({
    linkType: 'dedupe_only',
    probabilityTwoRandomRecordsMatch: 0.5,
    comparisons: [exactMatchComparison('name')],
    blockingRules: [blockOn('town')],
  }),
)

test('a run large enough for several threads gives what one thread gives', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map((threads) => predict(inMemoryEngine(crowd, { threads }), byTown, { thresholdMatchWeight: 0 })),
  )
  assert.ok((one?.candidatePairs ?? 0) > 1e6 && (one?.length ?? 0) > 1000)
  assert.deepEqual(two, one)
})

test('as many threads work as are asked for, and none keeps the process alive afterwards', async (t) => {
  const engine = { ...inMemoryEngine(crowd, { threads: 3 }), stretchComparisons: 5000 }
  // Threads are started once and then wait for more.
  await predict(engine, byTown, { thresholdMatchWeight: 0 })
  const [held, released] = (['ref', 'unref'] as const).map((name) => t.mock.method(Worker.prototype, name).mock)
  await predict(engine, byTown, { thresholdMatchWeight: 0 })
  // The thread that asks works too.
  const working = new Set(held!.calls.map((call) => call.this))
  assert.equal(working.size, 2)
  for (const worker of working) assert.ok(released!.calls.some((call) => call.this === worker))
})

test('a level with a function of your own is worked on by the one thread that has it', async () => {
  const sameEnd = defineFunction({ name: 'same_end', compare: (a, b) => String(a).at(-1) === String(b).at(-1) })
  const levels = [nullLevel('name'), level('same_end(name_l, name_r)'), elseLevel()]
  const model = withDefaultProbabilities(modelOf({ ...byTown, comparisons: [comparison('name', levels)] }))
  const answers = THREADS.map((threads) =>
    predict(inMemoryEngine(crowd, { threads, functions: [sameEnd] }), model, { thresholdMatchWeight: 0 }),
  )
  const [one, two, three] = await Promise.all(answers)
  assert.ok((one?.length ?? 0) > 0)
  assert.deepEqual(two, one)
  assert.deepEqual(three, one)
})

test('a run that is interrupted stops on every thread and says so', async () => {
  const stop = new AbortController()
  stop.abort()
  const engine = { ...inMemoryEngine(crowd, { threads: 2 }), stretchComparisons: 5000 }
  await assert.rejects(
    async () => {
      for (;;) await predict(engine, byTown, { signal: stop.signal })
    },
    (error) => isLinkageError(error, 'interrupted'),
  )
  assert.ok((await predict(engine, byTown, { thresholdMatchWeight: 0 })).length > 1000)
})

test('a number of threads below one is refused', () => {
  for (const threads of [0, -1, 1.5]) {
    assert.throws(() => inMemoryEngine(crowd, { threads }), (error) => isLinkageError(error, 'option-invalid')) // prettier-ignore
  }
})
