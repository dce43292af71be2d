import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AddressKind } from '../intake/identity.ts'
import { kindOfDwelling, kindSaid, type Occupant } from './dwelling-kind.ts'

let nextGroup = 0

/** So many people of these ages: one group of kin, or each their own. */
function kin(...ages: (number | null)[]): Occupant[] {
  const kinGroup = (nextGroup += 1)
  return ages.map((age) => ({ age, kinGroup, newSince: null }))
}
const strangers = (...ages: (number | null)[]) => ages.flatMap((age) => kin(age))

const kindWhere = (said: Partial<Record<AddressKind, number>>, occupants: Occupant[] = []) =>
  kindOfDwelling(kindSaid(new Map(Object.entries(said) as [AddressKind, number][])), occupants).kind

describe('what kind of place a dwelling is', () => {
  it('is ordinary when nothing shows otherwise', () => {
    assert.equal(kindWhere({ home: 4 }, kin(40, 38, 12, 9)), 'ordinary')
    assert.equal(kindWhere({}, kin(40, 38, 12, 9)), 'ordinary')
  })

  it('is what the sources say, when a third of those who say anything say so', () => {
    assert.equal(kindWhere({ home: 2, hmo: 2 }), 'shared')
    assert.equal(kindWhere({ institution: 60, home: 3 }), 'institution')
    assert.equal(kindWhere({ home: 9, institution: 1 }), 'ordinary')
    assert.equal(kindWhere({ home: 1, institution: 1 }), 'ordinary')
    assert.equal(kindWhere({ institution: 1 }), 'institution')
  })

  it('is never told apart from other shared places when it is a refuge', () => {
    assert.deepEqual(kindSaid(new Map([['refuge', 3]])), kindSaid(new Map([['hmo', 3]])))
  })

  it('is shared where five adults of four families live, and not where one large family does', () => {
    assert.equal(kindWhere({}, strangers(30, 34, 29, 41, 52)), 'shared')
    assert.equal(kindWhere({}, kin(70, 68, 45, 41, 22, 19, 15, 9)), 'ordinary')
  })

  it('is shared where more than ten people live', () => {
    assert.equal(kindWhere({}, kin(45, 40, 17, 15, 14, 12, 10, 8, 6, 4, 1)), 'shared')
  })

  it('is shared where three families have moved in within a year, one after the other', () => {
    const came = (days: string[]) =>
      [kin(30, 5), kin(26, 2), kin(35, 7)].flatMap((family, at) =>
        family.map((one) => ({ ...one, newSince: days[at]! })),
      )
    assert.equal(kindWhere({}, came(['2019-01-03', '2019-03-20', '2019-06-02'])), 'shared')
    assert.equal(kindWhere({}, came(['2019-03-20', '2019-03-20', '2019-03-20'])), 'ordinary')
  })

  it('is an institution where older people who are not kin live together, or children without an adult', () => {
    assert.equal(kindWhere({}, strangers(81, 77, 90, 85, 79, 88)), 'institution')
    assert.equal(kindWhere({}, strangers(14, 15, 13, 16)), 'institution')
    assert.equal(kindWhere({}, kin(14, 12, 11, 9)), 'ordinary')
  })
})
