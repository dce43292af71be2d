import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { expectationMaximisation, type EmState } from './expectation-maximisation.ts'

const LEVELS = [2, 3, 4]

const patterns = fc
  .array(
    fc.record({
      slots: fc.tuple(...LEVELS.map((levels) => fc.integer({ min: 0, max: levels }))),
      count: fc.integer({ min: 1, max: 500 }),
    }),
    { minLength: 3, maxLength: 40 },
  )
  .map((rows) => ({
    slots: Uint8Array.from(rows.flatMap(({ slots }) => slots)),
    counts: Float64Array.from(rows, ({ count }) => count),
    pairs: rows.reduce((sum, { count }) => sum + count, 0),
  }))

const state: fc.Arbitrary<EmState> = fc.record({
  prior: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  comparisons: fc.tuple(...LEVELS.map((levels) => fc.record({ m: shares(levels), u: shares(levels) }))),
})

function shares(levels: number): fc.Arbitrary<Float64Array> {
  return fc
    .array(fc.integer({ min: 1, max: 100 }), { minLength: levels, maxLength: levels })
    .map((parts) => Float64Array.from(parts, (part) => part / parts.reduce((sum, each) => sum + each, 0)))
}

const FREE = LEVELS.map((levels) => Array.from({ length: levels }, () => false))
const FIXED = LEVELS.map((levels) => Array.from({ length: levels }, () => true))

test('whatever the patterns and the start, no iteration makes them less likely', () => {
  fc.assert(
    fc.property(patterns, state, fc.boolean(), fc.boolean(), (counted, start, fixPrior, fixU) => {
      const history = expectationMaximisation(counted, start, {
        fixPrior,
        fixM: FREE,
        fixU: fixU ? FIXED : FREE,
        convergence: 0,
        maxIterations: 12,
      })
      history.forEach(({ logLikelihood }, place) => {
        const before = history[place - 1]?.logLikelihood ?? Number.NEGATIVE_INFINITY
        assert.ok(logLikelihood >= before - 1e-9 * (1 + Math.abs(before)))
      })
    }),
  )
})

test('nor does it where patterns carry the frequencies of their values and u stays as it is', () => {
  const adjustments = LEVELS.map((levels) =>
    Array.from({ length: levels }, (_, value) => (value === levels - 1 ? { weight: 0.7, from: value } : undefined)),
  )
  fc.assert(
    fc.property(
      patterns,
      state,
      fc.infiniteStream(fc.double({ min: -20, max: 0, noNaN: true })),
      (counted, start, draws) => {
        const adjusted = counted.slots.map((slot, at) => (slot === LEVELS[at % LEVELS.length] ? 1 : 0))
        const sums = counted.counts.map((_, pattern) => {
          const count = adjusted.subarray(pattern * LEVELS.length, (pattern + 1) * LEVELS.length).filter(Boolean).length
          return count === 0 ? 0 : (draws.next().value as number)
        })
        const options = { fixPrior: false, fixM: FREE, fixU: FIXED, adjustments, convergence: 0, maxIterations: 12 }
        const history = expectationMaximisation({ ...counted, frequencies: { adjusted, sums } }, start, options)
        history.forEach(({ logLikelihood }, place) => {
          const before = history[place - 1]?.logLikelihood ?? Number.NEGATIVE_INFINITY
          assert.ok(logLikelihood >= before - 1e-9 * (1 + Math.abs(before)))
        })
      },
    ),
  )
})

test('probabilities stay probabilities: each comparison’s add up to one, or to what was fixed', () => {
  fc.assert(
    fc.property(patterns, state, (counted, start) => {
      const options = { fixPrior: false, fixM: FREE, fixU: FIXED, convergence: 1e-6, maxIterations: 50 }
      const end = expectationMaximisation(counted, start, options).at(-1)
      assert.ok(end !== undefined && end.prior >= 0 && end.prior <= 1)
      end.comparisons.forEach(({ m, u }, place) => {
        assert.ok(Math.abs(m.reduce((sum, each) => sum + each, 0) - 1) < 1e-9)
        assert.deepEqual(u, start.comparisons[place]?.u)
      })
    }),
  )
})

test('it stops when nothing moves by more than asked, or after so many iterations', () => {
  const counted = { slots: Uint8Array.of(1, 1, 1, 2, 3, 4), counts: Float64Array.of(90, 10), pairs: 100 }
  const [start] = fc.sample(state, { seed: 1, numRuns: 1 })
  assert.ok(start)
  const options = { fixPrior: false, fixM: FREE, fixU: FIXED, convergence: 1e-4, maxIterations: 100 }
  const settled = expectationMaximisation(counted, start, options)
  assert.ok((settled.at(-1)?.change ?? 1) < 1e-4 && settled.length < 100)
  assert.equal(expectationMaximisation(counted, start, { ...options, convergence: 0, maxIterations: 3 }).length, 3)
})
