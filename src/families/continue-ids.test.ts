import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { continueIds, isSameFamily } from './continue-ids.ts'

const children = new Set(['Bo', 'Cy', 'Di'])
const earlier = (id: string, ...members: string[]) => ({ id, issuedAt: '2017-01-01', members: new Set(members) })
const anew = (...members: string[]) => ({ members, children })

describe('the id of a family that is worked out again', () => {
  it('stays while members come and go', () => {
    assert.deepEqual(continueIds([earlier('F1', 'Ada', 'Bo')], [anew('Ada', 'Bo', 'Cy', 'Ed')], isSameFamily), ['F1'])
  })

  it('goes on where most of the children are when the parents part', () => {
    const before = [earlier('F1', 'Ada', 'Ed', 'Bo', 'Cy', 'Di')]
    assert.deepEqual(continueIds(before, [anew('Ed', 'Fay', 'Bo'), anew('Ada', 'Cy', 'Di')], isSameFamily), [
      null,
      'F1',
    ])
  })

  it('is the earlier issued when two families become one', () => {
    const before = [{ ...earlier('F2', 'Ed', 'Di'), issuedAt: '2018-01-01' }, earlier('F1', 'Ada', 'Bo')]
    assert.deepEqual(continueIds(before, [anew('Ada', 'Ed', 'Bo', 'Di')], isSameFamily), ['F1'])
  })

  it('does not go with a child to foster carers, nor from one parent to the other', () => {
    assert.deepEqual(continueIds([earlier('F1', 'Ada', 'Bo')], [anew('Gus', 'Hal', 'Bo')], isSameFamily), [null])
    assert.deepEqual(continueIds([earlier('F1', 'Ada', 'Bo')], [anew('Ed', 'Bo')], isSameFamily), [null])
  })

  it('stays with a parent whose first child has left and whose second is born', () => {
    assert.deepEqual(continueIds([earlier('F1', 'Ada', 'Bo')], [anew('Ada', 'Cy')], isSameFamily), ['F1'])
  })

  it('does not depend on the order in which families are worked out', () => {
    const before = [earlier('F1', 'Ada', 'Bo'), earlier('F2', 'Ed', 'Cy')]
    assert.deepEqual(continueIds(before.toReversed(), [anew('Ed', 'Cy'), anew('Ada', 'Bo')]), ['F2', 'F1'])
  })
})
