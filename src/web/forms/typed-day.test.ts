import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayFields, typedDay } from './typed-day.ts'

function typed(day: string, month: string, year: string): string {
  return typedDay({ 'due-day': day, 'due-month': month, 'due-year': year }, 'due')
}

test('a day is typed in three fields, with or without noughts, its month as a number or a name', () => {
  assert.equal(typed('3', '3', '2020'), '2020-03-03')
  assert.equal(typed(' 03 ', '03', '2020'), '2020-03-03')
  assert.equal(typed('3', 'March', '2020'), '2020-03-03')
  assert.equal(typed('3', 'sept', '2020'), '2020-09-03')
})

test('nothing typed is no day, and what is no day comes back as typed', () => {
  assert.equal(typedDay({}, 'due'), '')
  assert.equal(typed('', ' ', ''), '')
  assert.equal(typed('3', 'ma', '2020'), '3 ma 2020')
  assert.equal(typed('3', '3', '20'), '3 3 20')
  assert.equal(typed('soon', '', ''), 'soon  ')
})

test('a day that is known fills the three fields, and comes back the same', () => {
  assert.deepEqual(dayFields('due', '2020-03-03'), { 'due-day': '3', 'due-month': '3', 'due-year': '2020' })
  assert.equal(typedDay(dayFields('due', '2020-11-30'), 'due'), '2020-11-30')
  assert.deepEqual(dayFields('due', undefined), {})
})
