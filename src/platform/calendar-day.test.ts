import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, birthdayAt, inWords, isCalendarDay } from './calendar-day.ts'

test('a year before 29 February is 28 February', () => {
  assert.equal(addMonths('2020-02-29', -12), '2019-02-28')
})

test('six months before 31 August is the last day of February', () => {
  assert.equal(addMonths('2019-08-31', -6), '2019-02-28')
})

test('thirteen months after a December day crosses two new years', () => {
  assert.equal(addMonths('2018-12-15', 13), '2020-01-15')
})

test('a day before 1 March of a leap year is 29 February', () => {
  assert.equal(addDays('2020-03-01', -1), '2020-02-29')
})

test('someone born on 29 February is ten on 1 March', () => {
  assert.equal(birthdayAt(10, '2008-02-29'), '2018-03-01')
  assert.equal(birthdayAt(12, '2008-02-29'), '2020-02-29')
})

test('30 February is not a day', () => {
  assert.equal(isCalendarDay('2019-02-30'), false)
  assert.equal(isCalendarDay('2019-02-28'), true)
})

test('days read as people write them', () => {
  assert.equal(inWords('2019-03-03'), '3 March 2019')
})
