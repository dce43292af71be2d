import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFromThisSite } from './same-origin.ts'

const origin = 'https://kith.avonmere.example'
const from = (headers: Record<string, string>) => isFromThisSite({ headers }, origin)

test("a form sent from one of the site's own pages is accepted", () => {
  assert.ok(from({ 'sec-fetch-site': 'same-origin', origin }))
  assert.ok(from({ 'sec-fetch-site': 'same-origin', origin: 'null' }))
})

test('a form sent from another site is refused, also from a neighbour under the same domain', () => {
  assert.ok(!from({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }))
  assert.ok(!from({ 'sec-fetch-site': 'same-site', origin: 'https://www.avonmere.example' }))
  assert.ok(!from({ origin: 'https://evil.example' }))
})

test('a form from nowhere at all, as a sandboxed frame sends it, is refused', () => {
  assert.ok(!from({ origin: 'null' }))
})

test('a browser that says nothing is left to the token', () => {
  assert.ok(from({}))
})
