import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { valueAt } from '../columns/column.ts'
import { tableOf } from '../columns/table.ts'
import type { LooseValue } from '../columns/value.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { predict } from '../engines/predict.ts'
import { accuracyFromLabels, type AccuracyRow } from '../evaluate/accuracy-from-labels.ts'
import { labelsOfColumn } from '../evaluate/labels-of-column.ts'
import { labelsOfPairs } from '../evaluate/labels-of-pairs.ts'
import { predictionErrors } from '../evaluate/prediction-errors.ts'
import { truthSpaceTable } from '../evaluate/truth-space-table.ts'
import { readModel } from '../model/read-model.ts'
import { matchWeightOfProbability } from '../model/weights.ts'
import { withDefaultProbabilities } from '../model/with-default-probabilities.ts'
import { clusterPairs } from '../steps/cluster/cluster-pairs.ts'
import { clusterMetrics } from './cluster-metrics.ts'
import { completenessOf } from './completeness-of.ts'
import { matchWeightHistogram } from './match-weight-histogram.ts'
import { profileTable } from './profile-table.ts'
import { unlinkables } from './unlinkables.ts'

/** What Splink 5.0.0 on DuckDB said of the records and the model of `splink-agreement.json`, with made-up labels. */
type Understanding = {
  person: number[]
  labels: [l: number, r: number, score: number][]
  unlinkables: [matchWeight: number, matchProbability: number, cumulativeShare: number][]
  truth_columns: string[]
  truth_from_column: number[][]
  truth_from_labels: number[][]
  nodes: [id: number, degree: number, centrality: number][]
  edges: [l: number, r: number, isBridge: boolean][]
  clusters: [size: number, edges: number, density: number | null, centralisation: number | null][]
  histogram: [from: number, to: number, pairs: number][]
  completeness: [column: string, nulls: number, records: number, completeness: number][]
  errors: [l: number, r: number, score: number, matchWeight: number, found: boolean][]
  profile: Record<string, { steps: number[][]; top: number[]; bottom: number[] }>
}

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../testing/${file}`, import.meta.url), 'utf8'))
const splink = read('splink-understanding.json') as Understanding
const agreement = read('splink-agreement.json') as { records: Record<string, LooseValue>[]; model: unknown }

const table = tableOf(
  agreement.records.map((record, place) => ({ ...record, person: splink.person[place] })),
  { uniqueId: 'unique_id' },
)
const engine = inMemoryEngine(table)
const model = withDefaultProbabilities(readModel(agreement.model))
const pairs = await predict(engine, model)
const idOf = (record: number): number => Number(table.uniqueId && valueAt(table.uniqueId, record))
const near = (mine: number, theirs: number, what: string, within = 1e-9): void =>
  assert.ok(Math.abs(mine - theirs) <= within, `${what}: ${mine} for ${theirs}`)

function sameTruthSpace(mine: Record<string, number>[], theirs: number[][]): void {
  assert.equal(mine.length, theirs.length)
  theirs.forEach((row, place) => {
    splink.truth_columns.forEach((column, index) => {
      near(mine[place]?.[column] ?? Number.NaN, row[index] ?? 0, `${column} of row ${place}`)
    })
  })
}

test('accuracy from a column of labels is Splink’s truth space table, matches outside the blocking rules included', async () => {
  const accuracy = await accuracyFromLabels(pairs, labelsOfColumn(table, 'person'), { step: 0 })
  assert.ok(accuracy.positivesNotFound > 0)
  sameTruthSpace(truthSpaceTable(accuracy), splink.truth_from_column)
})

test('accuracy from labelled pairs is Splink’s truth space table, pairs outside the blocking rules included', async () => {
  const labels = tableOf(
    splink.labels.map(([l, r, score]) => ({ unique_id_l: l, unique_id_r: r, clerical_match_score: score })),
  )
  // Here Splink asks whether whole lists are equal, so what a rule finds by one item of a list counts as not found.
  const wholeLists = { ...model, blockingRules: model.blockingRules.map(({ sql }) => ({ sql, arraysToExplode: [] })) }
  const found = await predict(engine, wholeLists)
  const accuracy = await accuracyFromLabels(found, labelsOfPairs(table, labels), { step: 0 })
  assert.ok(accuracy.positivesNotFound > 0)
  sameTruthSpace(truthSpaceTable(accuracy), splink.truth_from_labels)
})

test('the errors are those that Splink lists', async () => {
  const errors = await predictionErrors(pairs, labelsOfColumn(table, 'person'), {
    thresholdMatchWeight: matchWeightOfProbability(0.5),
    engine,
    model,
  })
  const named = new Map(errors.map((error) => [[idOf(error.l), idOf(error.r)].toSorted((a, b) => a - b).join(), error]))
  assert.equal(named.size, splink.errors.length)
  for (const [l, r, score, matchWeight, found] of splink.errors) {
    const mine = named.get([l, r].toSorted((a, b) => a - b).join())
    assert.ok(mine !== undefined, `Splink lists ${l}–${r}`)
    assert.equal(mine.kind, score > 0.5 ? 'false-negative' : 'false-positive')
    assert.equal(mine.found, found)
    near(mine.matchWeight, matchWeight, `${l}–${r}`)
  }
})

test('records that cannot be linked are the share that Splink gives at each of its weights', async () => {
  for (const [matchWeight, , share] of splink.unlinkables) {
    // Splink rounds weights to two decimals and counts those at the weight too.
    const below = await unlinkables(engine, model, { thresholdMatchWeight: matchWeight + 0.005 })
    near(below.length / table.records, share, `at ${matchWeight}`, 1e-6)
  }
})

test('degree, centrality, density, centralisation and bridges are Splink’s', () => {
  const thresholdMatchWeight = -3
  const clusters = clusterPairs({ records: table.records, pairs, thresholdMatchWeight, method: 'connected-components' })
  const metrics = clusterMetrics(clusters, pairs, { thresholdMatchWeight })
  const recordOf = new Map(Array.from({ length: table.records }, (_, record) => [idOf(record), record]))
  for (const [id, degree, centrality] of splink.nodes) {
    const record = recordOf.get(id) ?? -1
    assert.equal(metrics.records.degree[record], degree)
    near(metrics.records.centrality[record] ?? Number.NaN, centrality, `centrality of ${id}`)
  }
  const key = (a: number, b: number): string => `${Math.min(a, b)}–${Math.max(a, b)}`
  const mine = Array.from(metrics.links.isBridge, (bridge, link) => [key(idOf(metrics.links.l[link] ?? 0), idOf(metrics.links.r[link] ?? 0)), bridge === 1]) // prettier-ignore
  assert.deepEqual(mine.toSorted(), splink.edges.map(([l, r, bridge]) => [key(l, r), bridge]).toSorted())
  const known = (number: number | undefined): number | null =>
    number === undefined || Number.isNaN(number) ? null : Math.round(number * 1e9) / 1e9
  const rows = Array.from(metrics.clusters.size, (size, cluster) => [
    size,
    metrics.clusters.links[cluster],
    known(metrics.clusters.density[cluster]),
    known(metrics.clusters.centralisation[cluster]),
  ])
  const theirs = splink.clusters.map(([size, edges, density, centralisation]) => [size, edges, known(density ?? Number.NaN), known(centralisation ?? Number.NaN)]) // prettier-ignore
  assert.deepEqual(rows.map(String).toSorted(), theirs.map(String).toSorted())
})

test('the histogram has Splink’s bars', () => {
  const { bars } = matchWeightHistogram(pairs, { bars: 30 })
  assert.deepEqual(
    bars.filter((bar) => bar.pairs > 0).map((bar) => [bar.from, bar.to, bar.pairs]),
    splink.histogram,
  )
})

test('completeness and profile of columns count what Splink counts', () => {
  const columns = splink.completeness.map(([column]) => column)
  completenessOf(table, { columns }).forEach((row, place) => {
    const [column, nulls, records, completeness = Number.NaN] = splink.completeness[place] ?? []
    assert.deepEqual([row.column, row.nulls, row.records], [column, nulls, records])
    near(row.completeness, completeness, column ?? '', 1e-6)
  })
  for (const profile of profileTable(table, { columns })) {
    const theirs = splink.profile[profile.column]
    assert.ok(theirs !== undefined)
    assert.deepEqual([profile.mostCommon, profile.leastCommon].map((values) => values.map(({ records }) => records)), [theirs.top, theirs.bottom]) // prettier-ignore
    // Splink repeats its first step at 100% for the sake of its chart.
    const steps = theirs.steps.slice(0, -1)
    assert.equal(profile.distribution.length, steps.length)
    profile.distribution.forEach((step, place) => {
      const [valueCount, shareRarer = Number.NaN, , records, distinct] = steps[place] ?? []
      assert.deepEqual([step.valueCount, step.records, profile.distinctValues], [valueCount, records, distinct])
      near(step.shareRarer, shareRarer, profile.column, 1e-6)
    })
  }
})

test('a row of accuracy is exactly what its threshold would give, at any width of steps', async () => {
  const labels = labelsOfColumn(table, 'person')
  const every = await accuracyFromLabels(pairs, labels, { step: 0 })
  const at = (matchWeight: number): AccuracyRow | undefined => every.rows.find((row) => row.matchWeight >= matchWeight)
  for (const step of [0.1, 0.25, 1, 3]) {
    for (const row of (await accuracyFromLabels(pairs, labels, { step })).rows) {
      assert.equal(row.truePositives, at(row.matchWeight)?.truePositives)
      assert.equal(row.falsePositives, at(row.matchWeight)?.falsePositives)
    }
  }
})
