import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { FamilyPerson } from './family-person.ts'
import { formFamilies, type HouseholdOnDay } from './form-families.ts'
import { kinshipOf } from './kinship.ts'
import type { Relationship } from './relationship.ts'
import { aPerson, stated } from './testing/family-builders.ts'

type Town = {
  /** The households, each a list of names. */
  homes?: string[][]
  shared?: string[][]
  relationships?: Relationship[]
  hidden?: string[]
  employed?: string[]
  inPrison?: string[]
  gone?: string[]
  /** For these, the home listed later is the second. */
  twoHomes?: string[]
}

/** Everyone the tests speak of. Adults were born in the eighties unless they say otherwise. */
const everyone: FamilyPerson[] = [
  aPerson({ personId: 'Ada', born: '1985-03-01', surname: 'Quill', sex: 'F' }),
  aPerson({ personId: 'Ben', born: '1983-06-01', surname: 'Marsh', sex: 'M' }),
  aPerson({ personId: 'Cal', born: '1981-02-01', surname: 'Holt', sex: 'M' }),
  aPerson({ personId: 'Gran', born: '1955-02-01', surname: 'Reed', sex: 'F' }),
  aPerson({ personId: 'Kit', born: '2010-04-01', surname: 'Quill' }),
  aPerson({ personId: 'Lou', born: '2010-04-01', surname: 'Quill' }),
  aPerson({ personId: 'Max', born: '2014-09-01', surname: 'Marsh' }),
  aPerson({ personId: 'Nat', born: '2002-01-01', surname: 'Quill' }),
  aPerson({ personId: 'Old', born: '1998-01-01', surname: 'Quill' }),
  aPerson({ personId: 'Sealed', born: '2012-01-01', surname: 'Quill', setApart: true }),
]

function families(town: Town): string[] {
  const homes = [
    ...(town.homes ?? []).map((names) => ({ names, isShared: false })),
    ...(town.shared ?? []).map((names) => ({ names, isShared: true })),
  ]
  const seen = new Set<string>()
  const households: HouseholdOnDay[] = homes.map(({ names, isShared }) => ({
    isShared,
    atHome: names.map((name) => {
      const isSecondHome = seen.has(name)
      seen.add(name)
      const person = everyone.find(({ personId }) => personId === name)!
      return { person, since: '2015-01-01', sinceStated: false, accounts: [], isSecondHome }
    }),
  }))
  const named = new Set([...seen, ...(town.relationships ?? []).flatMap(({ from, to }) => [from, to])])
  const formed = formFamilies(households, {
    people: new Map(everyone.filter(({ personId }) => named.has(personId)).map((person) => [person.personId, person])),
    kinship: kinshipOf(town.relationships ?? []),
    asOf: '2019-08-31',
    isEmployed: (name) => (town.employed ?? []).includes(name),
    isElsewhere: (name) => (town.inPrison ?? []).includes(name),
    isGone: (name) => (town.gone ?? []).includes(name),
    isProtected: (name) => (town.hidden ?? []).includes(name),
  })
  return formed.map(({ members }) =>
    members
      .map(
        ({ personId, livesHere }) =>
          personId + { yes: '', no: ' elsewhere', 'some nights': ' some nights', 'not known': '?' }[livesHere],
      )
      .join(' + '),
  )
}

describe('a family', () => {
  it('is the children of a home and those a source states to bring them up, whatever their surnames', () => {
    assert.deepEqual(
      families({
        homes: [['Ada', 'Kit', 'Max']],
        relationships: [stated('Ada', 'parent', 'Kit'), stated('Ada', 'parent', 'Max')],
      }),
      ['Ada + Kit + Max'],
    )
  })

  it('is suggested by a shared surname and address where nobody states it', () => {
    assert.deepEqual(families({ homes: [['Ada', 'Kit', 'Lou']] }), ['Ada + Kit + Lou'])
  })

  it('is not made by living at one address', () => {
    assert.deepEqual(families({ homes: [['Ada', 'Kit', 'Cal']] }), ['Ada + Kit'])
  })

  it('is not a couple without a child', () => {
    assert.deepEqual(families({ homes: [['Ada', 'Cal']], relationships: [stated('Ada', 'partner', 'Cal')] }), [])
  })

  it('holds twins, and a step-parent whom a source states to be a partner', () => {
    assert.deepEqual(
      families({ homes: [['Ada', 'Cal', 'Kit', 'Lou']], relationships: [stated('Cal', 'partner', 'Ada')] }),
      ['Ada + Cal + Kit + Lou'],
    )
  })

  it('holds a parent who lives elsewhere, as someone who does', () => {
    const relationships = [stated('Ada', 'parent', 'Max'), stated('Ben', 'parent', 'Max')]
    assert.deepEqual(families({ homes: [['Ada', 'Max'], ['Ben']], relationships }), ['Ada + Ben elsewhere + Max'])
  })

  it('holds a parent of whom nobody knows where they live', () => {
    const relationships = [stated('Ada', 'parent', 'Max'), stated('Ben', 'parent', 'Max')]
    assert.deepEqual(families({ homes: [['Ada', 'Max']], relationships }), ['Ada + Ben? + Max'])
  })

  it('holds a parent in prison, as someone who does not live there', () => {
    const relationships = [stated('Ada', 'parent', 'Max'), stated('Ben', 'parent', 'Max')]
    assert.deepEqual(families({ homes: [['Ada', 'Max']], relationships, inPrison: ['Ben'] }), [
      'Ada + Ben elsewhere + Max',
    ])
  })

  it('is not of this place any more when all have left it', () => {
    const relationships = [stated('Ada', 'parent', 'Kit'), stated('Ada', 'parent', 'Lou')]
    assert.deepEqual(families({ relationships, gone: ['Ada', 'Kit', 'Lou'] }), [])
    assert.deepEqual(families({ homes: [['Ada', 'Lou']], relationships, gone: ['Kit'] }), ['Ada + Lou'])
  })

  it('does not hold a step-parent who has moved out', () => {
    const relationships = [stated('Ada', 'parent', 'Kit'), stated('Cal', 'step-parent', 'Kit')]
    assert.deepEqual(families({ homes: [['Ada', 'Kit'], ['Cal']], relationships }), ['Ada + Kit'])
  })

  it('of a grandparent who brings up the child holds both, and the mother who lives elsewhere', () => {
    const relationships = [stated('Gran', 'grandparent', 'Kit'), stated('Ada', 'parent', 'Kit')]
    assert.deepEqual(families({ homes: [['Gran', 'Kit'], ['Ada']], relationships }), ['Ada elsewhere + Gran + Kit'])
  })

  it('when the parents have new partners and children is two, and a child with two homes is in both', () => {
    const relationships = [
      stated('Ada', 'parent', 'Kit'),
      stated('Ben', 'parent', 'Kit'),
      stated('Ben', 'parent', 'Max'),
    ]
    assert.deepEqual(
      families({
        homes: [
          ['Ada', 'Kit'],
          ['Ben', 'Kit', 'Max'],
        ],
        relationships,
      }),
      ['Ada + Ben elsewhere + Kit', 'Ada elsewhere + Ben + Kit some nights + Max'],
    )
  })

  it('keeps an adult son or daughter while they live at home, and no longer', () => {
    assert.deepEqual(families({ homes: [['Ada', 'Kit', 'Old']] }), ['Ada + Kit + Old'])
    assert.deepEqual(families({ homes: [['Ada', 'Kit'], ['Old']], relationships: [stated('Ada', 'parent', 'Old')] }), [
      'Ada + Kit',
    ])
  })

  it('may have one young person of seventeen who is at home and has no work', () => {
    assert.deepEqual(families({ homes: [['Ada', 'Nat']] }), ['Ada + Nat'])
    assert.deepEqual(families({ homes: [['Ada', 'Nat']], employed: ['Nat'] }), [])
  })

  it('of a child whose address nobody knows is with the parent whom a source states', () => {
    assert.deepEqual(families({ homes: [['Ada', 'Kit']], relationships: [stated('Ada', 'parent', 'Max')] }), [
      'Ada + Kit + Max?',
    ])
  })

  it('holds a child in a children’s home, but is not made by one', () => {
    const relationships = [stated('Ada', 'parent', 'Max')]
    assert.deepEqual(families({ homes: [['Ada', 'Kit']], relationships, inPrison: ['Max'] }), [
      'Ada + Kit + Max elsewhere',
    ])
    assert.deepEqual(families({ homes: [['Ada']], relationships, inPrison: ['Max'] }), [])
  })

  it('whose addresses are all unknown is held together by what sources state', () => {
    assert.deepEqual(families({ relationships: [stated('Ada', 'parent', 'Kit'), stated('Ada', 'parent', 'Lou')] }), [
      'Ada? + Kit? + Lou?',
    ])
  })

  it('in a house in multiple occupation is only what a source states', () => {
    assert.deepEqual(
      families({ shared: [['Ada', 'Kit', 'Lou', 'Cal']], relationships: [stated('Ada', 'parent', 'Kit')] }),
      ['Ada + Kit', 'Lou'],
    )
  })

  it('whose address is hidden is never put into the household of the parent who was left', () => {
    const relationships = [stated('Ada', 'parent', 'Max'), stated('Ben', 'parent', 'Max')]
    assert.deepEqual(families({ homes: [['Ben']], relationships, hidden: ['Ada', 'Max'] }), ['Ada? + Ben? + Max?'])
  })

  it('is never joined by an identity that an adoption sets apart', () => {
    const relationships = [stated('Ada', 'parent', 'Sealed')]
    assert.deepEqual(families({ homes: [['Ada', 'Kit', 'Sealed']], relationships }), ['Ada + Kit'])
    assert.deepEqual(families({ homes: [['Ada']], relationships }), [])
  })
})
