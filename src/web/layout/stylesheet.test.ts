import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeStylesheet } from './stylesheet.ts'

test('the site carries neither the GDS Transport font nor the royal crest', () => {
  const { css } = makeStylesheet()
  assert.doesNotMatch(css.toString(), /GDS Transport|crest|@font-face/)
})

test('the stylesheet asks for nothing from anywhere else', () => {
  assert.doesNotMatch(makeStylesheet().css.toString(), /url\(|@import/)
})

test('the stylesheet keeps its address until it changes', () => {
  assert.equal(makeStylesheet().path, makeStylesheet().path)
  assert.match(makeStylesheet().path, /^\/assets\/kith-[0-9a-f]{12}\.css$/)
})

test('a phone loads the whole stylesheet in under 40 KB', () => {
  assert.ok(makeStylesheet().gzipped.length < 40_000)
})
