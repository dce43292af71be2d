import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paginationOf, sliceOf } from './pagination.ts'

test('a list that fits one page has no page links', () => {
  assert.equal(paginationOf(sliceOf({}, 20), { total: 20, path: '/families' }), undefined)
})

test('the middle of a long list leads to both ends and to its neighbours', () => {
  const pagination = paginationOf(sliceOf({ page: '5' }, 20), { total: 200, path: '/families' })
  assert.deepEqual(
    pagination?.items.map(({ number, ellipsis }) => (ellipsis ? '…' : number)),
    [1, '…', 4, 5, 6, '…', 10],
  )
})

test('page links keep the filters, and the first page has no number in its address', () => {
  const pagination = paginationOf(sliceOf({ page: '2' }, 20), {
    total: 45,
    path: '/families',
    filters: { area: 'w3', need: undefined },
  })
  assert.equal(pagination?.previous?.href, '/families?area=w3')
  assert.equal(pagination.next?.href, '/families?area=w3&page=3')
})

test('a page that is no number is the first', () => {
  for (const page of ['0', '-1', 'two', '1e9', '1; drop table family', undefined]) {
    assert.equal(sliceOf({ page }, 20).offset, 0)
  }
})
