import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyTheirs } from './why-theirs.ts'

const reasons = ['forename exact, surname same name, other form, birth date exact, address', 'upn, birth date exact']

test('why a record is theirs is one sentence, however many links say so', () => {
  assert.equal(
    whyTheirs(reasons, { isProtected: false }),
    'Other sources agree with this one: the same first name, nearly the same surname, the same date of birth, the same address and the same unique pupil number.',
  )
})

test('of someone protected it is not even said that two sources know the same address', () => {
  assert.doesNotMatch(whyTheirs(reasons, { isProtected: true }), /address|postcode|telephone/)
})

test('someone only one source knows had not to be matched', () => {
  assert.match(whyTheirs([], { isProtected: false }), /No other source/)
})
