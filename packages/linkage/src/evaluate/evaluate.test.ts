import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOf } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { modelOf } from '../model/model-of.ts'
import { evaluateClusters } from './evaluate-clusters.ts'
import { unlinkables } from '../understand/unlinkables.ts'

test('precision and recall of pairs, B³ and exact clusters are those of the definitions', () => {
  const label = fc.integer({ min: 0, max: 5 })
  fc.assert(
    fc.property(fc.array(fc.tuple(label, fc.option(label, { freq: 8 }))), (records) => {
      const known = records.filter((record): record is [number, number] => record[1] !== null)
      let both = 0
      let predicted = 0
      let real = 0
      for (const [place, [cluster, truth]] of known.entries()) {
        for (const [otherCluster, otherTruth] of known.slice(place + 1)) {
          predicted += Number(cluster === otherCluster)
          real += Number(truth === otherTruth)
          both += Number(cluster === otherCluster && truth === otherTruth)
        }
      }
      const result = evaluateClusters(
        records.map(([cluster]) => cluster),
        records.map(([, truth]) => truth),
      )
      assert.equal(result.records, known.length)
      assert.deepEqual(
        [result.pairs.bothPairs, result.pairs.predictedPairs, result.pairs.truePairs],
        [both, predicted, real],
      )
      assert.equal(result.pairs.precision, predicted === 0 ? 1 : both / predicted)
      assert.equal(result.pairs.recall, real === 0 ? 1 : both / real)
      const purity = known.map(([cluster, truth]) => {
        const same = known.filter(([other]) => other === cluster)
        return same.filter(([, other]) => other === truth).length / same.length
      })
      const mean = purity.reduce((sum, each) => sum + each, 0) / known.length
      if (known.length > 0) assert.ok(Math.abs(result.bCubed.precision - mean) < 1e-12)
      const clusters = Map.groupBy(known, ([cluster]) => cluster)
      assert.equal(result.overMerged, [...clusters.values()].filter((members) => new Set(members.map(([, truth]) => truth)).size > 1).length) // prettier-ignore
    }),
  )
})

test('one person of two is counted as one over-merge, and a person left in two as one split', () => {
  const { overMerged, split, exactClusters } = evaluateClusters(
    [0, 0, 1, 2, 3],
    ['ann', 'bob', 'carol', 'carol', 'dan'],
  )
  assert.deepEqual([overMerged, split], [1, 1])
  assert.equal(exactClusters.precision, 1 / 4)
  assert.equal(exactClusters.recall, 1 / 4)
})

test('as many labels as records, or nothing is evaluated', () => {
  assert.throws(() => evaluateClusters([1, 2], [1]), /2 clustered records and 1 labels/)
})

test('a record about which almost nothing is known cannot be linked, not even with itself', async () => {
  const table = tableOf([{ surname: 'khan', sex: 'F' }, { surname: null, sex: 'F' }, { surname: null, sex: null }]) // prettier-ignore
  const trained = (column: string, m: number, u: number) => {
    const comparison = exactMatchComparison(column)
    const levels = comparison.levels.map((level, place) => (level.isNull ? level : place === 1 ? { ...level, m, u } : { ...level, m: 1 - m, u: 1 - u })) // prettier-ignore
    return { ...comparison, levels }
  }
  const model = modelOf({
    linkType: 'dedupe_only',
    probabilityTwoRandomRecordsMatch: 0.01,
    comparisons: [trained('surname', 0.9, 0.001), trained('sex', 0.98, 0.5)],
    blockingRules: [],
  })
  assert.deepEqual(Array.from(await unlinkables(inMemoryEngine(table), model, { thresholdMatchWeight: 0 })), [1, 2])
})
