import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted, dayInWords, lastDayInWords, listInWords, momentInWords } from './words.ts'

test('a day is written as people say it', () => {
  assert.equal(dayInWords('2019-03-03'), '3 March 2019')
  assert.equal(dayInWords(null), '')
})

test('a day that is not a calendar day is shown as it came', () => {
  assert.equal(dayInWords('spring'), 'spring')
})

test('an afternoon in March and one in July are both told by the clock on the wall', () => {
  assert.equal(momentInWords(new Date('2019-03-03T15:30:00Z')), '3 March 2019 at 3:30pm')
  assert.equal(momentInWords(new Date('2019-07-03T14:05:00Z')), '3 July 2019 at 3:05pm')
})

test('a term that ends before 1 January is said to last until 31 December', () => {
  assert.equal(lastDayInWords('2019-01-01'), '31 December 2018')
})

test('one row is a row and many are rows', () => {
  assert.equal(counted(1, 'row'), '1 row')
  assert.equal(counted(1200, 'row'), '1,200 rows')
  assert.equal(counted('0', 'family', 'families'), '0 families')
})

test('needs are listed as in a sentence', () => {
  assert.equal(listInWords([]), '')
  assert.equal(listInWords(['school']), 'school')
  assert.equal(listInWords(['school', 'home', 'work']), 'school, home and work')
})
