import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { duckDbEngine } from '../engines/duckdb/engine.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { readModel } from '../model/read-model.ts'
import { writeModel } from '../model/write-model.ts'
import { assertSamePairs, plainPairs } from './plain-pairs.ts'
import { SPLINK_RULES, splinkComparisons, splinkPeople } from './splink-comparisons.ts'

/** A whole model as Splink 4.0.16 or 5.0.0 saves it. */
function splinkModel(version: 4 | 5): Record<string, unknown> {
  return {
    link_type: 'dedupe_only',
    probability_two_random_records_match: 0.003,
    retain_matching_columns: true,
    retain_intermediate_calculation_columns: false,
    additional_columns_to_retain: [],
    sql_dialect: 'duckdb',
    linker_uid: 'xmis5fzg',
    em_convergence: 0.0001,
    max_iterations: 25,
    [version === 4 ? 'bayes_factor_column_prefix' : 'match_weight_column_prefix']: version === 4 ? 'bf_' : 'mw_',
    term_frequency_adjustment_column_prefix: 'tf_',
    comparison_vector_value_column_prefix: 'gamma_',
    unique_id_column_name: 'unique_id',
    source_dataset_column_name: 'source_dataset',
    blocking_rules_to_generate_predictions: SPLINK_RULES,
    comparisons: splinkComparisons(version),
  }
}

const table = tableOf(splinkPeople(90, 5), { uniqueId: 'unique_id' })
const everyPair = Array.from({ length: table.records ** 2 }, (_, pair) => pair)
const pairs = {
  length: everyPair.length,
  l: Int32Array.from(everyPair, (pair) => pair % table.records),
  r: Int32Array.from(everyPair, (pair) => Math.floor(pair / table.records)),
}

for (const version of [4, 5] as const) {
  const model = readModel(splinkModel(version))

  test(`a model with every comparison of Splink ${version} is read and written back without losing anything`, () => {
    assert.deepEqual(JSON.parse(JSON.stringify(writeModel(model))), JSON.parse(JSON.stringify(splinkModel(version))))
  })

  test(`Splink ${version}’s rules find the same pairs on both engines`, async () => {
    const duckdb = await duckDbEngine(table)
    try {
      const [mine, found] = [await inMemoryEngine(table).predict(model, { keepLevels: true }), await duckdb.predict(model, { keepLevels: true })] // prettier-ignore
      assert.ok(SPLINK_RULES.every((_, rule) => mine.rule.includes(rule)))
      assertSamePairs(plainPairs(found), plainPairs(mine))
    } finally {
      duckdb.close()
    }
  })

  const compared = (async () => {
    const duckdb = await duckDbEngine(table)
    try {
      return {
        mine: await inMemoryEngine(table).comparePairs(model, pairs),
        found: await duckdb.comparePairs(model, pairs),
      }
    } finally {
      duckdb.close()
    }
  })()

  model.comparisons.forEach(({ name, levels }, place) => {
    test(`Splink ${version}’s ${name} puts every pair into the same level on both engines, and some into each`, async () => {
      const { mine, found } = await compared
      const width = model.comparisons.length
      const seen = new Set<number | undefined>()
      for (let pair = 0; pair < pairs.length; pair++) {
        const level = mine.levels[pair * width + place]
        seen.add(level)
        if (level === found.levels[pair * width + place]) continue
        const [l, r] = [mine.l[pair] ?? 0, mine.r[pair] ?? 0]
        assert.fail(`records ${l} and ${r}: level ${level} in memory, ${found.levels[pair * width + place]} in DuckDB`)
      }
      assert.equal(seen.size, levels.length, `levels seen: ${[...seen].join(', ')}`)
    })
  })
}
