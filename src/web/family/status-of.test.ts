import assert from 'node:assert/strict'
import { test } from 'node:test'
import { statusOf } from './status-of.ts'

const decided = {
  eligible: 'yes',
  evidence_version: 'v1',
  outcome: 'offer-support',
  decided_on: '2019-09-03',
  decided_version: 'v1',
}

test('a family nobody has decided about is waiting', () => {
  const { now } = statusOf({ ...decided, outcome: null, decided_on: null, decided_version: null }, undefined)
  assert.equal(now, 'Waiting for a decision.')
})

test('a decision is told with who made it and when', () => {
  const { now, next } = statusOf(decided, 'Mara Manager')
  assert.equal(now, 'Mara Manager decided on 3 September 2019: offer support.')
  assert.match(next, /lead practitioner/)
})

test('new information after a decision asks for another look, and does not undo it', () => {
  const { now, next } = statusOf({ ...decided, evidence_version: 'v2' }, 'Mara Manager')
  assert.match(now, /offer support/)
  assert.match(next, /New information has arrived/)
})

test('a family that no longer meets the rule stays as it was decided', () => {
  const { next } = statusOf({ ...decided, eligible: 'no', evidence_version: 'v2' }, 'Mara Manager')
  assert.doesNotMatch(next, /New information/)
})
