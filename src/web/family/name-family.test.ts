import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameFamily } from './name-family.ts'

const ada = { surname: 'Testwood', role: 'child', livesHere: 'yes' }
const mother = { surname: 'Sampleford', role: 'adult', livesHere: 'yes' }
const father = { surname: 'Testwood', role: 'adult', livesHere: 'no' }

test("a family carries every surname at home, the children's first", () => {
  assert.equal(nameFamily([mother, ada, father], 'F-1042'), 'The Testwood and Sampleford family')
})

test('a surname that all share is said once', () => {
  assert.equal(nameFamily([ada, { ...ada }, { ...mother, surname: 'Testwood' }], 'F-1042'), 'The Testwood family')
})

test('a surname that one partner writes in capitals is said once, as it is usually written', () => {
  const shouted = { ...ada, surname: 'TESTWOOD' }
  assert.equal(nameFamily([shouted, ada, { ...mother, surname: 'testwood' }], 'F-1042'), 'The Testwood family')
  assert.equal(nameFamily([shouted, mother], 'F-1042'), 'The TESTWOOD and Sampleford family')
})

test('a parent who lives elsewhere does not name the family', () => {
  assert.equal(nameFamily([mother, father], 'F-1042'), 'The Sampleford family')
})

test('a family whose surnames nobody knows goes by its reference', () => {
  assert.equal(nameFamily([{ ...ada, surname: null }], 'F-1042'), 'Family F-1042')
})
