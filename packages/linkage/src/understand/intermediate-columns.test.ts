import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOf } from '../columns/table.ts'
import { deterministicLink } from '../engines/deterministic-link.ts'
import { duckDbEngine } from '../engines/duckdb/engine.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import { modelOf } from '../model/model-of.ts'
import { withDefaultProbabilities } from '../model/with-default-probabilities.ts'
import { blockOn } from '../model/block-on.ts'
import { matchWeightOfProbability } from '../model/weights.ts'
import { models, rows } from '../testing/arbitrary-linkage.ts'
import { intermediateColumns } from './intermediate-columns.ts'

const SOURCES = { sourceDataset: 'source_dataset' }

test('the columns of a pair add up to its weight: the prior, each level, and what its values’ frequencies add', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, async (people, model) => {
      if (people.length === 0) return
      const engine = inMemoryEngine(tableOf(people, SOURCES))
      const pairs = await engine.predict(model, { keepLevels: true })
      const columns = await intermediateColumns(engine, model, pairs)
      for (let pair = 0; pair < pairs.length; pair++) {
        let sum = matchWeightOfProbability(model.probabilityTwoRandomRecordsMatch)
        model.comparisons.forEach(({ name, levels }, place) => {
          assert.equal(columns.get(`gamma_${name}`)?.[pair], pairs.levels?.[pair * model.comparisons.length + place])
          sum += (columns.get(`mw_${name}`)?.[pair] ?? 0) + (columns.get(`mw_tf_adj_${name}`)?.[pair] ?? 0)
          const isAdjusted = levels.some(({ termFrequency }) => termFrequency !== undefined)
          assert.equal(columns.has(`mw_tf_adj_${name}`), isAdjusted)
        })
        assert.ok(Math.abs(sum - (pairs.matchWeight[pair] ?? Number.NaN)) < 1e-9)
        const probability = columns.get('match_probability')?.[pair] ?? Number.NaN
        assert.ok(probability >= 0 && probability <= 1)
      }
    }),
    { numRuns: 60 },
  )
})

test('the frequencies of the two values stand beside what they add', async () => {
  const people = [{ name: 'khan' }, { name: 'khan' }, { name: 'jones' }, { name: null }]
  const engine = inMemoryEngine(tableOf(people))
  const model = withDefaultProbabilities(
    modelOf({ linkType: 'dedupe_only', comparisons: [nameComparison('name')], blockingRules: [] }),
  )
  const pairs = { length: 2, l: Int32Array.of(0, 2), r: Int32Array.of(1, 3) }
  const columns = await intermediateColumns(engine, model, pairs)
  const [both, known] = columns.get('tf_name_l') ?? []
  assert.ok(Math.abs((both ?? 0) - 2 / 3) < 1e-12 && Math.abs((known ?? 0) - 1 / 3) < 1e-12)
  assert.ok(Number.isNaN(columns.get('tf_name_r')?.[1]))
})

test('links by rules alone are the pairs that the rules find, on both engines', async () => {
  const people = ['khan', 'khan', 'jones', null, 'jones'].map((surname, place) => ({ surname, town: place % 2 }))
  const options = { rules: [blockOn('surname'), 'l.town = r.town'], linkType: 'dedupe_only' as const }
  const memory = await deterministicLink(inMemoryEngine(tableOf(people)), options)
  const listed = ({ length, l, r, rule }: typeof memory): string[] =>
    Array.from({ length }, (_, pair) => `${l[pair]}–${r[pair]} by ${rule[pair]}`).sort()
  assert.deepEqual(listed(memory), ['0–1 by 0', '0–2 by 1', '0–4 by 1', '1–3 by 1', '2–4 by 0'])
  const duckdb = await duckDbEngine(tableOf(people))
  try {
    assert.deepEqual(listed(await deterministicLink(duckdb, options)), listed(memory))
  } finally {
    duckdb.close()
  }
})
