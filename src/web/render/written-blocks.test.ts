import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenBlocks } from './written-blocks.ts'

test('a blank line ends a paragraph, however many there are, and a line break stays in it', () => {
  assert.deepEqual(writtenBlocks('One\ntwo.\n\n \n\nThree.'), [
    { kind: 'paragraph', text: 'One\ntwo.' },
    { kind: 'paragraph', text: 'Three.' },
  ])
})

test('lines that begin with a dash are a list, and a dash among other lines is only a dash', () => {
  assert.deepEqual(writtenBlocks('- bread\n- milk\n\nHe said\n- nothing'), [
    { kind: 'list', items: ['bread', 'milk'] },
    { kind: 'paragraph', text: 'He said\n- nothing' },
  ])
})

test('an empty text has no paragraph', () => {
  assert.deepEqual(writtenBlocks(''), [])
})
