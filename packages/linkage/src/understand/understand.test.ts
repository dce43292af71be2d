import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOf } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { duckDbEngine } from '../engines/duckdb/engine.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { blockOn } from '../model/block-on.ts'
import { modelOf } from '../model/model-of.ts'
import { inventedRun } from '../testing/invented-run.ts'
import { bridges } from './bridges.ts'
import { clusterMetrics } from './cluster-metrics.ts'
import { completenessOf } from './completeness-of.ts'
import { matchWeightHistogram } from './match-weight-histogram.ts'
import { parameterEstimates } from './parameter-estimates.ts'
import { profileTable } from './profile-table.ts'
import { unlinkables, unlinkableShares } from './unlinkables.ts'

const RECORDS = 9

/** Links among few records, so that chains, rings and knots of them come up all the time. */
const links = fc
  .uniqueArray(fc.tuple(fc.nat(RECORDS - 2), fc.integer({ min: 1, max: RECORDS - 1 })), {
    selector: ([a, b]) => `${a}–${b}`,
    maxLength: 14,
  })
  .map((pairs) => pairs.filter(([a, b]) => a < b))
  .map((pairs) => ({
    length: pairs.length,
    l: Int32Array.from(pairs, ([a]) => a),
    r: Int32Array.from(pairs, ([, b]) => b),
  }))

/** Which records hang together, by painting everything that is reached until nothing changes. */
function pieces({ length, l, r }: { length: number; l: Int32Array; r: Int32Array }, without = -1): number[] {
  const piece = Array.from({ length: RECORDS }, (_, record) => record)
  for (let changed = true; changed;) {
    changed = false
    for (let link = 0; link < length; link++) {
      if (link === without) continue
      const [a, b] = [l[link] ?? 0, r[link] ?? 0]
      const least = Math.min(piece[a] ?? 0, piece[b] ?? 0)
      changed ||= piece[a] !== least || piece[b] !== least
      piece[a] = piece[b] = least
    }
  }
  return piece
}

test('a bridge is a link without which there is one piece more', () => {
  fc.assert(
    fc.property(links, (all) => {
      const whole = new Set(pieces(all)).size
      const expected = Array.from({ length: all.length }, (_, link) => Number(new Set(pieces(all, link)).size > whole))
      assert.deepEqual(Array.from(bridges(all, RECORDS)), expected)
    }),
  )
})

test('a chain of a hundred thousand records is all bridges, and does not overflow the stack', () => {
  const length = 100_000
  const l = Int32Array.from({ length }, (_, link) => link)
  const found = bridges({ length, l, r: l.map((record) => record + 1) }, length + 1)
  assert.ok(found.every((bridge) => bridge === 1))
})

test('size, density, degree and centralisation are those of the definitions', () => {
  fc.assert(
    fc.property(links, fc.array(fc.nat(3), { minLength: RECORDS, maxLength: RECORDS }), (all, places) => {
      const numbers = [...new Set(places)]
      const clusterOf = Int32Array.from(places, (place) => numbers.indexOf(place))
      const pairs = { ...all, matchWeight: Float64Array.from({ length: all.length }, (_, link) => link % 5) }
      const strong = Array.from({ length: all.length }, (_, link) => link).filter((link) => link % 5 >= 1)
      const inside = strong.filter((link) => clusterOf[all.l[link] ?? 0] === clusterOf[all.r[link] ?? 0])
      const metrics = clusterMetrics({ clusterOf, count: numbers.length }, pairs, { thresholdMatchWeight: 1 })
      assert.equal(metrics.links.length, inside.length)
      assert.equal(metrics.linksAcross, strong.length - inside.length)
      numbers.forEach((_, cluster) => {
        const members = [...clusterOf.keys()].filter((record) => clusterOf[record] === cluster)
        const own = inside.filter((link) => clusterOf[all.l[link] ?? 0] === cluster)
        const degrees = members.map(
          (record) => own.filter((link) => all.l[link] === record || all.r[link] === record).length,
        )
        const n = members.length
        assert.equal(metrics.clusters.size[cluster], n)
        assert.equal(metrics.clusters.links[cluster], own.length)
        assert.deepEqual(members.map((record) => metrics.records.degree[record]), degrees) // prettier-ignore
        assert.equal(metrics.clusters.density[cluster], n === 1 ? Number.NaN : own.length / ((n * (n - 1)) / 2))
        const spread = degrees.reduce((sum, degree) => sum + Math.max(...degrees) - degree, 0)
        assert.equal(metrics.clusters.centralisation[cluster], n < 3 ? Number.NaN : spread / ((n - 1) * (n - 2)))
        members.forEach((record, place) => {
          assert.equal(metrics.records.centrality[record], n === 1 ? 0 : (degrees[place] ?? 0) / (n - 1))
        })
      })
    }),
  )
})

test('a profile counts each value and each number of records that values have', () => {
  const cell = fc.option(fc.constantFrom('a', 'b', 'c', 'd', '', 7), { freq: 4 })
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const table = tableOf(cells.map((value) => ({ column: value })))
      if (cells.length === 0) return
      const [profile] = profileTable(table, { top: 3, bottom: 2 })
      const known = cells.filter((value) => value !== null)
      const counts = [...Map.groupBy(known, (value) => value)].map(([value, same]) => ({ value, records: same.length }))
      const common = counts.toSorted((a, b) => b.records - a.records || (String(a.value) < String(b.value) ? -1 : 1))
      const rare = counts.toSorted((a, b) => a.records - b.records || (String(a.value) < String(b.value) ? -1 : 1))
      assert.deepEqual(profile?.mostCommon, common.slice(0, 3))
      assert.deepEqual(profile.leastCommon, rare.slice(0, 2))
      assert.deepEqual([profile.nulls, profile.distinctValues], [cells.length - known.length, counts.length])
      for (const { valueCount, values, records, shareRarer } of profile.distribution) {
        const same = counts.filter((count) => count.records === valueCount)
        assert.deepEqual([values, records], [same.length, same.length * valueCount])
        const rarer = counts
          .filter((count) => count.records < valueCount)
          .reduce((sum, count) => sum + count.records, 0)
        assert.ok(Math.abs(shareRarer - rarer / known.length) < 1e-12)
      }
    }),
  )
})

test('completeness is told for each source, and a column that is always empty is not filled in at all', () => {
  const rows = [
    { source: 'police', dob: '1990-01-01', alias: null },
    { source: 'school', dob: null, alias: null },
    { source: 'school', dob: '2010-01-01', alias: null },
  ]
  const completeness = completenessOf(tableOf(rows, { sourceDataset: 'source' }))
  assert.deepEqual(
    completeness.map(({ column, source, records, nulls, completeness: share }) => [
      column,
      source,
      records,
      nulls,
      share,
    ]),
    [
      ['dob', 'police', 1, 0, 1],
      ['dob', 'school', 2, 1, 0.5],
      ['alias', 'police', 1, 1, 0],
      ['alias', 'school', 2, 2, 0],
    ],
  )
  assert.deepEqual(completenessOf(tableOf(rows), { columns: ['dob'] })[0]?.source, undefined)
})

test('every pair is in the one bar of the histogram that its weight belongs to', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 1 }), (weights) => {
      const matchWeight = Float64Array.from(weights)
      const { bars } = matchWeightHistogram({ length: weights.length, matchWeight }, { bars: 20 })
      assert.equal(bars.reduce((sum, { pairs }) => sum + pairs, 0), weights.length) // prettier-ignore
      for (const { from, to, pairs } of bars) {
        const inside = weights.filter((weight) => weight >= from && weight < to).length
        const onEdge = weights.filter(
          (weight) => Math.min(Math.abs(weight - from), Math.abs(weight - to)) < 1e-9,
        ).length
        assert.ok(Math.abs(inside - pairs) <= onEdge, `${inside} for ${pairs}`)
      }
    }),
  )
})

const run = await inventedRun({ people: 60 })

test('at every threshold the share that cannot be linked is that of the records which are listed', async () => {
  const shares = await unlinkableShares(run.engine, run.model, { step: 2 })
  assert.equal(shares[0]?.share, 0)
  assert.equal(shares.at(-1)?.share, 1)
  for (const { matchWeight, records } of shares) {
    const listed = await unlinkables(run.engine, run.model, { thresholdMatchWeight: matchWeight })
    assert.equal(listed.length, records)
  }
})

test('every estimate of every session is told, and the model has their median', () => {
  const { sessions } = run.training
  const estimates = parameterEstimates(run.model, sessions)
  assert.equal(estimates.length, sessions.reduce((sum, { m, u }) => sum + m.size + u.size, 0)) // prettier-ignore
  const exact = estimates.filter(
    ({ comparison, comparisonVectorValue }) => comparison === 'sex' && comparisonVectorValue === 1,
  )
  const middle = exact.map(({ probability }) => probability).toSorted((a, b) => a - b)[1]
  assert.equal(run.model.comparisons.find(({ name }) => name === 'sex')?.levels[1]?.m, middle)
})

test('a record that weighs exactly the threshold with itself can be linked, as a pair that weighs it is kept', async () => {
  const comparison = exactMatchComparison('sex')
  const levels = comparison.levels.map((level, place) => (level.isNull ? level : { ...level, m: place === 1 ? 0.8 : 0.2, u: place === 1 ? 0.1 : 0.9 })) // prettier-ignore
  const model = modelOf({
    linkType: 'dedupe_only',
    probabilityTwoRandomRecordsMatch: 0.5,
    comparisons: [{ ...comparison, levels }],
    blockingRules: [blockOn('sex')],
  })
  const table = tableOf([{ sex: 'F' }, { sex: 'F' }])
  const duckDb = await duckDbEngine(table)
  try {
    for (const engine of [inMemoryEngine(table), duckDb]) {
      const at = pairWeight(await engine.comparePairs(model, { length: 1, l: Int32Array.of(0), r: Int32Array.of(1) }))
      assert.ok(Math.abs(at - 3) < 1e-12)
      const above = at + 1e-12
      const kept = async (thresholdMatchWeight: number) =>
        (await engine.predict(model, { thresholdMatchWeight })).length
      assert.deepEqual([await kept(at), await kept(above)], [1, 0], engine.name)
      const listed = async (thresholdMatchWeight: number) => [...(await unlinkables(engine, model, { thresholdMatchWeight }))] // prettier-ignore
      assert.deepEqual([await listed(at), await listed(above)], [[], [0, 1]], engine.name)
      const shares = await unlinkableShares(engine, model, { step: at })
      assert.deepEqual(shares.map(({ matchWeight, records }) => [matchWeight, records]), [[3, 0], [6, 2]], engine.name) // prettier-ignore
    }
  } finally {
    duckDb.close()
  }
})

function pairWeight({ matchWeight: [weight = Number.NaN] }: { readonly matchWeight: Float64Array }): number {
  return weight
}
