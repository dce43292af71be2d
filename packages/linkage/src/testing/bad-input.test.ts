import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf, tableOfColumns } from '../columns/table.ts'
import { arrayIntersectComparison, exactMatchComparison, levenshteinComparison } from '../comparisons/comparison.ts'
import { dateOfBirthComparison } from '../comparisons/date-of-birth-comparison.ts'
import { nameComparison } from '../comparisons/name-comparison.ts'
import type { Engine } from '../engines/engine.ts'
import { duckDbEngine } from '../engines/duckdb/engine.ts'
import { inMemoryEngine, type InMemoryEngineOptions } from '../engines/in-memory/engine.ts'
import { predict } from '../engines/predict.ts'
import { isLinkageError, type LinkageErrorCode } from '../errors.ts'
import { blockOn } from '../model/block-on.ts'
import { modelOf } from '../model/model-of.ts'
import type { Comparison } from '../model/model.ts'
import { withDefaultProbabilities } from '../model/with-default-probabilities.ts'
import { clusterPairs } from '../steps/cluster/cluster-pairs.ts'
import { trainModel } from '../training/train-model.ts'
import { inventedPeople } from './invented-people.ts'
import type { Row } from './reference-linkage.ts'

const SECRET = 'clandestine'

/** The same on each engine: every fault must be met alike. */
async function onBoth(
  rows: readonly Row[],
  use: (engine: Engine) => Promise<void>,
  options: InMemoryEngineOptions = {},
): Promise<void> {
  const table = tableOf(rows)
  await use(inMemoryEngine(table, options))
  const duckdb = await duckDbEngine(table, options)
  try {
    await use(duckdb)
  } finally {
    duckdb.close()
  }
}

function modelOn(comparisons: readonly Comparison[], ...columns: string[]): ReturnType<typeof modelOf> {
  return withDefaultProbabilities(
    modelOf({ linkType: 'dedupe_only', comparisons, blockingRules: columns.map((column) => blockOn(column)) }),
  )
}

function refusal(code: LinkageErrorCode, message: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(isLinkageError(error, code), String(error))
    assert.match(error.message, message)
    assert.doesNotMatch(error.message, new RegExp(SECRET))
    return true
  }
}

const few = [
  { forename: SECRET, surname: 'khan', dob: '1990-01-01' },
  { forename: SECRET, surname: 'khan', dob: '1990-01-01' },
  { forename: 'ana', surname: 'kahn', dob: '1990-01-02' },
]

test('a comparison on a column that is not there is refused by its name, with those that are', async () => {
  await onBoth(few, async (engine) => {
    const model = modelOn([nameComparison('first_name')], 'surname')
    await assert.rejects(predict(engine, model), refusal('column-missing', /no column "first_name".*"forename"/))
  })
})

test('a blocking rule on a column that is not there is refused by its name', async () => {
  await onBoth(few, async (engine) => {
    const model = modelOn([nameComparison('forename')], 'postcode')
    await assert.rejects(predict(engine, model), refusal('column-missing', /no column "postcode"/))
  })
})

test('a column in which nothing is known says nothing: pairs are found by others, and weigh as if it were not there', async () => {
  const rows = few.map((row) => ({ ...row, town: null }))
  await onBoth(rows, async (engine) => {
    const with_ = await predict(engine, modelOn([nameComparison('forename'), exactMatchComparison('town')], 'surname', 'town')) // prettier-ignore
    const without = await predict(engine, modelOn([nameComparison('forename')], 'surname'))
    assert.equal(with_.length, 1)
    assert.deepEqual(with_.matchWeight, without.matchWeight)
  })
})

test('training with a column in which nothing is known is done without it, and says so', async () => {
  const rows = inventedPeople({ people: 150, seed: 2 }).map((row) => ({ ...row, town: null }))
  const comparisons = [nameComparison('forename'), nameComparison('surname'), exactMatchComparison('town')]
  const model = modelOf({ linkType: 'dedupe_only', comparisons, blockingRules: [blockOn('dob')] })
  const { model: trained, warnings } = await trainModel(inMemoryEngine(tableOf(rows)), model, {
    em: [{ blockingRule: blockOn('dob') }],
  })
  const [, agree] = trained.comparisons[2]?.levels ?? []
  assert.ok((agree?.m ?? 1) <= (agree?.u ?? 0), 'what was never seen cannot speak for a match')
  assert.ok(warnings.some((warning) => /No match was seen in level "Exact match on town"/.test(warning)))
})

test('numbers where text is compared, and text where dates are, are compared as written or not known, never an error', async () => {
  const rows = [
    { name: 12345, dob: 'soon', one: 1 },
    { name: 12346, dob: '1990-01-01', one: 1 },
    { name: 'khan', dob: '', one: 1 },
  ]
  const engine = inMemoryEngine(tableOf(rows))
  const model = modelOn([levenshteinComparison('name', [1]), dateOfBirthComparison('dob')], 'one')
  const pairs = await predict(engine, model, { keepLevels: true })
  assert.deepEqual([...(pairs.levels ?? [])], [1, -1, 0, -1, 0, -1])
})

test('a single value where a list is expected is a list of one', async () => {
  const engine = inMemoryEngine(tableOf([{ ids: ['a', 'b'], one: 1 }, { ids: 'a', one: 1 }])) // prettier-ignore
  const model = modelOn([arrayIntersectComparison('ids')], 'one')
  const { levels } = await predict(engine, model, { keepLevels: true })
  assert.deepEqual([...(levels ?? [])], [1])
})

test('columns of different lengths are refused with both lengths', () => {
  assert.throws(
    () => tableOfColumns({ forename: [SECRET, 'ana'], surname: ['khan'] }),
    refusal('table-invalid', /Column "surname" has 1 cells where the table has 2 records/),
  )
})

test('one giant block is refused with its size and an example record before it is compared, or skipped and said', async () => {
  const rows = Array.from({ length: 60 }, (_, id) => ({ forename: `n${id % 7}`, surname: SECRET, town: `t${id % 30}` }))
  const model = modelOn([nameComparison('forename')], 'surname', 'town')
  await onBoth(
    rows,
    async (engine) => {
      await assert.rejects(
        predict(engine, model),
        refusal('block-too-large', /puts 60 records that agree with record 0 into one block of 1770 comparisons/),
      )
    },
    { largestBlock: { comparisonsMax: 1000 } },
  )
  await onBoth(
    rows,
    async (engine) => {
      const { length, skippedBlocks } = await predict(engine, model)
      assert.equal(length, 30)
      assert.deepEqual(skippedBlocks, [{ rule: 0, records: 60, comparisons: 1770, exampleRecord: 0 }])
    },
    { largestBlock: { comparisonsMax: 1000, whenExceeded: 'skip' } },
  )
})

test('two records of one id, and a record without one, are refused by row number and column', () => {
  const rows = [{ id: SECRET }, { id: 'b' }, { id: SECRET }]
  assert.throws(() => tableOf(rows, { uniqueId: 'id' }), refusal('table-invalid', /Record 2 has the same "id" as an earlier/)) // prettier-ignore
  assert.throws(() => tableOf([{ id: 'a' }, { id: null }], { uniqueId: 'id' }), refusal('table-invalid', /Record 1 has no "id"/)) // prettier-ignore
})

test('one record, and none, make no pairs and as many clusters as records; there is nothing to train on', async () => {
  const model = modelOn([nameComparison('forename')], 'surname')
  for (const records of [0, 1]) {
    const engine = inMemoryEngine(tableOfColumns({ forename: [SECRET].slice(0, records), surname: ['khan'].slice(0, records) })) // prettier-ignore
    const pairs = await predict(engine, model)
    assert.equal(pairs.length, 0)
    const { count, clusterOf } = clusterPairs({ records, pairs, thresholdMatchWeight: 0 })
    assert.equal(count, records)
    assert.equal(clusterOf.length, records)
    await assert.rejects(trainModel(engine, model), refusal('no-pairs-to-learn-from', /at least two records/))
  }
})

test('more pairs than may be kept are refused with their number before any is, unless a threshold bounds them', async () => {
  const rows = Array.from({ length: 40 }, (_, id) => ({ forename: `n${id}`, surname: 'khan' }))
  const model = modelOn([nameComparison('forename')], 'surname')
  await onBoth(rows, async (engine) => {
    await assert.rejects(
      predict(engine, model, { pairsMax: 700 }),
      refusal(
        'too-many-pairs',
        /find 780 pairs, and without a threshold all would be kept; 700 may be\. Give a threshold/,
      ),
    )
    assert.equal((await predict(engine, model, { pairsMax: 780 })).length, 780)
    const bounded = await predict(engine, model, { pairsMax: 700, thresholdMatchWeight: 100 })
    assert.equal(bounded.length, 0)
  })
})

test('pairs that several rules find count once against what may be kept', async () => {
  const rows = Array.from({ length: 20 }, () => ({ forename: 'ana', surname: 'khan' }))
  const model = modelOn([nameComparison('forename')], 'surname', 'forename')
  assert.equal((await predict(inMemoryEngine(tableOf(rows)), model, { pairsMax: 190 })).length, 190)
})

test('a threshold given twice, and a probability beyond 1, are refused', async () => {
  const engine = inMemoryEngine(tableOf(few))
  const model = modelOn([nameComparison('forename')], 'surname')
  await assert.rejects(
    predict(engine, model, { thresholdMatchWeight: 0, thresholdMatchProbability: 0.5 }),
    refusal('option-invalid', /not both/),
  )
  for (const thresholdMatchProbability of [-0.1, 1.5, Number.NaN]) {
    await assert.rejects(
      predict(engine, model, { thresholdMatchProbability }),
      refusal('option-invalid', /from 0 to 1/),
    )
  }
})
