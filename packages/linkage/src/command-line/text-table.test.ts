import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textBar, textTable } from './text-table.ts'

test('numbers stand to the right and words to the left', () => {
  assert.equal(
    textTable(
      ['rule', 'pairs'],
      [
        ['surname', 12_345],
        ['date of birth', 7],
      ],
    ),
    'rule            pairs\nsurname        12,345\ndate of birth       7\n',
  )
})

test('a bar is as long as its share, and what is not nothing can be seen', () => {
  assert.equal(textBar(1, 4), '████')
  assert.equal(textBar(0.625, 4), '██▌')
  assert.equal(textBar(0.0001, 4), '▏')
  assert.equal(textBar(0, 4), '')
})
