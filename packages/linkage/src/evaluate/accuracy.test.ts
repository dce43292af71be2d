import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOf, type Table } from '../columns/table.ts'
import { isLinkageError } from '../errors.ts'
import { inventedRun } from '../testing/invented-run.ts'
import { accuracyFromLabels } from './accuracy-from-labels.ts'
import { labelsOfColumn } from './labels-of-column.ts'
import { labelsOfPairs } from './labels-of-pairs.ts'
import { predictionErrors } from './prediction-errors.ts'
import { truthRates } from './rates.ts'

const RECORDS = 7
const allPairs = Array.from({ length: RECORDS }, (_, a) =>
  Array.from({ length: RECORDS - a - 1 }, (_, b): [number, number] => [a, a + b + 1]),
).flat()

/** Some pairs found with a weight, and who each record really is; null is not known. */
const found = fc.subarray(allPairs).chain(
  (kept) =>
  fc.tuple(fc.constant(kept), fc.array(fc.integer({ min: -12, max: 12 }).map((weight) => weight / 4), { minLength: kept.length, maxLength: kept.length })), // prettier-ignore
)
const people = fc.array(fc.option(fc.nat(2), { freq: 6 }), { minLength: RECORDS, maxLength: RECORDS })

function scored(kept: readonly (readonly [number, number])[], weights: readonly number[]) {
  return {
    length: kept.length,
    l: Int32Array.from(kept, ([l]) => l),
    r: Int32Array.from(kept, ([, r]) => r),
    matchWeight: Float64Array.from(weights),
  }
}

test('every row and the area under the ROC curve are what counting pairs by hand gives', async () => {
  await fc.assert(
    fc.asyncProperty(found, people, fc.constantFrom(0, 0.5, 1), async ([kept, weights], truth, step) => {
      fc.pre(truth.some((person) => person !== null))
      const table = tableOf(truth.map((person) => ({ person })))
      const judged = allPairs.flatMap(([a, b]) => {
        if (truth[a] === null || truth[b] === null) return []
        const place = kept.findIndex(([l, r]) => l === a && r === b)
        return [{ isMatch: truth[a] === truth[b], weight: weights[place] ?? Number.NEGATIVE_INFINITY }]
      })
      const accuracy = await accuracyFromLabels(scored(kept, weights), labelsOfColumn(table, 'person'), { step })
      const matches = judged.filter(({ isMatch }) => isMatch)
      const others = judged.filter(({ isMatch }) => !isMatch)
      assert.deepEqual([accuracy.positives, accuracy.negatives], [matches.length, others.length])
      for (const row of accuracy.rows) {
        const linked = judged.filter(({ weight }) => weight >= row.matchWeight)
        const right = linked.filter(({ isMatch }) => isMatch).length
        const counts = [right, linked.length - right, others.length - linked.length + right, matches.length - right]
        assert.deepEqual([row.truePositives, row.falsePositives, row.trueNegatives, row.falseNegatives], counts)
        assert.equal(row.precision, right / linked.length)
        assert.equal(row.recall, matches.length === 0 ? 1 : right / matches.length)
      }
      if (step === 0 && matches.length * others.length > 0) {
        // The chance that a match weighs more than a stranger, an even pair counting half.
        const wins = matches.flatMap((match) => others.map((other) => (match.weight > other.weight ? 1 : match.weight === other.weight ? 0.5 : 0))) // prettier-ignore
        const mean = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length
        assert.ok(Math.abs(accuracy.areaUnderRoc - mean) < 1e-12, `${accuracy.areaUnderRoc} for ${mean}`)
      }
    }),
  )
})

test('a pair exactly at a threshold is linked by it, whatever binary fractions make of a tenth', async () => {
  const labels = labelsOfColumn(tableOf([1, 1, 1, 1].map((person) => ({ person }))), 'person')
  const pairs = scored([[0, 1], [0, 2], [0, 3]], [0.3, 0.35, -0.7]) // prettier-ignore
  const { rows } = await accuracyFromLabels(pairs, labels, { step: 0.1 })
  assert.deepEqual(rows.map(({ matchWeight, truePositives }) => [matchWeight, truePositives]), [[-0.7, 3], [0.3, 2]]) // prettier-ignore
})

test('linking two sources, only pairs across them count', () => {
  const rows = ['a', 'a', 'b', 'a'].map((person, place) => ({ person, file: place < 2 ? 'one' : 'two' }))
  const table = tableOf(rows, { sourceDataset: 'file' })
  const labels = labelsOfColumn(table, 'person', { linkType: 'link_only' })
  assert.deepEqual([labels.positives, labels.negatives, [...labels.matches()]], [2, 2, [[0, 3], [1, 3]]]) // prettier-ignore
  assert.equal(labels.isMatch(0, 1), undefined)
})

test('a sample that looks harder at some pairs measures all of them by its weights', async () => {
  const table = tableOf([1, 2, 3, 4].map((id) => ({ unique_id: id })), { uniqueId: 'unique_id' }) // prettier-ignore
  const labels = labelsOfPairs(
    table,
    tableOf([
      { unique_id_l: 1, unique_id_r: 2, clerical_match_score: 1, sampling_weight: 1 },
      { unique_id_l: 1, unique_id_r: 3, clerical_match_score: 1, sampling_weight: 10 },
      { unique_id_l: 2, unique_id_r: 4, clerical_match_score: 0, sampling_weight: 5 },
    ]),
  )
  const pairs = scored([[0, 1], [0, 2], [1, 3]], [3, 3, 3]) // prettier-ignore
  const [row] = (await accuracyFromLabels(pairs, labels)).rows
  assert.equal(row?.precision, 11 / 16)
})

const people4 = (ids: readonly (string | number)[]): Table => tableOf(ids.map((id) => ({ unique_id: id })), { uniqueId: 'unique_id' }) // prettier-ignore
const label = (l: unknown, r: unknown, score: unknown) => ({ unique_id_l: l as string, unique_id_r: r as string, clerical_match_score: score as number }) // prettier-ignore

test('labels read from a file name records by text where the table has numbers, in either order', () => {
  const labels = labelsOfPairs(people4([10, 20, 30]), tableOf([label('20', '10', '1'), label('30', '10', '0.2')]))
  assert.deepEqual([labels.isMatch(0, 1), labels.isMatch(2, 0), labels.isMatch(1, 2)], [true, false, undefined])
})

test('"cannot tell" is no judgement, and a record that is not there is counted, neither silently', () => {
  const labels = labelsOfPairs(people4([1, 2]), tableOf([label(1, 2, 1), label(1, 2, null), label(1, 9, 0)]))
  assert.deepEqual([labels.positives, labels.undecided, labels.unknownRecords], [1, 1, 1])
  assert.throws(
    () => labelsOfPairs(people4([1, 2]), tableOf([label(8, 9, 1)])),
    (error: unknown) => isLinkageError(error, 'label-invalid') && /None of the 1 labels/.test(error.message),
  )
})

test('labels without sources are enough while no two sources share an id', () => {
  const twoSources = (ids: readonly number[]): Table =>
    tableOf(ids.map((id, place) => ({ unique_id: id, source: place < 2 ? 'a' : 'b' })), { uniqueId: 'unique_id', sourceDataset: 'source' }) // prettier-ignore
  assert.equal(labelsOfPairs(twoSources([1, 2, 3]), tableOf([label(1, 3, 1)])).isMatch(0, 2), true)
  assert.throws(
    () => labelsOfPairs(twoSources([1, 2, 1]), tableOf([label(1, 2, 1)])),
    /an id that several sources have/,
  )
  const named = tableOf([{ ...label(1, 1, 1), source_dataset_l: 'b', source_dataset_r: 'a' }])
  assert.equal(labelsOfPairs(twoSources([1, 2, 1]), named).isMatch(0, 2), true)
})

test('labels that cannot be right are refused by their place', () => {
  const refuses = (rows: ReturnType<typeof label>[], says: RegExp): void => {
    assert.throws(() => labelsOfPairs(people4([1, 2]), tableOf(rows)), (error: unknown) => isLinkageError(error, 'label-invalid') && says.test(error.message)) // prettier-ignore
  }
  refuses([label(1, 2, 1), label(2, 1, 0)], /Label 2 contradicts an earlier label/)
  refuses([label(1, 1, 1)], /Label 1 pairs a record with itself/)
  refuses([label(1, 2, 7)], /Label 1 has a "clerical_match_score" that is not a number from 0 to 1/)
  assert.throws(() => labelsOfColumn(tableOf([{ person: null }]), 'person'), /labels no record/)
})

const run = await inventedRun({ people: 60 })

test('what is linked wrongly and what is missed add up to the row of the threshold', async () => {
  const { engine, model, thresholdMatchWeight } = run
  const pairs = { ...run.pairs }
  const accuracy = await accuracyFromLabels(pairs, run.labels, { step: 0 })
  const row = accuracy.rows.find(({ matchWeight }) => matchWeight >= thresholdMatchWeight)
  const errors = await predictionErrors(pairs, run.labels, { thresholdMatchWeight, engine, model })
  const count = (kind: string): number => errors.filter((error) => error.kind === kind).length
  assert.deepEqual([count('false-positive'), count('false-negative')], [row?.falsePositives, row?.falseNegatives])
  assert.ok(errors.some(({ found }) => !found))
  for (const { l, r, kind } of errors) assert.equal(run.labels.isMatch(l, r), kind === 'false-negative')
})

test('weighed all the same, matches that no rule finds tell a bad model from missing rules', async () => {
  const accuracy = await accuracyFromLabels(run.pairs, run.labels, { weighing: run })
  assert.equal(accuracy.rows[0]?.recall, 1)
  assert.ok(accuracy.positivesNotFound > 0)
})

test('a measure of nothing over nothing is no mistake, and P4 is the harmonic mean of its four', () => {
  const none = truthRates({ truePositives: 0, falsePositives: 0, trueNegatives: 5, falseNegatives: 0 })
  assert.deepEqual([none.precision, none.recall, none.f2, none.p4, none.phi], [1, 1, 1, 1, 0])
  const some = truthRates({ truePositives: 6, falsePositives: 2, trueNegatives: 5, falseNegatives: 3 })
  assert.ok(Math.abs(some.p4 - (4 * 6 * 5) / (4 * 6 * 5 + 11 * 5)) < 1e-12)
  assert.ok(Math.abs(some.f2 - (5 * 0.75 * (6 / 9)) / (4 * 0.75 + 6 / 9)) < 1e-12)
})
