import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newReferences } from './family-reference.ts'

describe('a family’s reference', () => {
  it('is four digits while there are few families', () => {
    for (const reference of newReferences(500, new Set())) assert.match(reference, /^F-[1-9]\d{3}$/)
  })

  it('is never one that another family has or had', () => {
    const taken = new Set(newReferences(1_000, new Set()))
    const more = newReferences(1_000, taken)
    assert.equal(new Set([...taken, ...more]).size, 2_000)
  })

  it('grows a digit before they run out', () => {
    const many = newReferences(6_000, new Set())
    assert.equal(new Set(many).size, 6_000)
    assert.equal(many.filter((reference) => reference.length === 6).length, 4_500)
  })

  it('does not count families in their order', () => {
    assert.deepEqual(
      newReferences(3, new Set(), (limit) => limit - 1 - count++),
      ['F-9999', 'F-9998', 'F-9997'],
    )
  })
})

let count = 0
