import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { KnownPeople } from './known-people.ts'
import { residenceRules as rules } from './residence-rules.ts'
import { holdsOn } from './residence.ts'
import { aKnownTown, type SaysLives } from './testing/known-builders.ts'
import { stated } from './testing/family-builders.ts'
import { workOutFamilies } from './work-out-families.ts'

const asOf = '2019-08-31'

const ada = { personId: 'Ada', born: '1985-03-01', surname: 'Quill' }
const ben = { personId: 'Ben', born: '1983-06-01', surname: 'Marsh' }
const cal = { personId: 'Cal', born: '1981-02-01', surname: 'Holt' }
const gran = { personId: 'Gran', born: '1955-02-01', surname: 'Reed' }
const kit = { personId: 'Kit', born: '2010-04-01', surname: 'Quill' }
const lou = { personId: 'Lou', born: '2010-04-01', surname: 'Quill' }
const nat = { personId: 'Nat', born: '2002-01-15', surname: 'Quill' }

/** The households of the day, by name. */
function households(known: KnownPeople): string[] {
  return workOutFamilies(known, { rules, asOf })
    .households.map(({ members }) => members.filter((member) => holdsOn(member, asOf)).map(({ personId }) => personId))
    .filter((people) => people.length > 0)
    .map((people) => people.sort().join('+'))
    .sort()
}

/** The families of the day; a member who does not live there is in brackets. */
function families(known: KnownPeople): string[] {
  return workOutFamilies(known, { rules, asOf })
    .families.map(({ members }) =>
      members.map(({ personId, livesHere }) => (livesHere === 'yes' ? personId : `(${personId})`)).join('+'),
    )
    .sort()
}

const atMill = (who: string, given: Partial<SaysLives> = {}): SaysLives => ({
  who,
  at: '14 Mill Lane',
  from: '2015-01-01',
  ...given,
})
const onRoll = (who: string, at = '14 Mill Lane', given: Partial<SaysLives> = {}): SaysLives => ({
  who,
  at,
  source: 'school-census',
  firstSeen: '2017-01-20',
  ...given,
})

describe('working out families from what all sources state', () => {
  it('a household is everyone at one address, and a family those of them who are kin', () => {
    const known = aKnownTown(
      [ada, kit, lou, cal],
      [atMill('Ada'), onRoll('Kit'), onRoll('Lou'), atMill('Cal', { from: '2018-05-01' })],
    )
    assert.deepEqual(households(known), ['Ada+Cal+Kit+Lou'])
    assert.deepEqual(families(known), ['Ada+Kit+Lou'])
  })

  it('a new partner whom social care names joins the family; the father who moved out belongs to it from elsewhere', () => {
    const lives = [
      atMill('Ada'),
      atMill('Ben', { to: '2017-06-01' }),
      { who: 'Ben', at: '3 Weir Street', from: '2017-06-01' },
      atMill('Cal', { from: '2018-05-01' }),
      onRoll('Kit'),
    ]
    const ties = [
      stated('Ada', 'parent', 'Kit'),
      stated('Ben', 'parent', 'Kit'),
      stated('Ben', 'partner', 'Ada', { validTo: '2017-06-01' }),
      stated('Cal', 'partner', 'Ada', { validFrom: '2018-05-01' }),
    ]
    assert.deepEqual(families(aKnownTown([ada, ben, cal, kit], lives, ties)), ['Ada+(Ben)+Cal+Kit'])
  })

  it('a grandmother who brings up the child of an absent mother is the family; the mother belongs to it', () => {
    const lives = [{ who: 'Gran', at: '9 Quay Road', from: '2001-01-01' }, onRoll('Kit', '9 Quay Road')]
    const ties = [stated('Gran', 'special-guardian', 'Kit'), stated('Ada', 'parent', 'Kit')]
    assert.deepEqual(families(aKnownTown([ada, gran, kit], lives, ties)), ['(Ada)+Gran+Kit'])
  })

  it('a child whose school has not heard of the move has moved with their mother', () => {
    const lives = [
      atMill('Ada', { to: '2019-02-01' }),
      { who: 'Ada', at: '3 Weir Street', from: '2019-02-01' },
      onRoll('Kit'),
    ]
    assert.deepEqual(households(aKnownTown([ada, kit], lives)), ['Ada+Kit'])
  })

  it('a child whose family has left the area has left with them, and does not live with those who came after', () => {
    const lives = [
      atMill('Ada', { to: '2019-02-01' }),
      onRoll('Kit'),
      { who: 'Cal', at: '14 Mill Lane', from: '2019-03-01' },
    ]
    assert.deepEqual(households(aKnownTown([ada, kit, cal], lives)), ['Cal'])
    assert.deepEqual(families(aKnownTown([ada, kit, cal], lives)), [])
  })

  it('a new school that copies an old address does not take the child out of the home', () => {
    const lives = [
      atMill('Ada', { from: '2017-06-01' }),
      onRoll('Kit', '14 Mill Lane', { firstSeen: '2017-09-20', row: 'old school', lastSeen: '2018-07-20' }),
      onRoll('Kit', '3 Weir Street', { firstSeen: '2019-01-20', row: 'new school' }),
    ]
    assert.deepEqual(households(aKnownTown([ada, kit], lives)), ['Ada+Kit'])
  })

  it('a young person who has left school still lives at home while their mother does', () => {
    const lives = [atMill('Ada'), onRoll('Nat', '14 Mill Lane', { lastSeen: '2018-07-20' })]
    assert.deepEqual(families(aKnownTown([ada, nat], lives)), ['Ada+Nat'])
  })

  it('a young person with a tenancy of their own has left home', () => {
    const lives = [
      atMill('Ada'),
      onRoll('Kit'),
      onRoll('Nat', '14 Mill Lane', { lastSeen: '2018-07-20' }),
      { who: 'Nat', at: '3 Weir Street', source: 'housing', from: '2019-01-07' },
    ]
    assert.deepEqual(households(aKnownTown([ada, kit, nat], lives)), ['Ada+Kit', 'Nat'])
  })

  it('a child with two homes has two households and two families', () => {
    const lives = [
      atMill('Ada', { from: '2016-01-01' }),
      { who: 'Ben', at: '3 Weir Street', from: '2016-01-01' },
      { who: 'Kit', at: '14 Mill Lane', source: 'social-care', from: '2017-01-01' },
      onRoll('Kit', '3 Weir Street', { firstSeen: '2018-09-20' }),
    ]
    const ties = [stated('Ada', 'parent', 'Kit'), stated('Ben', 'parent', 'Kit')]
    assert.deepEqual(families(aKnownTown([ada, ben, kit], lives, ties)), ['(Ada)+Ben+(Kit)', 'Ada+(Ben)+Kit'])
    assert.deepEqual(households(aKnownTown([ada, ben, kit], lives, ties)), ['Ada+Kit', 'Ben+Kit'])
  })

  it('a care home makes no household, whoever is kin there', () => {
    const lives = ['Ada', 'Gran'].map((who) => atMill(who, { says: 'institution' }))
    assert.deepEqual(households(aKnownTown([ada, gran], lives, [stated('Gran', 'parent', 'Ada')])), [])
  })

  it('a house where council tax and nobody else says that it is shared is shared', () => {
    const lives = [atMill('Ada', { says: 'hmo' }), atMill('Cal', { says: 'hmo' }), onRoll('Kit')]
    assert.deepEqual(households(aKnownTown([ada, cal, kit], lives)), [])
    assert.deepEqual(households(aKnownTown([ada, cal, kit], lives, [stated('Ada', 'parent', 'Kit')])), ['Ada+Kit'])
  })

  it('a Sikh family of Singhs and Kaurs is not taken for strangers who share a house', () => {
    const people = ['1960', '1963', '1990', '1994', '1997'].map((year, at) => ({
      personId: `P${at}`,
      born: `${year}-05-02`,
      surname: at % 2 === 0 ? 'Singh' : 'Kaur',
    }))
    assert.deepEqual(
      households(
        aKnownTown(
          people,
          people.map(({ personId }) => atMill(personId)),
        ),
      ),
      ['P0+P1+P2+P3+P4'],
    )
  })

  it('an identity that an adoption sets apart is in no household and no family', () => {
    const sealed = { personId: 'Sealed', born: '2012-01-01', surname: 'Quill', setApart: true }
    const known = aKnownTown(
      [ada, kit, sealed],
      [atMill('Ada'), onRoll('Kit'), onRoll('Sealed')],
      [stated('Ada', 'parent', 'Sealed')],
    )
    assert.deepEqual([households(known), families(known)], [['Ada+Kit'], ['Ada+Kit']])
  })

  it('a woman in a refuge and her child are a family of their own by what a source states, and nowhere', () => {
    const refuge = { at: '2 Hidden Row', says: 'refuge' as const, isProtected: true }
    const known = aKnownTown(
      [{ ...ada, isProtected: true }, { ...kit, isProtected: true }, ben],
      [
        { who: 'Ada', ...refuge },
        { who: 'Kit', ...refuge },
        { who: 'Ben', at: '14 Mill Lane', from: '2015-01-01' },
      ],
      [stated('Ada', 'parent', 'Kit'), stated('Ben', 'parent', 'Kit')],
    )
    assert.deepEqual(households(known), ['Ben'])
    assert.deepEqual(families(known), ['(Ada)+(Ben)+(Kit)'])
  })

  it('someone whose records speak of another time only is in no family today', () => {
    const lives = [
      onRoll('Kit', '14 Mill Lane', { from: '2021-01-01' }),
      onRoll('Lou', '14 Mill Lane', { from: '2017-01-01', to: '2018-01-01' }),
    ]
    assert.deepEqual(families(aKnownTown([kit, lou], lives)), [])
  })

  it('is the same in whatever order records and relationships arrive', () => {
    const people = [ada, ben, cal, gran, kit, lou, nat]
    const places = ['14 Mill Lane', '3 Weir Street', '9 Quay Road']
    const lives = fc.record({
      who: fc.constantFrom(...people.map(({ personId }) => personId)),
      at: fc.constantFrom(...places),
      source: fc.constantFrom('council-tax', 'housing', 'school-census', 'police'),
      from: fc.constantFrom('2015-01-01', '2017-06-01', '2018-03-01'),
    })
    const tie = fc.tuple(
      fc.constantFrom('Ada', 'Ben', 'Gran'),
      fc.constantFrom('parent' as const, 'partner' as const),
      fc.constantFrom('Kit', 'Lou', 'Cal'),
    )
    fc.assert(
      fc.property(
        fc.array(lives, { maxLength: 10 }),
        fc.array(tie, { maxLength: 5 }),
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (said, ties, keys) => {
          const known = aKnownTown(
            people,
            said,
            ties.map(([from, kind, to]) => stated(from, kind, to)),
          )
          const shuffle = <T>(rows: readonly T[]) =>
            rows
              .map((row, at) => [keys[at]!, row] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, row]) => row)
          const shuffled = {
            ...known,
            people: new Map(shuffle([...known.people])),
            addresses: shuffle(known.addresses),
            relationships: shuffle(known.relationships),
          }
          assert.deepEqual(families(shuffled), families(known))
          assert.deepEqual(households(shuffled), households(known))
        },
      ),
    )
  })
})
