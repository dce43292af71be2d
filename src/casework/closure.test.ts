import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endings } from './casework-words.ts'
import { closureErrors, tidyClosure, type Closure } from './closure.ts'
import { aClosure } from './testing/a-closure.ts'

const fieldsWrong = (said: Partial<Closure>) =>
  closureErrors(tidyClosure(aClosure(said)), { asOf: '2019-08-31', openedOn: '2019-02-01' }).map(({ field }) => field)

const empty = { whatChanged: '', whatRemains: ' ', whoToCall: '', toldHow: '', toldOn: '' }

test('support ends for one of the council’s reasons and for no other', () => {
  for (const { id } of endings) assert.deepEqual(fieldsWrong({ reason: id }), [], id)
  for (const reason of ['', 'closed', 'constructor']) assert.deepEqual(fieldsWrong({ reason }), ['reason'], reason)
})

test('a family that can be told is told what changed, what remains and whom to call', () => {
  assert.deepEqual(fieldsWrong({ reason: 'goals-met', ...empty }), [
    'whatChanged',
    'whatRemains',
    'whoToCall',
    'toldHow',
    'toldOn',
  ])
})

test('where nobody can be told, what remains is still written down', () => {
  for (const reason of ['could-not-reach', 'moved-not-known', 'someone-died', 'opened-by-mistake']) {
    assert.deepEqual(fieldsWrong({ reason, ...empty }), ['whatRemains'], reason)
    assert.deepEqual(fieldsWrong({ reason, ...empty, whatRemains: 'Nothing.', toldHow: 'By letter' }), ['toldOn'])
    assert.deepEqual(fieldsWrong({ reason, ...empty, whatRemains: 'Nothing.', toldOn: '2019-08-01' }), ['toldHow'])
  }
})

test('the family was told on a day that has been, while they were supported', () => {
  for (const toldOn of ['2019-09-01', '2019-01-31', '2019-02-30', 'soon']) {
    assert.deepEqual(fieldsWrong({ toldOn }), ['toldOn'], toldOn)
  }
  assert.deepEqual(fieldsWrong({ toldOn: '2019-02-01' }), [])
})

test('a text of more than twenty pages is asked for again, in every field', () => {
  const long = 'x'.repeat(10_001)
  const texts = { whatChanged: long, whatRemains: long, whoToCall: long, toldHow: long }
  assert.deepEqual(fieldsWrong(texts), Object.keys(texts))
  assert.deepEqual(fieldsWrong({ ...texts, reason: 'other' }), Object.keys(texts))
})
