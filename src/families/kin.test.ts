import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FamilyPerson } from './family-person.ts'
import { kinAtHome, type AtHome } from './kin.ts'
import { kinshipOf } from './kinship.ts'
import type { Relationship } from './relationship.ts'
import { aPerson, stated } from './testing/family-builders.ts'

const home = { since: '2015-05-01', sinceStated: false, accounts: [] }

function someone(
  name: string,
  born: string | null,
  surname: string,
  given: Partial<AtHome & FamilyPerson> = {},
): AtHome {
  return { ...home, ...given, person: aPerson({ personId: name, born, surname, ...given }) }
}

function ties(atHome: AtHome[], relationships: Relationship[] = [], isShared = false): string[] {
  const found = kinAtHome(atHome, { kinship: kinshipOf(relationships), asOf: '2019-08-31', isShared })
  return found.map(({ from, to, basis }) => `${from}-${to}: ${basis}`)
}

describe('who are kin, of the people at one home', () => {
  it('those whom a source states to be so, whatever their surnames', () => {
    const home = [someone('Ada', '1985-01-01', 'Quill'), someone('Bo', '2010-01-01', 'Marsh')]
    assert.deepEqual(ties(home, [stated('Ada', 'parent', 'Bo')]), ['Ada-Bo: stated'])
  })

  it('those who share a surname, also spelt for a man and for a woman, or one half of a double name', () => {
    assert.deepEqual(ties([someone('Anna', '1985-01-01', 'Kowalska'), someone('Jan', '2010-01-01', 'Kowalski')]), [
      'Anna-Jan: surname',
    ])
    assert.deepEqual(ties([someone('Ada', '1985-01-01', 'Quill'), someone('Bo', '2010-01-01', 'Quill-Marsh')]), [
      'Ada-Bo: surname',
    ])
  })

  it('not those who share only a name that half a community bears', () => {
    const home = [
      someone('A', '1985-01-01', 'Singh'),
      someone('B', '1990-01-01', 'Singh'),
      someone('C', '1988-01-01', 'Quill'),
    ]
    assert.deepEqual(ties(home), [])
  })

  it('a child whose last name is the father’s first, where names run so', () => {
    const father = someone('A', '1980-01-01', 'Warsame', { forenames: ['abdi'] })
    const mother = someone('B', '1982-01-01', 'Hersi', { forenames: ['hodan'] })
    assert.deepEqual(ties([father, mother, someone('C', '2012-01-01', 'Abdi')]), ['A-C: surname'])
  })

  it('not a lodger, who only lives there', () => {
    const home = [
      someone('Ada', '1985-01-01', 'Quill'),
      someone('Bo', '2010-01-01', 'Quill'),
      someone('Lodger', '1990-01-01', 'Marsh'),
    ]
    assert.deepEqual(ties(home), ['Ada-Bo: surname'])
  })

  it('two adults who answer for one account, but not five tenants of one', () => {
    const jointly = { accounts: ['account 1'] }
    const two = [someone('Ada', '1985-01-01', 'Quill', jointly), someone('Bo', '1983-01-01', 'Marsh', jointly)]
    assert.deepEqual(ties(two), ['Ada-Bo: account'])
    const names = ['Reed', 'Stone', 'Wells', 'Holt', 'Frost']
    assert.deepEqual(ties(names.map((name) => someone(name, '1990-01-01', name, jointly))), [])
  })

  it('two adults who came on one day', () => {
    const cameIn = { since: '2018-03-01', sinceStated: true }
    assert.deepEqual(
      ties([someone('Ada', '1985-01-01', 'Quill', cameIn), someone('Bo', '1983-01-01', 'Marsh', cameIn)]),
      ['Ada-Bo: moved in together'],
    )
    const later = { since: '2019-03-01', sinceStated: true }
    assert.deepEqual(
      ties([someone('Ada', '1985-01-01', 'Quill', cameIn), someone('Bo', '1983-01-01', 'Marsh', later)]),
      [],
    )
  })

  it('a child and the only adult there, whose surname the child does not bear', () => {
    assert.deepEqual(ties([someone('Ada', '1985-01-01', 'Quill'), someone('Bo', '2010-01-01', 'Marsh')]), [
      'Ada-Bo: only adult',
    ])
  })

  it('but not when that adult moved in later: then those the child came with have gone', () => {
    const newcomer = someone('Ada', '1985-01-01', 'Quill', { since: '2018-03-01', sinceStated: true })
    assert.deepEqual(ties([newcomer, someone('Bo', '2010-01-01', 'Marsh')]), [])
  })

  it('but not when there are two adults who have nothing to do with each other', () => {
    const home = [
      someone('Ada', '1985-01-01', 'Quill'),
      someone('Cy', '1950-01-01', 'Holt'),
      someone('Bo', '2010-01-01', 'Marsh'),
    ]
    assert.deepEqual(ties(home), [])
  })

  it('not a pair a source says have parted', () => {
    const home = [someone('Ada', '1985-01-01', 'Quill'), someone('Bo', '1983-01-01', 'Quill')]
    assert.deepEqual(ties(home, [stated('Ada', 'partner', 'Bo', { validTo: '2018-01-01' })]), [])
  })

  it('not a parent younger than the child', () => {
    const home = [
      someone('Ada', '2012-01-01', 'Quill'),
      someone('Bo', '2010-01-01', 'Marsh'),
      someone('Cy', '1980-01-01', 'Holt'),
    ]
    assert.deepEqual(ties(home, [stated('Ada', 'parent', 'Bo')]), ['Cy-Ada: only adult', 'Cy-Bo: only adult'])
  })

  it('where strangers share the building, only those whom a source states to be', () => {
    const home = [
      someone('Ada', '1985-01-01', 'Quill'),
      someone('Bo', '2010-01-01', 'Quill'),
      someone('Cy', '2012-01-01', 'Quill'),
    ]
    assert.deepEqual(ties(home, [stated('Ada', 'parent', 'Bo')], true), ['Ada-Bo: stated'])
  })
})
