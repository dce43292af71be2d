import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressParts } from './address-parts.ts'
import { rowHistory, type PlacedAddress } from './row-history.ts'

/** A row of the social care extract, seen from September 2016 to August 2019, without stated dates. */
function aVersion(dwelling: string | null, given: Partial<PlacedAddress> = {}): PlacedAddress {
  return {
    recordId: 1,
    personId: 'someone',
    source: 'social-care',
    rowKey: 'row',
    parts: addressParts({ lines: ['14 Mill Lane'], postcode: 'AV1 2XY' }),
    says: null,
    isProtected: false,
    ward: null,
    from: null,
    to: null,
    firstSeen: '2016-09-12',
    lastSeen: '2019-07-15',
    closedOn: null,
    isCorrected: false,
    account: null,
    dwelling,
    ...given,
  }
}

const spans = (...versions: PlacedAddress[]) =>
  rowHistory(versions).map(({ dwelling, from, to }) => `${dwelling} ${from}..${to ?? ''}`)
const replaced = { closedOn: '2018-01-15', lastSeen: '2017-07-15' }
const newer = { firstSeen: '2018-01-15' }

describe('what the versions of a row say together', () => {
  it('a row that never changed speaks from the day it was first seen', () => {
    assert.deepEqual(spans(aVersion('mill')), ['mill 2016-09-12..'])
  })

  it('a new address ends the old one on the day it states, or else on the day it was first seen', () => {
    assert.deepEqual(spans(aVersion('mill', replaced), aVersion('quay', { ...newer, from: '2017-11-02' })), [
      'mill 2016-09-12..2017-11-02',
      'quay 2017-11-02..',
    ])
    assert.deepEqual(spans(aVersion('mill', replaced), aVersion('quay', newer)), [
      'mill 2016-09-12..2018-01-15',
      'quay 2018-01-15..',
    ])
  })

  it('the same address in other words is one stay', () => {
    assert.deepEqual(spans(aVersion('mill', replaced), aVersion('mill', newer)), ['mill 2016-09-12..'])
  })

  it('a move out that becomes known later ends the stay on its own day', () => {
    assert.deepEqual(
      spans(
        aVersion('mill', { ...replaced, from: '2015-01-01' }),
        aVersion('mill', { ...newer, from: '2015-01-01', to: '2017-06-01' }),
      ),
      ['mill 2015-01-01..2017-06-01'],
    )
  })

  it('an address mistyped and put right was never lived at', () => {
    assert.deepEqual(
      spans(
        aVersion('41 mill', { ...replaced, from: '2015-01-01' }),
        aVersion('14 mill', { ...newer, from: '2015-01-01' }),
      ),
      ['14 mill 2015-01-01..'],
    )
    assert.deepEqual(spans(aVersion('41 mill', { ...replaced, isCorrected: true }), aVersion('14 mill', newer)), [
      '14 mill 2018-01-15..',
    ])
  })

  it('a row its source no longer states has not moved anyone out', () => {
    assert.deepEqual(spans(aVersion('mill', replaced)), ['mill 2016-09-12..'])
  })

  it('a hidden address ends no home, so that nothing shows that someone has fled', () => {
    const before = aVersion('mill', replaced)
    assert.deepEqual(spans(before, aVersion(null, { ...newer, isProtected: true })), ['mill 2016-09-12..'])
    assert.deepEqual(spans(before, aVersion('refuge', { ...newer, isProtected: true })), ['mill 2016-09-12..'])
  })

  it('an address that cannot be told ends a home only where its postcode is another one', () => {
    const vague = (postcode: string) =>
      aVersion(null, { ...newer, parts: { ...addressParts({ lines: ['1 X'], uprn: '1' })!, postcode } })
    assert.deepEqual(spans(aVersion('mill', replaced), vague('av12xy')), ['mill 2016-09-12..'])
    assert.deepEqual(spans(aVersion('mill', replaced), vague('av97qp')), ['mill 2016-09-12..2018-01-15'])
  })

  it('someone of no fixed abode has left their home', () => {
    assert.deepEqual(spans(aVersion('mill', replaced), aVersion(null, { ...newer, says: 'no-fixed-abode' })), [
      'mill 2016-09-12..2018-01-15',
      'null 2018-01-15..',
    ])
  })
})
