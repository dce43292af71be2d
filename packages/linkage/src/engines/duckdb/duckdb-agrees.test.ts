import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnOf } from '../../columns/column.ts'
import { tableOf } from '../../columns/table.ts'
import { exactMatchComparison } from '../../comparisons/comparison.ts'
import { explainPair } from '../../explain/explain-pair.ts'
import { termFrequencyTable } from '../../model/term-frequency-table.ts'
import type { SkippedBlock } from '../../steps/pairs.ts'
import { models, rows } from '../../testing/arbitrary-linkage.ts'
import { assertSamePairs, plainPairs } from '../../testing/plain-pairs.ts'
import { referencePredict, type Row } from '../../testing/reference-linkage.ts'
import type { AgreementPatterns, RuleCount } from '../engine.ts'
import { randomNumbers } from '../in-memory/random-numbers.ts'
import { inMemoryEngine, type InMemoryEngineOptions, type OpenInMemoryEngine } from '../in-memory/engine.ts'
import { duckDbEngine, type DuckDbEngine } from './engine.ts'

const SOURCES = { sourceDataset: 'source_dataset' }
const RUNS = { numRuns: 12 }

/** Both engines on the same records. Opening a DuckDB takes some ten milliseconds, so each property has fewer runs. */
async function withBoth(
  people: readonly Row[],
  use: (memory: OpenInMemoryEngine, duckdb: DuckDbEngine) => Promise<void>,
  options: InMemoryEngineOptions = {},
): Promise<void> {
  if (people.length === 0) return
  const table = tableOf(people, SOURCES)
  const duckdb = await duckDbEngine(table, { ...options, threads: 2 })
  try {
    await use(inMemoryEngine(table, options), duckdb)
  } finally {
    duckdb.close()
  }
}

test('DuckDB finds the pairs, rules, levels and weights that the in-memory engine and paper find', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, (people, model) =>
      withBoth(people, async (memory, duckdb) => {
        const found = await duckdb.predict(model, { keepLevels: true })
        assertSamePairs(plainPairs(found), referencePredict(people, model))
        const mine = await memory.predict(model, { keepLevels: true })
        assertSamePairs(plainPairs(found), plainPairs(mine))
        assert.equal(found.candidatePairs, mine.candidatePairs)
      }),
    ),
    RUNS,
  )
})

test('DuckDB compares given pairs, tells their waterfall and their values as the in-memory engine does', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, (people, model) =>
      withBoth(people, async (memory, duckdb) => {
        const all = Array.from({ length: people.length ** 2 }, (_, pair) => pair)
        const pairs = {
          length: all.length,
          l: Int32Array.from(all, (pair) => pair % people.length),
          r: Int32Array.from(all, (pair) => Math.floor(pair / people.length)),
        }
        const [mine, found] = [await memory.comparePairs(model, pairs), await duckdb.comparePairs(model, pairs)]
        assert.deepEqual([found.l, found.r, found.levels], [mine.l, mine.r, mine.levels])
        mine.matchWeight.forEach((weight, pair) => {
          assert.ok(Math.abs(weight - (found.matchWeight[pair] ?? Number.NaN)) < 1e-9)
        })
        const last = people.length - 1
        const [here, there] = [await explainPair(memory, model, 0, last), await explainPair(duckdb, model, 0, last)]
        assert.deepEqual(
          there.comparisons.map(({ level, values }) => ({ level, values })),
          here.comparisons.map(({ level, values }) => ({ level, values })),
        )
        assert.ok(Math.abs(here.matchWeight - there.matchWeight) < 1e-9)
      }),
    ),
    RUNS,
  )
})

test('both engines look at the same pairs when only some records are new or changed', async () => {
  const scopes = fc.record({ within: fc.boolean(), between: fc.boolean(), changed: fc.infiniteStream(fc.boolean()) })
  await fc.assert(
    fc.asyncProperty(rows, models, scopes, (people, model, { within, between, changed: coin }) =>
      withBoth(people, async (memory, duckdb) => {
        const changed = Uint8Array.from(people, () => (coin.next().value === true ? 1 : 0))
        const options = { keepLevels: true, scope: { changed, within, between } }
        assertSamePairs(
          plainPairs(await duckdb.predict(model, options)),
          plainPairs(await memory.predict(model, options)),
        )
      }),
    ),
    RUNS,
  )
})

test('both engines skip the same large blocks, and leave their pairs to later rules', async () => {
  const limits = fc.integer({ min: 0, max: 12 })
  await fc.assert(
    fc.asyncProperty(rows, models, limits, (people, model, comparisonsMax) =>
      withBoth(
        people,
        async (memory, duckdb) => {
          const [mine, found] = [await memory.predict(model, { keepLevels: true }), await duckdb.predict(model, { keepLevels: true })] // prettier-ignore
          assertSamePairs(plainPairs(found), plainPairs(mine))
          assert.deepEqual(blocks(found.skippedBlocks), blocks(mine.skippedBlocks))
        },
        { largestBlock: { comparisonsMax, whenExceeded: 'skip' } },
      ),
    ),
    RUNS,
  )
})

function blocks(some: readonly SkippedBlock[]): string[] {
  return some.map((block) => JSON.stringify([block.rule, block.records, block.comparisons])).toSorted()
}

test('both engines count the same comparisons, largest blocks and pairs for every rule', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, (people, model) =>
      withBoth(people, async (memory, duckdb) => {
        const rules = model.blockingRules
        const [mine, found] = [await memory.countComparisons(rules), await duckdb.countComparisons(rules)]
        const bare = (counts: readonly RuleCount[]) =>
          counts.map((count) => [count.rule, count.comparisonsAtMost, count.largestBlocks.map((block) => block.comparisons)]) // prettier-ignore
        assert.deepEqual(bare(found), bare(mine))
        const { linkType } = model
        assert.deepEqual(await duckdb.countPairs({ rules, linkType }), await memory.countPairs({ rules, linkType }))
        assert.equal(await duckdb.possiblePairs(linkType), await memory.possiblePairs(linkType))
      }),
    ),
    RUNS,
  )
})

test('training counts the same on both engines: the same patterns, the same u, and so the same EM', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, fc.integer({ min: 1, max: 40 }), (people, model, maxPairs) =>
      withBoth(people, async (memory, duckdb) => {
        const { comparisons, blockingRules: rules, linkType } = model
        const patterns = await memory.agreementPatterns(comparisons, { rules, linkType })
        assert.deepEqual(await duckdb.agreementPatterns(comparisons, { rules, linkType }), patterns)
        const adjusted = { rules, linkType, termFrequencies: true }
        assertSamePatterns(
          await duckdb.agreementPatterns(comparisons, adjusted),
          await memory.agreementPatterns(comparisons, adjusted),
        )
        const random = { linkType, maxPairs, seed: 3 }
        assert.deepEqual(
          await duckdb.randomPairLevels(comparisons, random),
          await memory.randomPairLevels(comparisons, random),
        )
        const pairs = { length: 1, l: Int32Array.of(0), r: Int32Array.of(people.length - 1) }
        assert.deepEqual(
          await duckdb.agreementPatterns(comparisons, { pairs }),
          await memory.agreementPatterns(comparisons, { pairs }),
        )
      }),
    ),
    RUNS,
  )
})

/** Logarithms of two libraries may differ in the last digit, so frequencies are compared by hand. */
function assertSamePatterns(
  { frequencies: found, ...others }: AgreementPatterns,
  { frequencies: mine, ...patterns }: AgreementPatterns,
): void {
  assert.deepEqual(others, patterns)
  assert.deepEqual(found?.adjusted, mine?.adjusted)
  mine?.sums.forEach((sum, at) => assert.ok(Math.abs(sum - (found?.sums[at] ?? Number.NaN)) < 1e-9))
}

test('frequencies that are given count on both engines, and a value not among them as seen once', async () => {
  const frequencies = termFrequencyTable(columnOf('forename', ['anna', 'anna', 'ann', 'lee', 'zoé']))
  await fc.assert(
    fc.asyncProperty(rows, models, (people, model) =>
      withBoth(
        people,
        async (memory, duckdb) => {
          const [mine, found] = [await memory.predict(model, { keepLevels: true }), await duckdb.predict(model, { keepLevels: true })] // prettier-ignore
          assertSamePairs(plainPairs(found), plainPairs(mine))
        },
        { termFrequencies: [frequencies] },
      ),
    ),
    RUNS,
  )
})

test('looking for u until every level has been seen often enough stops at the same pair on both engines', async () => {
  const random = randomNumbers(2)
  const one = (count: number): string => `v${Math.floor(random() * count)}`
  const people = Array.from({ length: 500 }, (_, id) => ({
    id: `p${(id * 7919) % 500}`,
    sex: one(2),
    town: one(250),
    name: one(4000),
    source_dataset: one(2),
  }))
  const table = tableOf(people, { uniqueId: 'id', sourceDataset: 'source_dataset' })
  const duckdb = await duckDbEngine(table)
  try {
    const memory = inMemoryEngine(table)
    const comparisons = [exactMatchComparison('sex'), exactMatchComparison('town'), exactMatchComparison('name')]
    for (const linkType of ['dedupe_only', 'link_only'] as const) {
      const options = { linkType, maxPairs: 1e5, seed: 5, minimumCountPerLevel: 120 }
      const mine = await memory.randomPairLevels(comparisons, options)
      const looked = mine.counts.map((counts) => counts.reduce((sum, count) => sum + count, 0))
      assert.ok((looked[0] ?? 0) < (looked[1] ?? 0) && (looked[1] ?? 0) < mine.pairs)
      assert.deepEqual(await duckdb.randomPairLevels(comparisons, options), mine)
    }
  } finally {
    duckdb.close()
  }
})
