import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../../columns/table.ts'
import { exactMatchComparison } from '../../comparisons/comparison.ts'
import { duckDbEngine } from '../../engines/duckdb/engine.ts'
import { inMemoryEngine, type OpenInMemoryEngine } from '../../engines/in-memory/engine.ts'
import { predict } from '../../engines/in-memory/predict.ts'
import { isLinkageError } from '../../errors.ts'
import { blockOn } from '../../model/block-on.ts'
import { modelOf } from '../../model/model-of.ts'
import type { Comparison, Model } from '../../model/model.ts'
import { borneOutDisagreements } from './borne-out-disagreements.ts'
import { clusterPairs } from './cluster-pairs.ts'
import { clusterWithModel, type ClusterWithModelOptions } from './cluster-with-model.ts'
import { weightsByComparing } from './weights-by-comparing.ts'

type Record = { name: string; dob: string; home: string }

const families = Array.from({ length: 40 }, (_, family) => family)
/** A father and a son of one name at one address, each in three registers. */
const namesakes = families.flatMap(
  (family): Record[] =>
  ['1970-01-01', '2004-06-05'].flatMap((dob) => Array<Record>(3).fill({ name: `name ${family}`, dob: `${dob} ${family}`, home: `home ${family}` })), // prettier-ignore
)
/** One person in four registers, whose birthday somebody mistyped in one of them. */
const mistyped = families.flatMap((family): Record[] =>
  [0, 0, 0, 1].map((slip) => ({ name: `name ${family}`, dob: `1970-01-0${slip} ${family}`, home: `home ${family}` })),
)

function certain(comparison: Comparison, agreeing: { m: number; u: number }): Comparison {
  const levels = comparison.levels.map((level) => {
    if (level.isNull) return level
    return level.sqlCondition === 'ELSE'
      ? { ...level, m: 1 - agreeing.m, u: 1 - agreeing.u }
      : { ...level, ...agreeing }
  })
  return { ...comparison, levels }
}

/** As EM would have it that learned from families of namesakes: birthdays are often wrong. */
const model: Model = modelOf({
  linkType: 'dedupe_only',
  probabilityTwoRandomRecordsMatch: 0.01,
  comparisons: [
    certain(exactMatchComparison('name'), { m: 0.95, u: 0.001 }),
    certain(exactMatchComparison('dob'), { m: 0.6, u: 0.001 }),
    certain(exactMatchComparison('home'), { m: 0.9, u: 0.001 }),
  ],
  blockingRules: [blockOn('name')],
})

async function linked(records: readonly Record[]) {
  const engine = inMemoryEngine(tableOf(records))
  const pairs = await predict(engine, model, { keepLevels: true })
  return { engine, pairs, borneOut: borneOutDisagreements(model, { ...pairs, levels: pairs.levels! }, records.length) }
}

test('birthdays that several registers each repeat are those of two people, whatever EM believed', async () => {
  const { engine, pairs, borneOut } = await linked(namesakes)
  assert.deepEqual(borneOut.map(({ comparison, level }) => [comparison, level]), [['dob', 'All other comparisons']]) // prettier-ignore
  const threshold = { thresholdMatchWeight: 10 }
  const chained = clusterPairs({ records: namesakes.length, pairs, method: 'connected-components', ...threshold })
  assert.equal(chained.count, families.length)
  const { count, clusterOf } = await clusterWithModel(engine, model, pairs, threshold)
  assert.equal(count, families.length * 2)
  assert.deepEqual(Array.from(clusterOf.subarray(0, 6)), [0, 0, 0, 1, 1, 1])
})

test('a birthday that only one register has is a slip of the pen, and its record stays', async () => {
  const { engine, pairs, borneOut } = await linked(mistyped)
  assert.deepEqual(borneOut, [])
  const { count } = await clusterWithModel(engine, model, pairs, { thresholdMatchWeight: 10 })
  assert.equal(count, families.length)
})

test('levels need not have been kept: the pairs are compared again', async () => {
  const engine = inMemoryEngine(tableOf(namesakes))
  const pairs = await predict(engine, model)
  const { borneOut, count } = await clusterWithModel(engine, model, pairs, { thresholdMatchWeight: 10 })
  assert.equal(borneOut[0]?.comparison, 'dob')
  assert.equal(count, families.length * 2)
})

test('people in two registers at most bear nothing out, and EM is believed', async () => {
  const { borneOut } = await linked(namesakes.filter((_, record) => record % 3 !== 2))
  assert.deepEqual(borneOut, [])
})

test('DuckDB makes the clusters that the engine in memory makes, by levels that only it understands too', async (t) => {
  for (const records of [namesakes, mistyped]) {
    const table = tableOf(records)
    const { engine, pairs } = await linked(records)
    const duckdb = await duckDbEngine(table)
    t.after(() => duckdb.close())
    const threshold = { thresholdMatchWeight: 10 }
    const [one, other] = await Promise.all([clusterWithModel(engine, model, pairs, threshold), clusterWithModel(duckdb, model, await duckdb.predict(model, { keepLevels: true }), threshold)]) // prettier-ignore
    assert.deepEqual(other, one)
    const spoken = { ...model, comparisons: model.comparisons.map((comparison) => ({ ...comparison, levels: comparison.levels.map((level) => ({ ...level, sqlCondition: level.sqlCondition.replace('"dob_l" = "dob_r"', 'hash("dob_l") = hash("dob_r")') })) })) } // prettier-ignore
    assert.notDeepEqual(spoken, model)
    const said = await clusterWithModel(duckdb, spoken, await duckdb.predict(spoken, { keepLevels: true }), threshold)
    assert.deepEqual(said, one)
  }
})

test('records that a low threshold chains by the thousand are too many to compare beforehand, and that is said', async () => {
  const records = 12_000
  const chain = Int32Array.from({ length: records - 1 }, (_, record) => record)
  const pairs = { length: chain.length, l: chain, r: chain.map((record) => record + 1), matchWeight: new Float64Array(chain.length).fill(12) } // prettier-ignore
  const neverAsked = { comparePairs: () => assert.fail('nothing is compared') }
  await assert.rejects(weightsByComparing(neverAsked, model, { records, pairs, thresholdMatchWeight: 10 }), (error) =>
    isLinkageError(error, 'too-many-pairs'),
  )
})

test('any number of threads makes the same clusters, and so does asking about each join', async () => {
  const table = tableOf([...namesakes, ...mistyped.map((record) => ({ ...record, name: `other ${record.name}` }))])
  for (const method of ['profile-link', 'average-link'] as const) {
    const asked = await clustersBy(inMemoryEngine(table), { method, conflict: () => undefined })
    assert.ok(asked.count >= 80 && asked.count < table.records / 2, `${asked.count}`)
    for (const threads of [1, 2, 3]) {
      const engine = { ...inMemoryEngine(table, { threads }), stretchComparisons: 100 }
      assert.deepEqual(await clustersBy(engine, { method }), asked)
    }
  }
})

async function clustersBy(engine: OpenInMemoryEngine, options: Partial<ClusterWithModelOptions>) {
  const pairs = await engine.predict(model, { keepLevels: true })
  return clusterWithModel(engine, model, pairs, { thresholdMatchWeight: 6, ...options })
}
