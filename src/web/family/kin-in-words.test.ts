import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kinInWords, type Kin } from './kin-in-words.ts'

const mary: Kin = { personId: 'mary', firstName: 'Mary', sex: 'F' }
const sam: Kin = { personId: 'sam', firstName: 'Sam', sex: null }
const ada: Kin = { personId: 'ada', firstName: 'Ada', sex: 'F' }
const ben: Kin = { personId: 'ben', firstName: 'Ben', sex: 'M' }
const members = [mary, sam, ada, ben]

test('a mother is the mother of each of her children, in one line', () => {
  const ties = [
    { from: 'mary', to: 'ada', kind: 'parent' },
    { from: 'mary', to: 'ben', kind: 'parent' },
  ]
  assert.equal(kinInWords(mary, { members, ties }), 'Mother of Ada and Ben')
})

test("a child's line says whose child it is, although only the parent's side was stated", () => {
  const ties = [
    { from: 'mary', to: 'ben', kind: 'parent' },
    { from: 'sam', to: 'ben', kind: 'step-parent' },
    { from: 'ada', to: 'ben', kind: 'sibling' },
  ]
  assert.equal(kinInWords(ben, { members, ties }), 'Son of Mary; stepson of Sam; brother of Ada')
})

test('a parent whose sex nobody stated is a parent', () => {
  assert.equal(kinInWords(sam, { members, ties: [{ from: 'sam', to: 'ada', kind: 'parent' }] }), 'Parent of Ada')
})

test('the same tie from two sources is said once', () => {
  const tie = { from: 'mary', to: 'ada', kind: 'parent' }
  assert.equal(kinInWords(mary, { members, ties: [tie, { ...tie }] }), 'Mother of Ada')
})

test('someone whose ties nobody stated is not known to be related, which is not the same as unrelated', () => {
  assert.equal(kinInWords(sam, { members, ties: [] }), 'Not known')
})
