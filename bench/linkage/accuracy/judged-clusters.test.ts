import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evaluateClusters } from '@kith/linkage'
import { difference, judgeClusters } from './judged-clusters.ts'

const label = fc.integer({ min: 0, max: 6 })
const records = fc.array(fc.tuple(label, label), { minLength: 2, maxLength: 40 })

test('judged person by person, clusters have the precision and recall that they have over all pairs', () => {
  fc.assert(
    fc.property(records, (clustered) => {
      const clusterOf = clustered.map(([cluster]) => cluster)
      const truth = clustered.map(([, person]) => String(person))
      const { precision, recall } = judgeClusters(clusterOf, truth)
      const { pairs } = evaluateClusters(clusterOf, truth)
      assert.ok(Math.abs(precision - pairs.precision) < 1e-12, `${precision} and ${pairs.precision}`)
      assert.ok(pairs.truePairs === 0 || Math.abs(recall - pairs.recall) < 1e-12, `${recall} and ${pairs.recall}`)
    }),
  )
})

test('clusters differ from themselves by nothing, and from worse ones by more than nothing, however people are drawn', () => {
  const truth = Array.from({ length: 200 }, (_, record) => String(record >> 1))
  const right = judgeClusters(truth.map(Number), truth)
  const chained = judgeClusters(truth.map((person) => Number(person) >> 1), truth) // prettier-ignore
  assert.deepEqual(difference(right, right, 'f1', { draws: 50 }), { value: 0, interval: [0, 0] })
  const { value, interval } = difference(right, chained, 'precision', { draws: 50 })
  assert.ok(value > 0.6 && interval[0] > 0.5 && interval[1] <= 1, JSON.stringify({ value, interval }))
})
