import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sampleForLabelling } from './sample-for-labelling.ts'

const scored = (weights: readonly number[]) => ({
  length: weights.length,
  l: Int32Array.from(weights, (_, pair) => pair),
  r: Int32Array.from(weights, (_, pair) => pair + 1),
  matchWeight: Float64Array.from(weights),
})
const weights = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 })

test('a sample has as many different pairs as asked for, and its weights add up to all pairs', () => {
  fc.assert(
    fc.property(weights, fc.integer({ min: 10, max: 80 }), fc.nat(), (all, size, seed) => {
      const sample = sampleForLabelling(scored(all), { size, seed, strata: 5 })
      assert.equal(sample.length, Math.min(size, all.length))
      assert.equal(new Set(sample.l).size, sample.length)
      const sum = sample.samplingWeight.reduce((total, weight) => total + weight, 0)
      assert.ok(Math.abs(sum - all.length) < 1e-9, `${sum} for ${all.length}`)
    }),
  )
})

test('the same seed draws the same pairs in the same order, another seed others', () => {
  const pairs = scored(Array.from({ length: 500 }, (_, pair) => (pair * 7919) % 97))
  const drawn = (seed: number): number[] => Array.from(sampleForLabelling(pairs, { size: 40, seed }).l)
  assert.deepEqual(drawn(3), drawn(3))
  assert.notDeepEqual(drawn(3), drawn(4))
})

test('doubtful pairs are asked about although there are few of them', () => {
  const all = [...Array.from({ length: 1000 }, () => -20), 1, 2, 3, ...Array.from({ length: 200 }, () => 20)]
  const sample = sampleForLabelling(scored(all), { size: 20 })
  const doubtful = Array.from(sample.l).filter((pair) => Math.abs(all[pair] ?? 20) < 10)
  assert.equal(doubtful.length, 3)
})
