import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Address } from '../intake/identity.ts'
import { addressParts } from './address-parts.ts'
import { matchAddresses, mentionKey } from './match-addresses.ts'

/** Which of these addresses are one dwelling: the same letter for the same dwelling, a dash for none. */
function dwellings(...addresses: (Address & { people?: number })[]): string {
  const parts = addresses.map((address) => addressParts(address)!)
  const matches = matchAddresses(parts.map((part, at) => ({ parts: part, people: addresses[at]!.people ?? 1 })))
  const letters = new Map<string, string>()
  return parts
    .map((part) => matches.get(mentionKey(part))!.dwelling)
    .map((dwelling) => {
      if (dwelling === null) return '-'
      if (!letters.has(dwelling)) letters.set(dwelling, 'abcdefgh'[letters.size]!)
      return letters.get(dwelling)
    })
    .join('')
}

const millLane = { lines: ['14 Mill Lane', 'Quayside'], postcode: 'AV1 2XY' }

describe('which addresses are one dwelling', () => {
  it('a dwelling known by its UPRN in one record and by its text in another meets itself', () => {
    assert.equal(dwellings({ ...millLane, uprn: '100' }, millLane), 'aa')
  })

  it('one UPRN is one dwelling, however its address is written', () => {
    assert.equal(dwellings({ ...millLane, uprn: '100' }, { lines: ['The Old Mill'], uprn: '100' }), 'aa')
  })

  it('a text that two properties share is neither of them', () => {
    assert.equal(dwellings({ ...millLane, uprn: '100' }, { ...millLane, uprn: '101' }, millLane), 'ab-')
  })

  it('one mistyped UPRN does not spoil the text that everyone else states with the right one', () => {
    assert.equal(dwellings({ ...millLane, uprn: '100', people: 4 }, { ...millLane, uprn: '999' }, millLane), 'aba')
  })

  it('a locality left out, or a street misspelt, is the same front door', () => {
    const without = { ...millLane, lines: ['14 Mill Lane'] }
    const misspelt = { ...millLane, lines: ['14 Mil Lane', 'Quayside'] }
    assert.equal(dwellings({ ...millLane, uprn: '100' }, without, misspelt), 'aaa')
    assert.equal(dwellings({ ...millLane, people: 3 }, without, misspelt), 'aaa')
  })

  it('the ward in place of the town after the street is the same front door', () => {
    assert.equal(dwellings({ ...millLane, uprn: '100' }, { ...millLane, lines: ['14 Mill Ln', 'Avonmere'] }), 'aa')
  })

  it('another number, another flat or another street in the same postcode is another dwelling', () => {
    const others = [['15 Mill Lane'], ['Flat 1', '14 Mill Lane'], ['14 Mill Close']]
    assert.equal(dwellings({ ...millLane, uprn: '100' }, ...others.map((lines) => ({ ...millLane, lines }))), 'abcd')
  })

  it('a postcode left out or mistyped by one letter is forgiven when every word agrees, and only then', () => {
    const { lines } = millLane
    assert.equal(dwellings({ ...millLane, uprn: '100' }, { lines }, { lines, postcode: 'AV1 2XZ' }), 'aaa')
    assert.equal(dwellings({ ...millLane, uprn: '100' }, { lines, postcode: 'AV9 7QP' }), 'ab')
  })

  it('a street of one name in two postcodes that differ by one letter is two streets', () => {
    const inTheOther = { lines: ['14 Mill Lane'], postcode: 'AV7 2XY' }
    const nextDoor = { lines: ['16 Mill Lane'], postcode: 'AV7 2XY', uprn: '200' }
    assert.equal(dwellings({ ...millLane, uprn: '100' }, nextDoor, inTheOther), 'abc')
  })

  it('an address without postcode that could be in two towns is in neither', () => {
    const { lines } = millLane
    assert.equal(dwellings(millLane, { lines, postcode: 'AV9 7QP' }, { lines }), 'ab-')
  })

  it('numbered streets are never taken for misspellings of each other', () => {
    const street = (name: string) => ({ lines: [`40 ${name}`], postcode: '00000' })
    assert.equal(dwellings(street('N 27th St'), street('N 28th St')), 'ab')
  })
})
