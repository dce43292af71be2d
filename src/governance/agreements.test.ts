import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreementSchema, checkIsInForce, isInForce } from './agreements.ts'

const agreement = { reference: 'DSA-2016-03', from: '2016-09-01', to: '2019-08-31', purposes: ['identify-families' as const] }

test('an agreement is in force on its first and its last day, and on no day outside them', () => {
  const days = { '2016-08-31': false, '2016-09-01': true, '2018-02-28': true, '2019-08-31': true, '2019-09-01': false }
  for (const [day, expected] of Object.entries(days)) assert.equal(isInForce(agreement, day), expected, day)
})

test('a delivery after the agreement ended is refused, saying which agreement, when it ended and what to do', () => {
  assert.throws(
    () => checkIsInForce(agreement, { source: 'police', asOf: '2019-09-01' }),
    (error: Error & { code: string; remedy: string; exitCode: number }) =>
      error.code === 'agreement-not-in-force' &&
      error.exitCode === 3 &&
      error.message === 'Nothing was received from police: its agreement DSA-2016-03 ended on 2019-08-31, and the delivery is of 2019-09-01.' &&
      error.remedy.includes('sources/police'),
  )
})

test('a delivery before the agreement begins is refused', () => {
  assert.throws(() => checkIsInForce(agreement, { source: 'police', asOf: '2016-08-31' }), /begins on 2016-09-01/)
})

test('an agreement without a purpose, or that ends before it begins, is no agreement', () => {
  assert.equal(agreementSchema.safeParse(agreement).success, true)
  assert.equal(agreementSchema.safeParse({ ...agreement, purposes: [] }).success, false)
  assert.equal(agreementSchema.safeParse({ ...agreement, to: '2016-08-31' }).success, false)
  assert.equal(agreementSchema.safeParse({ ...agreement, purposes: ['curiosity'] }).success, false)
})
