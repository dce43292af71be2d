import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../platform/calendar-day.ts'
import { gapsIn, overlap, spanInWords } from './span.ts'

const year = { from: '2018-09-01', to: '2019-09-01' }

test('two deliveries that meet leave no gap', () => {
  const covered = [
    { from: '2019-01-01', to: '2019-09-01' },
    { from: '2018-01-01', to: '2019-01-01' },
  ]
  assert.deepEqual(gapsIn(year, covered), [])
})

test('a missing month in the middle and a late delivery at the end are two gaps', () => {
  const covered = [
    { from: '2018-08-01', to: '2019-02-01' },
    { from: '2019-03-01', to: '2019-08-01' },
  ]
  assert.deepEqual(gapsIn(year, covered).map(spanInWords), [
    '1 February 2019 to 28 February 2019',
    '1 August 2019 to 31 August 2019',
  ])
})

test('a single day reads as one day', () => {
  assert.equal(spanInWords({ from: '2019-08-31', to: '2019-09-01' }), '31 August 2019')
})

test('the gaps are exactly the days that no span reaches, whatever the spans', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((number) => addDays('2019-01-01', number))
  const span = fc.tuple(day, fc.integer({ min: 1, max: 15 })).map(([from, days]) => ({ from, to: addDays(from, days) }))
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 6 }), (whole, covered) => {
      const gaps = gapsIn(whole, covered)
      for (let today = whole.from; today < whole.to; today = addDays(today, 1)) {
        const one = { from: today, to: addDays(today, 1) }
        const isCovered = covered.some((each) => overlap(one, each.from, each.to) !== null)
        const isInGap = gaps.some((each) => overlap(one, each.from, each.to) !== null)
        assert.equal(isInGap, !isCovered, today)
      }
    }),
  )
})
