import assert from 'node:assert/strict'
import { createHmac, randomBytes } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { keyedDigest } from './keyed-digest.ts'

test('a keyed digest is HMAC-SHA-256 of domain and value, cut to 16 bytes', () => {
  const secret = randomBytes(32)
  const digest = keyedDigest(secret)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (domain, value) => {
      const expected = createHmac('sha256', secret).update(domain).update('\0').update(value).digest().subarray(0, 16)
      assert.deepEqual(digest(domain, value), expected)
    }),
  )
})
