import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { inverseWords, relationshipWords } from './relationship-words.ts'
import { relationshipKinds } from './relationship.ts'

describe('what one member of a family is to another, in words', () => {
  it('is a mother, a father, or a parent where no source states the sex', () => {
    assert.deepEqual(
      [relationshipWords('parent', 'F'), relationshipWords('parent', 'M'), relationshipWords('parent', null)],
      ['mother of', 'father of', 'parent of'],
    )
  })

  it('can be said from the other end', () => {
    assert.equal(inverseWords('grandparent', 'F'), 'granddaughter of')
    assert.equal(inverseWords('special-guardian', 'M'), 'under the special guardianship of')
  })

  it('has words for every kind of relationship', () => {
    for (const kind of relationshipKinds) {
      assert.match(relationshipWords(kind, null), /^[a-z-]+( [a-z]+)* (of|with|by)$/)
      assert.match(inverseWords(kind, null), /^[a-z-]+( [a-z]+)* (of|with|by)$/)
    }
  })
})
