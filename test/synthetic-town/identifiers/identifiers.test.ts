import assert from 'node:assert/strict'
import { test } from 'node:test'
import { randomOf } from '../random.ts'
import { isNhsNumber, makeNhsNumber } from './nhs-number.ts'
import { isNino, makeNino } from './nino.ts'
import { isPncId, makePncId } from './pnc-id.ts'
import { isUln, makeUln } from './uln.ts'
import { isTemporaryUpn, isUpn, makeTemporaryUpn, makeUpn } from './upn.ts'

test('published examples of each identifier pass, and one wrong character fails', () => {
  assert.ok(isNhsNumber('9434765919') && isNhsNumber('4010232137'))
  assert.ok(!isNhsNumber('9434765918'))
  assert.ok(isUpn('B801200005001') && isTemporaryUpn('M80120000500A'))
  assert.ok(!isUpn('A801200005001'))
  assert.ok(isUln('9276308686') && !isUln('9276308685'))
  assert.ok(isPncId('2003/0012345N') && isPncId('1979/0163001B') && isPncId('2001/0171310W'))
  assert.ok(!isPncId('2003/0012345P'))
})

test('placeholders that pass the arithmetic are refused', () => {
  for (let digit = 0; digit < 10; digit++) assert.ok(!isNhsNumber(String(digit).repeat(10)))
  assert.ok(!isUln('9999999999'))
  assert.ok(!isNino('TN010185F') && !isNino('QQ123456C'))
})

test('every identifier the town issues is well formed', () => {
  const random = randomOf(1, 'identifiers')
  for (let round = 0; round < 2000; round++) {
    assert.ok(isNhsNumber(makeNhsNumber(random)))
    assert.ok(isUpn(makeUpn({ school: '2001', year: 2012, serial: round % 1000 })))
    assert.ok(isTemporaryUpn(makeTemporaryUpn({ school: '2001', year: 2016 }, random)))
    assert.ok(isUln(makeUln(random)))
    assert.ok(isNino(makeNino(random)))
    assert.ok(isPncId(makePncId({ year: 1998 }, random)))
  }
})
