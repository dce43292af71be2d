import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evidenceRows, whenInWords } from './evidence-rows.ts'

const vocabulary = {
  'school-sessions-possible': { one: 'possible school sessions' },
  'school-absence-unauthorised': { one: 'school sessions missed without leave' },
  'child-in-need': { one: 'a child in need plan', codes: { N1: 'abuse or neglect' } },
}

const row = {
  record_id: 7,
  source: 'school-census',
  file_kind: 'attendance',
  row_number: 12,
  line_number: 13,
  delivery_id: 'd-1',
  edition: '2016-09',
  file_name: 'attendance.csv',
  received_on: '2019-08-31',
  code: null,
  role: null,
  valid_from: '2019-01-01',
  valid_to: '2019-04-06',
  amount: null,
}

test("a term's sessions stand in one line, because they stand in one row of the school's file", () => {
  const rows = evidenceRows(
    [
      { ...row, fact_id: 1, kind: 'school-sessions-possible', amount: 120 },
      { ...row, fact_id: 2, kind: 'school-absence-unauthorised', amount: 24 },
    ],
    vocabulary,
  )
  assert.deepEqual(
    rows.map(({ what, when, rowNumber }) => [what, when, rowNumber]),
    [
      [
        '120 possible school sessions and 24 school sessions missed without leave',
        'From 1 January 2019 to 5 April 2019',
        12,
      ],
    ],
  )
})

test('a plan that has not ended says so', () => {
  assert.equal(whenInWords({ valid_from: '2019-03-03', valid_to: null }), 'From 3 March 2019; no end is stated')
})

test('what happened on one day is said of that day', () => {
  assert.equal(whenInWords({ valid_from: '2019-03-03', valid_to: '2019-03-04' }), 'On 3 March 2019')
})

test('a code is said in words, never as it is coded', () => {
  const [only] = evidenceRows([{ ...row, fact_id: 3, kind: 'child-in-need', code: 'N1', valid_to: null }], vocabulary)
  assert.equal(only?.what, 'A child in need plan (abuse or neglect)')
})
