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

const nobody = { decidedBy: undefined, helpers: [] }
const mara = { decidedBy: 'Mara Manager', helpers: [] }

test('a family nobody has decided about is waiting', () => {
  const { now } = statusOf({ ...decided, outcome: null, decided_on: null, decided_version: null }, nobody)
  assert.equal(now, 'Waiting for a decision.')
})

test('a decision is told with who made it and when', () => {
  const { now, next } = statusOf(decided, mara)
  assert.equal(now, 'Mara Manager decided on 3 September 2019: offer support.')
  assert.equal(next, 'Next: choose who will work with the family.')
})

test('new information after a decision asks for another look, and does not undo it', () => {
  const { now, next } = statusOf({ ...decided, evidence_version: 'v2' }, mara)
  assert.match(now, /offer support/)
  assert.match(next, /New information has arrived/)
})

test('a family that no longer meets the rule stays as it was decided', () => {
  const { next } = statusOf({ ...decided, eligible: 'no', evidence_version: 'v2' }, mara)
  assert.doesNotMatch(next, /New information/)
})

test('once someone works with a family, it says who, and nobody is asked to decide again', () => {
  const { next, step } = statusOf(decided, { decidedBy: 'Mara Manager', helpers: ['Leo Lead'] })
  assert.equal(next, 'Working with the family now: Leo Lead.')
  assert.equal(step, 'none')
})

test('the step that is next is the one the page offers first', () => {
  assert.equal(statusOf({ ...decided, outcome: null, decided_on: null }, nobody).step, 'decide')
  assert.equal(statusOf(decided, mara).step, 'choose-practitioner')
  assert.equal(statusOf({ ...decided, outcome: 'ask-for-more' }, mara).step, 'decide')
  assert.equal(statusOf({ ...decided, outcome: 'do-not-offer' }, mara).step, 'none')
})

test('once support has ended, nobody is asked to choose who works with the family', () => {
  const { now, next, step } = statusOf(decided, { ...mara, endedOn: '2020-03-01' })
  assert.equal(now, 'Mara Manager decided on 3 September 2019: offer support. Support ended on 1 March 2020.')
  assert.equal(next, 'Next: nothing, unless the family asks again or new information arrives.')
  assert.equal(step, 'none')
  const news = statusOf({ ...decided, evidence_version: 'v2' }, { ...mara, endedOn: '2020-03-01' })
  assert.equal(news.step, 'decide')
})
