import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkIdentifier } from './check-identifier.ts'
import { readCroNumber } from './cro-number.ts'
import { readNhsNumber } from './nhs-number.ts'
import { readNino } from './nino.ts'
import { readPncId } from './pnc-id.ts'
import { readPostcode } from './postcode.ts'
import { readUln } from './uln.ts'
import { readUpn } from './upn.ts'
import { readUprn } from './uprn.ts'

test('an NHS number is well formed when its check digit agrees, with or without spaces and hyphens', () => {
  assert.equal(readNhsNumber('943 476 5919'), '9434765919')
  assert.equal(readNhsNumber('943-476-5870'), '9434765870')
  assert.equal(readNhsNumber('4010232137'), '4010232137')
  assert.equal(readNhsNumber('9434765918'), undefined)
  assert.equal(readNhsNumber('943476591'), undefined)
  assert.equal(readNhsNumber(''), undefined)
})

test('ten equal digits are no NHS number, although every one of them passes the check', () => {
  for (const digit of '0123456789') assert.equal(readNhsNumber(digit.repeat(10)), undefined)
})

test('a check digit of ten is never issued', () => {
  const withCheckTen = Array.from({ length: 10 }, (_, check) => readNhsNumber(`100000001${check}`))
  assert.deepEqual(
    withCheckTen.filter((number) => number !== undefined),
    [],
  )
})

test('a UPN carries its check letter first, and a letter in the last place makes it temporary', () => {
  assert.deepEqual(readUpn('B801200005001'), { value: 'B801200005001', temporary: false })
  assert.deepEqual(readUpn(' m80120000500a '), { value: 'M80120000500A', temporary: true })
  assert.equal(readUpn('A801200005001'), undefined)
  assert.equal(readUpn('B80120000500'), undefined)
})

test('a UPN never holds I, O or S, which its own schema lets through', () => {
  for (const letter of 'IOS') {
    assert.equal(readUpn(`${letter}801200005001`), undefined)
    assert.equal(readUpn(`M80120000500${letter}`), undefined)
  }
})

test('a ULN leaves ten modulo eleven; the placeholder of nines is none', () => {
  assert.equal(readUln('9276308686'), '9276308686')
  assert.equal(readUln('9999999999'), undefined)
  assert.equal(readUln('0276308686'), undefined)
})

test('a ULN is never a valid NHS number', () => {
  const ulns = Array.from({ length: 5_000 }, (_, index) => readUln(String(1_000_000_000 + index * 7_919))).filter(
    (uln) => uln !== undefined,
  )
  assert.ok(ulns.length > 300)
  assert.deepEqual(
    ulns.filter((uln) => readNhsNumber(uln) !== undefined),
    [],
  )
})

test('a National Insurance number follows the prefix rules, its suffix may be missing', () => {
  assert.equal(readNino('AB 12 34 56 C'), 'AB123456C')
  assert.equal(readNino('ab123456'), 'AB123456')
  assert.equal(readNino('MA123456A'), 'MA123456A')
  for (const prefix of ['BG', 'GB', 'ZZ', 'DA', 'AO', 'QQ', 'OO', 'PP'])
    assert.equal(readNino(`${prefix}123456C`), undefined)
  assert.equal(readNino('AB123456E'), undefined)
  assert.equal(readNino('AB111111C'), undefined)
})

test('a PNC id is read to four digits of year and seven of serial, whichever way it is written', () => {
  assert.equal(readPncId('2003/0012345N', 2019), '2003/0012345N')
  assert.equal(readPncId('03/12345n', 2019), '2003/0012345N')
  assert.equal(readPncId('20030012345N', 2019), '2003/0012345N')
  assert.equal(readPncId('79/163001B', 2019), '1979/0163001B')
  assert.equal(readPncId('2001/0171310W', 2019), '2001/0171310W')
  assert.equal(readPncId('2001/0171310X', 2019), undefined)
})

test('a CRO number on a file takes its letter from the serial as written', () => {
  assert.equal(readCroNumber('065656/91H'), '065656/91H')
  assert.equal(readCroNumber('65656/91H'), '065656/91H')
  assert.equal(readCroNumber('065656/91J'), undefined)
  assert.equal(readCroNumber('SF91/65656U'), 'SF91/65656U')
})

test('a UPRN is at most twelve digits and loses its leading zeros', () => {
  assert.equal(readUprn('000000199356'), '199356')
  assert.equal(readUprn('0'), undefined)
  assert.equal(readUprn('1234567890123'), undefined)
})

test('a postcode is written in capitals with one space', () => {
  assert.equal(readPostcode('ba11aa'), 'BA1 1AA')
  assert.equal(readPostcode(' gir0aa '), 'GIR 0AA')
  assert.equal(readPostcode('not a postcode'), undefined)
})

test('an identifier that is not well formed is flagged and kept as sent, never dropped', () => {
  assert.deepEqual(checkIdentifier('upn', ' A850728973744 ', 2019), {
    scheme: 'upn',
    value: 'A850728973744',
    valid: false,
  })
  assert.deepEqual(checkIdentifier('former-upn', 'M80120000500A', 2019), {
    scheme: 'former-upn',
    value: 'M80120000500A',
    valid: true,
    temporary: true,
  })
  assert.deepEqual(checkIdentifier('ssn', '987-65-4321', 2019), { scheme: 'ssn', value: '987-65-4321', valid: false })
})

const postcodeCases = '../shared/data/identifiers/validation.json'
const skip = existsSync(postcodeCases) ? false : 'no ../shared/data: it is not here'

test('postcodes are told from other text as ideal-postcodes tells them', { skip }, () => {
  const { tests } = JSON.parse(readFileSync(postcodeCases, 'utf8')) as { tests: { base: string; expected: boolean }[] }
  assert.ok(tests.length > 10)
  for (const { base, expected } of tests) assert.equal(readPostcode(base) !== undefined, expected, base)
})
