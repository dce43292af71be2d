import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yearLinks } from './years.ts'

test('each year leads to the page on which it begins, with the filters that are set', () => {
  const days = ['2017-03-01', '2018-01-01', '2018-06-01', '2019-01-01', '2019-02-01'].map((day) => ({ day }))
  const query = (page: string | undefined) =>
    new URLSearchParams({ kind: 'note', ...(page ? { page } : {}) }).toString()
  assert.deepEqual(yearLinks(days, { pageSize: 2, path: '/chronology', query }), [
    { year: '2017', href: '/chronology?kind=note#year-2017' },
    { year: '2018', href: '/chronology?kind=note#year-2018' },
    { year: '2019', href: '/chronology?kind=note&page=2#year-2019' },
  ])
})
