import assert from 'node:assert/strict'
import { test } from 'node:test'
import { page, type Page } from './page.ts'
import { nothing } from './page-view.ts'
import { pages } from './pages.ts'

const declared: Page = {
  path: '/somewhere',
  purpose: 'identify-families',
  permission: 'families:list',
  show: () => Promise.resolve(nothing),
}

function without(field: keyof Page): Page {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => name !== field)) as Page
}

test('a page that does not say what it is for stops the site from starting', () => {
  assert.throws(() => page(without('purpose')), { code: 'page-not-declared' })
  assert.throws(() => page({ ...declared, purpose: [] }), { code: 'page-not-declared' })
  assert.throws(() => page({ ...declared, purpose: 'curiosity' as 'audit' }), { code: 'page-not-declared' })
})

test('a page that does not say what one must be allowed to do stops the site from starting', () => {
  assert.throws(() => page(without('permission')), { code: 'page-not-declared' })
  assert.throws(() => page({ ...declared, permission: 'anything' as 'work:read' }), { code: 'page-not-declared' })
})

test('a page about a family has to say which one', () => {
  assert.throws(() => page({ ...declared, permission: 'families:read' }), { code: 'page-not-declared' })
})

test('no address of a page has room for a name: all that varies in it are ids', () => {
  for (const { path } of pages) assert.doesNotMatch(path.replaceAll(/:[a-zA-Z]+Id/g, ''), /[:*]/, path)
})
