import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { duckDbEngine } from '../engines/duckdb/engine.ts'
import type { Engine } from '../engines/engine.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { blockOn } from '../model/block-on.ts'
import { modelOf } from '../model/model-of.ts'
import { inventedPeople } from '../testing/invented-people.ts'
import { trainModel } from './train-model.ts'

const table = tableOf(inventedPeople({ people: 500, seed: 4 }))
const model = modelOf({
  linkType: 'dedupe_only',
  comparisons: [nameComparison('surname'), exactMatchComparison('dob'), exactMatchComparison('postcode')],
  blockingRules: [blockOn('surname')],
})

/** Trains as if every look at the clock took a fifth of a second, and keeps what is told by part. */
async function told(t: TestContext, engine: Engine, minimumCountPerLevel?: number) {
  let now = 0
  t.mock.method(performance, 'now', () => (now += 200))
  const parts = new Map<string, (number | undefined)[]>()
  let part = ''
  await trainModel(engine, model, {
    prior: { deterministicRules: [blockOn('surname', 'dob')], recall: 0.7 },
    u: { maxPairs: 6e5, ...(minimumCountPerLevel !== undefined && { minimumCountPerLevel }) },
    em: [{ blockingRule: blockOn('dob') }, { blockingRule: blockOn('surname') }],
    onPart: (name) => parts.set((part = name), []),
    onProgress: (_, share) => parts.get(part)?.push(share),
  })
  return parts
}

const PARTS = ['the prior from deterministic rules', 'u from random pairs', 'm by EM, session 1 of 2', 'm by EM, session 2 of 2'] // prettier-ignore

test('training says which part it is at, and how far that is', async (t) => {
  const parts = await told(t, inMemoryEngine(table, { threads: 1 }))
  assert.deepEqual([...parts.keys()], PARTS)
  for (const [part, shares] of parts) assert.equal(shares.at(-1), 1, part)
  const u = parts.get('u from random pairs') ?? []
  assert.ok(u.length >= 2, `${u.length}`)
  assert.deepEqual(u, u.map((_, place) => (place + 1) / u.length)) // prettier-ignore
})

test('u that stops where levels were seen often says how far it is, on both engines', async (t) => {
  const duckDb = await duckDbEngine(table)
  t.after(() => duckDb.close())
  for (const engine of [inMemoryEngine(table), duckDb]) {
    const parts = await told(t, engine, 50)
    assert.deepEqual([...parts.keys()], PARTS)
    const shares = (parts.get('u from random pairs') ?? []).map(Number)
    assert.ok(shares.length >= 2 && shares.at(-1)! > 0.5, engine.name)
    assert.deepEqual(
      shares,
      [...shares].sort((a, b) => a - b),
      engine.name,
    )
    assert.ok(shares.every((share) => share >= 0 && share <= 1))
  }
})
