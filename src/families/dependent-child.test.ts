import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isDependentChild, type YoungPerson } from './dependent-child.ts'
import { aPerson } from './testing/family-builders.ts'

const atHome: YoungPerson = { livesWithCarer: true, isEmployed: false, isParent: false }
const dependsAt = (born: string | null, young: Partial<YoungPerson> = {}) =>
  isDependentChild(aPerson({ born }), { ...atHome, ...young }, '2019-08-31')

describe('a dependent child', () => {
  it('is everyone under sixteen, wherever they live', () => {
    assert.equal(dependsAt('2003-09-01', { livesWithCarer: false }), true)
    assert.equal(dependsAt('2019-08-31'), true)
  })

  it('is a young person of sixteen to eighteen who lives with a parent or carer', () => {
    assert.equal(dependsAt('2003-08-31'), true)
    assert.equal(dependsAt('2000-09-01'), true)
    assert.equal(dependsAt('2000-08-31'), false)
    assert.equal(dependsAt('2002-01-01', { livesWithCarer: false }), false)
  })

  it('is no longer a young person who works, or who has a child', () => {
    assert.equal(dependsAt('2002-01-01', { isEmployed: true }), false)
    assert.equal(dependsAt('2002-01-01', { isParent: true }), false)
  })

  it('is nobody whose age is unknown, and nobody not yet born', () => {
    assert.equal(dependsAt(null), false)
    assert.equal(dependsAt('2019-09-01'), false)
  })
})
