import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { valueAt } from '../../columns/column.ts'
import { tableOf } from '../../columns/table.ts'
import { blockOn } from '../../model/block-on.ts'
import { readModel } from '../../model/read-model.ts'
import { withDefaultProbabilities } from '../../model/with-default-probabilities.ts'
import { clusterPairs } from '../../steps/cluster/cluster-pairs.ts'
import { trainModel } from '../../training/train-model.ts'
import type { Row } from '../../testing/reference-linkage.ts'
import { inMemoryEngine } from './engine.ts'
import { predict } from './predict.ts'

/** What Splink 5.0.0 on DuckDB made of 95 invented records: its model, every pair it scored, and its clusters. */
type Agreement = {
  records: Row[]
  model: {
    probability_two_random_records_match: number
    comparisons: { comparison_levels: { m_probability?: number; u_probability?: number }[] }[]
  }
  sessions: { blocking_rule: string; iterations: number }[]
  pairs: [l: number, r: number, matchWeight: number, matchKey: number][]
  clusters_at_match_weight_3: number[][]
}

const splink = JSON.parse(
  readFileSync(new URL('../../testing/splink-agreement.json', import.meta.url), 'utf8'),
) as Agreement

const table = tableOf(splink.records, { uniqueId: 'unique_id' })
const idOf = (record: number): number => Number(table.uniqueId && valueAt(table.uniqueId, record))

test('the same model gives the same pairs and rules as Splink 5, and weights equal to 1e-9', async () => {
  const pairs = await predict(inMemoryEngine(table), withDefaultProbabilities(readModel(splink.model)))
  const mine = new Map(
    Array.from({ length: pairs.length }, (_, pair) => [
      `${idOf(pairs.l[pair] ?? 0)}–${idOf(pairs.r[pair] ?? 0)}`,
      { matchWeight: pairs.matchWeight[pair] ?? Number.NaN, rule: pairs.rule[pair] },
    ]),
  )
  assert.equal(mine.size, splink.pairs.length)
  for (const [l, r, matchWeight, matchKey] of splink.pairs) {
    const pair = mine.get(`${l}–${r}`)
    assert.ok(pair !== undefined, `Splink finds ${l}–${r}`)
    assert.equal(pair.rule, matchKey)
    assert.ok(Math.abs(pair.matchWeight - matchWeight) < 1e-9, `${pair.matchWeight} for ${matchWeight}`)
  }
})

const bare = {
  ...splink.model,
  probability_two_random_records_match: 0.0001,
  comparisons: splink.model.comparisons.map((comparison) => ({
    ...comparison,
    comparison_levels: comparison.comparison_levels.map(({ m_probability: _m, u_probability: _u, ...level }) => level),
  })),
}
const prior = { deterministicRules: [blockOn('first_name', 'dob'), blockOn('email', 'dob')], recall: 0.8 }

test('the same data teach the same prior, u and m as Splink 5, in as many iterations', async () => {
  const { model, sessions } = await trainModel(inMemoryEngine(table), readModel(bare), {
    prior,
    em: splink.sessions.map(({ blocking_rule }) => ({
      blockingRule: blocking_rule,
      estimateWithoutTermFrequencies: true,
    })),
  })
  assert.deepEqual(
    sessions.map(({ history }) => history.length),
    splink.sessions.map(({ iterations }) => iterations),
  )
  near(model.probabilityTwoRandomRecordsMatch, splink.model.probability_two_random_records_match, 'prior')
  let compared = 0
  splink.model.comparisons.forEach(({ comparison_levels: levels }, place) => {
    levels.forEach(({ m_probability: m, u_probability: u }, index) => {
      const mine = model.comparisons[place]?.levels[index]
      if (m !== undefined) near(mine?.m, m, `m of ${mine?.label}`)
      if (u !== undefined) near(mine?.u, u, `u of ${mine?.label}`)
      compared += Number(m !== undefined) + Number(u !== undefined)
    })
  })
  assert.ok(compared > 40)
})

/** What Splink's EM made of the same records with term frequencies, its default. */
const withFrequencies = JSON.parse(
  readFileSync(new URL('../../testing/splink-training.json', import.meta.url), 'utf8'),
) as {
  sessions: { blocking_rule: string; prior: number[]; comparisons: { name: string; m: number[] }[] }[]
}

for (const threads of [1, 3]) {
  test(`EM with term frequencies goes Splink 5’s way, iteration by iteration, on ${threads} threads`, async () => {
    const { sessions } = await trainModel(inMemoryEngine(table, { threads }), readModel(bare), {
      prior,
      em: withFrequencies.sessions.map(({ blocking_rule }) => ({ blockingRule: blocking_rule })),
    })
    let compared = 0
    withFrequencies.sessions.forEach((theirs, place) => {
      const mine = sessions[place]
      const priors = [mine?.start.prior, ...(mine?.history.map(({ prior: each }) => each) ?? [])]
      assert.equal(priors.length, theirs.prior.length)
      theirs.prior.forEach((each, at) => near(priors[at], each, `prior after iteration ${at}`))
      theirs.comparisons.forEach(({ name, m: levels }) => {
        levels.forEach((m, at) => {
          const own = mine?.m.get(`${name}|${levels.length - 1 - at}`)
          // Splink's way to say that a level was not observed.
          if (m === 1e-6) assert.equal(own, undefined)
          else near(own, m, `m of ${name}`)
          compared++
        })
      })
    })
    assert.ok(compared > 30)
  })
}

function near(mine: number | undefined, theirs: number, what: string): void {
  assert.ok(Math.abs((mine ?? Number.NaN) - theirs) < 1e-9, `${what}: ${mine} for ${theirs}`)
}

test('connected components at a threshold are Splink’s clusters', async () => {
  const pairs = await predict(inMemoryEngine(table), withDefaultProbabilities(readModel(splink.model)))
  const { clusterOf } = clusterPairs({
    records: table.records,
    pairs,
    thresholdMatchWeight: 3,
    method: 'connected-components',
  })
  const clusters = [...Map.groupBy(Array.from(clusterOf).keys(), (record) => clusterOf[record]).values()]
    .map((records) => records.map(idOf).toSorted((a, b) => a - b))
    .filter((ids) => ids.length > 1)
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
  assert.deepEqual(clusters, splink.clusters_at_match_weight_3)
})
