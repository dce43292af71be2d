import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTown } from '../make-town.ts'
import { ageOf } from '../people/person.ts'
import { randomOf } from '../random.ts'
import { townBegins } from '../terms.ts'
import { type ErrorName, errorRates, rateOf, type SourceId, sourceIds } from './error-rates.ts'
import { drawSlips } from './slips.ts'

test('every rate is a share with its reason', () => {
  for (const [error, sources] of Object.entries(errorRates)) {
    for (const [source, [rate, because]] of Object.entries<readonly [number, string]>(sources)) {
      assert.ok(sourceIds.includes(source as SourceId))
      assert.ok(rate > 0 && rate <= 0.5, `${error} of ${source}`)
      assert.ok(because.length > 8, `${error} of ${source} says why`)
    }
  }
  assert.equal(rateOf('pnc-missing', 'housing'), 0)
})

test('mistakes happen about as often as their rate says', () => {
  const adults = makeTown({ households: 1500, seed: 21 }).people.filter((person) => ageOf(person, townBegins) >= 18)
  const always: readonly ErrorName[] = [
    'forename-mistyped',
    'birth-date-missing',
    'birth-date-digit',
    'forename-initial',
    'sex-missing',
  ]
  for (const source of ['council-tax', 'police', 'housing'] as const) {
    const random = randomOf(1, source)
    const drawn = adults.map((person) => drawSlips({ person, source, on: townBegins }, random).errors)
    for (const error of always) {
      const share = drawn.filter((errors) => errors.includes(error)).length / drawn.length
      const rate = rateOf(error, source)
      assert.ok(Math.abs(share - rate) < 0.012 + rate * 0.25, `${error} of ${source}: ${share}, not ${rate}`)
    }
  }
})
