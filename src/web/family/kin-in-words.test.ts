import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kinInWords } from './kin-in-words.ts'

const names = new Map([
  ['mary', 'Mary'],
  ['sam', 'Sam'],
  ['ada', 'Ada'],
  ['ben', 'Ben'],
])

test('a mother is the mother of each of her children, in one line', () => {
  const ties = [
    { words: 'mother of', otherPersonId: 'ada' },
    { words: 'mother of', otherPersonId: 'ben' },
    { words: 'partner of', otherPersonId: 'sam' },
  ]
  assert.equal(kinInWords(ties, names), 'Mother of Ada and Ben; partner of Sam')
})

test('someone whose ties nobody stated is not known to be related, which is not the same as unrelated', () => {
  assert.equal(kinInWords([], names), 'Not known')
})

test('a tie to someone the page does not show is not told', () => {
  assert.equal(kinInWords([{ words: 'father of', otherPersonId: 'someone sealed' }], names), 'Not known')
})
