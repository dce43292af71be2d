import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { tableOf } from '../../columns/table.ts'
import { exactMatchComparison } from '../../comparisons/comparison.ts'
import { isLinkageError } from '../../errors.ts'
import { explainPair } from '../../explain/explain-pair.ts'
import { blockOn } from '../../model/block-on.ts'
import { modelOf } from '../../model/model-of.ts'
import { readModel } from '../../model/read-model.ts'
import { withDefaultProbabilities } from '../../model/with-default-probabilities.ts'
import { writeModel } from '../../model/write-model.ts'
import { duckDb } from '../../testing/duckdb.ts'
import { plainPairs } from '../../testing/plain-pairs.ts'
import { trainModel } from '../../training/train-model.ts'
import { unlinkables } from '../../understand/unlinkables.ts'
import { inMemoryEngine } from '../in-memory/engine.ts'
import { duckDbEngine, type DuckDbEngine, type DuckDbEngineOptions } from './engine.ts'
import type { DuckDbFiles } from './load-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'kith-duckdb-'))
after(() => rmSync(folder, { recursive: true }))

const people = [
  { unique_id: 'c', surname: 'khan', sex: 'F', dob: '1990-05-17' },
  { unique_id: 'a', surname: 'khan', sex: 'F', dob: '1990-05-18' },
  { unique_id: 'b', surname: 'kahn', sex: 'M', dob: null },
  { unique_id: 'd', surname: null, sex: 'M', dob: '2001-01-01' },
]

async function withDuckDb<Result>(
  source: Parameters<typeof duckDbEngine>[0] | DuckDbFiles,
  use: (engine: DuckDbEngine) => Promise<Result>,
  options: DuckDbEngineOptions = {},
): Promise<Result> {
  const engine = await duckDbEngine(source, options)
  try {
    return await use(engine)
  } finally {
    engine.close()
  }
}

function modelWith(sqlCondition: string, rule = 'l.sex = r.sex', engine?: 'duckdb') {
  const levels = [
    { sql_condition: sqlCondition, label_for_charts: 'odd one', m_probability: 0.9, u_probability: 0.1 },
    { sql_condition: 'ELSE', label_for_charts: 'else', m_probability: 0.1, u_probability: 0.9 },
  ]
  const json = {
    link_type: 'dedupe_only',
    comparisons: [{ output_column_name: 'name', comparison_levels: levels }],
    blocking_rules_to_generate_predictions: [{ blocking_rule: rule }],
  }
  return readModel(json, engine === undefined ? {} : { engine })
}

/** Written only for DuckDB: a struct, an operator and a function that the package has no words for. */
const ONLY_DUCKDB = `"surname_l" SIMILAR TO 'k.*' AND {'v': soundless("surname_l")}.v = soundless("surname_r")`
const ODD_LEVEL = `translate("surname_l", 'hn', '') = translate("surname_r", 'hn', '') AND "surname_l" SIMILAR TO 'k.*'`
const ODD_RULE = `translate(l.sex, 'FM', 'PP') = translate(r.sex, 'FM', 'PP') AND l.surname GLOB 'k*'`

test('a level and a rule that the in-memory engine refuses run in DuckDB, train there, and are written back', async () => {
  assert.throws(
    () => modelWith(ODD_LEVEL),
    (error) => isLinkageError(error, 'level-not-understood'),
  )
  const model = modelWith(ODD_LEVEL, ODD_RULE, 'duckdb')
  await withDuckDb(tableOf(people), async (engine) => {
    const pairs = plainPairs(await engine.predict(model, { keepLevels: true }))
    // The rule asks for a k only of the left surname, so the record without one is found on the right.
    assert.deepEqual(pairs.map(({ l, r, levels }) => [l, r, levels[0]]), [[0, 1, 1], [0, 2, 1], [0, 3, 0], [1, 2, 1], [1, 3, 0], [2, 3, 0]]) // prettier-ignore
    assert.deepEqual((await engine.countPairs({ rules: [ODD_RULE], linkType: 'dedupe_only' })).perRule, [6])
    assert.equal((await engine.countComparisons([ODD_RULE]))[0]?.comparisonsAtMost, 6)
    const { values } = (await explainPair(engine, model, 0, 2)).comparisons[0] ?? {}
    assert.deepEqual(values, [{ column: 'surname', l: 'khan', r: 'kahn' }])
    const trained = await trainModel(engine, model, { em: [{ blockingRule: ODD_RULE.replace('l.surname', 'l.unique_id').replace("'k*'", "'*'") }] }) // prettier-ignore
    assert.ok(trained.model.comparisons[0]?.levels[0]?.m !== undefined)
  })
  const [written] = writeModel(model)['comparisons'] as { comparison_levels: { sql_condition: string }[] }[]
  assert.equal(written?.comparison_levels[0]?.sql_condition, ODD_LEVEL)
})

test('a level that DuckDB does not understand is refused by name, and nothing of the data is said', async () => {
  const model = modelWith(ONLY_DUCKDB, 'l.sex = r.sex', 'duckdb')
  await withDuckDb(tableOf(people), (engine) =>
    assert.rejects(
      engine.predict(model),
      (error) =>
        isLinkageError(error, 'level-not-understood') &&
        /Level "odd one" of comparison "name" is refused.*soundless/.test(error.message) &&
        !/khan/.test(error.message),
    ),
  )
})

test('a rule that DuckDB does not understand is refused with its SQL', async () => {
  const model = modelWith('surname_l = surname_r', 'soundless(l.sex) = soundless(r.sex)', 'duckdb')
  await withDuckDb(tableOf(people), (engine) =>
    assert.rejects(
      engine.predict(model),
      (error) => isLinkageError(error, 'rule-not-understood') && /Blocking rule soundless/.test(error.message),
    ),
  )
})

test('a value that DuckDB cannot compute on stops it without being quoted', async () => {
  const model = modelWith('"surname_l" // 2 = 1', 'l.sex = r.sex', 'duckdb')
  await withDuckDb(tableOf(people), (engine) =>
    assert.rejects(engine.predict(model), (error) => isLinkageError(error) && !/khan|kahn/.test(error.message)),
  )
})

test('a column that is not there is named, with those that are, by DuckDB too', async () => {
  const missing = modelWith('"family_l" = "family_r"')
  await withDuckDb(tableOf(people), (engine) =>
    assert.rejects(
      engine.predict(missing),
      (error) => isLinkageError(error, 'column-missing') && /"family".*"unique_id", "surname"/.test(error.message),
    ),
  )
})

test('a rule without an equality is refused by DuckDB too', async () => {
  const model = modelWith('surname_l = surname_r', 'l.surname <> r.surname')
  await withDuckDb(tableOf(people), (engine) =>
    assert.rejects(engine.predict(model), (error) => isLinkageError(error, 'rule-not-understood')),
  )
})

test('a model that is not trained is refused by DuckDB too, naming the level', async () => {
  const model = modelOf({ linkType: 'dedupe_only', comparisons: [exactMatchComparison('sex')], blockingRules: [blockOn('surname')] }) // prettier-ignore
  await withDuckDb(tableOf(people), (engine) =>
    assert.rejects(engine.predict(model), /Level "Exact match on sex".* has no m/),
  )
})

test('linking files with each other needs to know which file a record came from, in DuckDB too', async () => {
  const model = { ...modelWith('surname_l = surname_r'), linkType: 'link_only' as const }
  await withDuckDb(tableOf(people), (engine) => assert.rejects(engine.predict(model), /sourceDataset/))
})

test('a block too large is refused in DuckDB by rule and size and without its value', async () => {
  const options = { largestBlock: { comparisonsMax: 0 } }
  await withDuckDb(
    tableOf(people),
    (engine) =>
      assert.rejects(
        engine.predict(modelWith('sex_l = sex_r', 'l.surname = r.surname')),
        (error) => isLinkageError(error, 'block-too-large') && /2 records that agree with record 0/.test(error.message) && !/khan/.test(error.message), // prettier-ignore
      ),
    options,
  )
})

test('thresholds by weight or by probability keep the same pairs in DuckDB as in memory', async () => {
  const model = modelWith('surname_l = surname_r')
  const table = tableOf(people)
  await withDuckDb(table, async (engine) => {
    for (const options of [{ thresholdMatchWeight: -12 }, { thresholdMatchProbability: 0.0005 }]) {
      const [mine, found] = [await inMemoryEngine(table).predict(model, options), await engine.predict(model, options)]
      assert.deepEqual([found.length, found.candidatePairs], [mine.length, mine.candidatePairs])
      assert.equal(found.length, 1)
    }
    const twice = { thresholdMatchWeight: 0, thresholdMatchProbability: 0.5 }
    await assert.rejects(engine.predict(model, twice), (error) => isLinkageError(error, 'option-invalid'))
    assert.deepEqual(await unlinkables(engine, model, { thresholdMatchWeight: -11 }), await unlinkables(inMemoryEngine(table), model, { thresholdMatchWeight: -11 })) // prettier-ignore
  })
})

test('no records, one record and columns of nulls are no pairs in DuckDB', async () => {
  for (const few of [
    [],
    people.slice(0, 1),
    people.slice(3),
    [
      { surname: null, sex: null },
      { surname: null, sex: null },
    ],
  ]) {
    const table = tableOf([...few, { surname: null, sex: null }])
    const model = withDefaultProbabilities(modelOf({ linkType: 'dedupe_only', comparisons: [exactMatchComparison('sex')], blockingRules: [blockOn('surname')] })) // prettier-ignore
    assert.equal(await withDuckDb(table, async (engine) => (await engine.predict(model)).length), 0)
  }
})

test('DuckDB stops when it is interrupted and says so', async () => {
  const stop = new AbortController()
  stop.abort()
  await withDuckDb(tableOf(people), (engine) =>
    assert.rejects(engine.predict(modelWith('sex_l = sex_r'), { signal: stop.signal }), (error) =>
      isLinkageError(error, 'interrupted'),
    ),
  )
})

test('CSV and Parquet files that DuckDB reads itself give the pairs and weights of the table', async () => {
  const csv = join(folder, 'people.csv')
  writeFileSync(csv, ['unique_id,surname,sex,dob', ...people.map((row) => Object.values(row).join(','))].join('\n'))
  const parquet = join(folder, 'people.parquet')
  const database = await duckDb()
  await database.run(`copy (select * replace (dob::date as dob) from read_csv('${csv}')) to '${parquet}'`)
  database.close()
  const model = modelWith('substr(dob_l, 1, 7) = substr(dob_r, 1, 7) and abs(epoch(dob_l) - epoch(dob_r)) < 90000')
  const expected = plainPairs(await inMemoryEngine(tableOf(people, { uniqueId: 'unique_id' })).predict(model, { keepLevels: true })) // prettier-ignore
  assert.deepEqual(expected.map(({ l, r, levels }) => [l, r, levels]), [[1, 0, [1]], [2, 3, [0]]]) // prettier-ignore
  for (const file of [csv, parquet]) {
    await withDuckDb(
      { files: [file] },
      async (engine) => {
        assert.equal(engine.records, 4)
        assert.deepEqual(plainPairs(await engine.predict(model, { keepLevels: true })), expected)
        assert.deepEqual(await engine.valuesOf(0, ['dob', 'surname']), ['1990-05-17', 'khan'])
      },
      { uniqueId: 'unique_id' },
    )
  }
})

test('a file in which two records have one id, or one has none, is refused by row', async () => {
  for (const [rows, why] of [
    [['a,1', 'b,2', 'a,3'], /Record 2 has the same "id"/],
    [['a,1', ',2'], /Record 1 has no "id"/],
  ] as const) {
    const file = join(folder, 'ids.csv')
    writeFileSync(file, ['id,number', ...rows].join('\n'))
    await assert.rejects(
      duckDbEngine({ files: [file] }, { uniqueId: 'id' }),
      (error) => isLinkageError(error, 'table-invalid') && why.test(error.message),
    )
  }
})

test('files of no known kind are refused before anything is opened', async () => {
  await assert.rejects(duckDbEngine({ files: ['people.xlsx'] }), (error) => isLinkageError(error, 'option-invalid'))
})
