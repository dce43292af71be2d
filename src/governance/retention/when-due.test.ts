import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseDue, type FamilyAtEnd, type Known, type PersonAtEnd } from './choose-due.ts'
import { readRetention } from './retention-rules.ts'
import { isHeldByStudy, whenFamilyIsDue, whenNoLongerListed, whenPersonIsDue, whenSupersededIsDue } from './when-due.ts'

const retention = readRetention()
const still = { isOpen: false, closedOn: null, lastMetOn: null }

function aFamily(clock: Partial<FamilyAtEnd>): FamilyAtEnd {
  return { familyId: 'f', retiredOn: null, ...still, ...clock }
}

function aPerson(clock: Partial<PersonAtEnd>): PersonAtEnd {
  const listed = { listedOn: '2019-01-01', noLongerListedOn: null }
  return { personId: 'p', mergedInto: null, familyIds: [], studyUntil: null, ...still, ...listed, ...clock }
}

function known(parts: Partial<Known>): Known {
  return { families: [], people: [], records: [], held: { families: new Map(), people: new Map() }, ...parts }
}

/** Who goes on a day, as `kind id`. */
function going(parts: Partial<Known>, asOf: string): string[] {
  return chooseDue(known(parts), asOf, retention).going.map(({ kind, id }) => `${kind} ${id}`)
}

for (const { closed, day, due } of [
  { closed: '2014-08-31', day: '2019-08-30', due: false },
  { closed: '2014-08-31', day: '2019-08-31', due: true },
  { closed: '2014-08-31', day: '2019-09-01', due: true },
  { closed: '2016-02-29', day: '2021-02-27', due: false },
  { closed: '2016-02-29', day: '2021-02-28', due: true },
  { closed: '2015-02-28', day: '2020-02-27', due: false },
  { closed: '2015-02-28', day: '2020-02-28', due: true },
]) {
  test(`a family whose case was closed on ${closed} ${due ? 'has reached' : 'has not reached'} its end on ${day}`, () => {
    const family = aFamily({ closedOn: closed })
    const person = aPerson({ familyIds: ['f'], closedOn: closed })
    assert.deepEqual(going({ families: [family], people: [person] }, day), due ? ['family f', 'person p'] : [])
  })
}

test('a case that is open, or opened again after another was closed, has no end yet', () => {
  assert.equal(whenFamilyIsDue({ ...still, isOpen: true, closedOn: '2001-01-01' }, retention), 'open')
  const family = aFamily({ isOpen: true, closedOn: '2001-01-01' })
  assert.deepEqual(going({ families: [family], people: [aPerson({ familyIds: ['f'] })] }, '2039-01-01'), [])
})

test('a family that was screened out ends twelve months after the last finding of a need, whatever was listed since', () => {
  const family = aFamily({ lastMetOn: '2018-08-31' })
  const people = [aPerson({ familyIds: ['f'], listedOn: '2019-08-01' })]
  assert.deepEqual(going({ families: [family], people }, '2019-08-30'), [])
  assert.deepEqual(going({ families: [family], people }, '2019-08-31'), ['family f', 'person p'])
})

test('someone in whom nothing was found ends twelve months after they were last listed', () => {
  const listed = { listedOn: '2018-08-31', noLongerListedOn: '2018-01-01' }
  assert.deepEqual(whenNoLongerListed(listed, retention), { on: '2019-08-31', rule: 'no-finding' })
})

test('or when the sources stop listing them, which is earlier', () => {
  assert.deepEqual(whenNoLongerListed({ listedOn: null, noLongerListedOn: '2018-11-05' }, retention), {
    on: '2018-11-05',
    rule: 'no-finding',
  })
})

test('a person stays as long as the latest of their own case, their own findings and their families says', () => {
  const closed = { on: '2020-01-01', rule: 'supported' } as const
  const own = { ...aPerson({}), closedOn: '2016-05-01' }
  assert.equal((whenPersonIsDue(own, [closed], retention) as { on: string }).on, '2021-05-01')
  assert.equal(whenPersonIsDue(own, ['open'], retention), 'open')
})

test('nobody goes who belongs to a family that stays, and a family goes with the last of its people', () => {
  const mother = aPerson({ personId: 'm', familyIds: ['f'], listedOn: '2019-06-01' })
  const father = aPerson({ personId: 'd', familyIds: ['f'], listedOn: null, noLongerListedOn: '2019-02-01' })
  const parts = { families: [aFamily({})], people: [mother, father] }
  assert.deepEqual(going(parts, '2020-05-31'), [])
  assert.deepEqual(going(parts, '2020-06-01'), ['family f', 'person m', 'person d'])
})

test('a child shared with a family that is supported stays when the other family goes', () => {
  const families = [
    aFamily({ familyId: 'old', closedOn: '2012-01-01' }),
    aFamily({ familyId: 'new', isOpen: true }),
  ]
  const people = [
    aPerson({ personId: 'child', familyIds: ['old', 'new'], closedOn: '2012-01-01' }),
    aPerson({ personId: 'uncle', familyIds: ['old'], closedOn: '2012-01-01' }),
  ]
  assert.deepEqual(going({ families, people }, '2019-08-31'), ['family old', 'person uncle'])
})

test('ids that became one person go together, when the last of what is known of any of them ends', () => {
  const people = [
    aPerson({ personId: 'one', mergedInto: 'two', closedOn: '2015-01-01' }),
    aPerson({ personId: 'two', listedOn: '2010-01-01' }),
  ]
  assert.deepEqual(going({ people }, '2019-12-31'), [])
  assert.deepEqual(going({ people }, '2020-01-01'), ['person one', 'person two'])
})

test('a hold keeps a family and everyone in it, and is told by name', () => {
  const families = [aFamily({ closedOn: '2001-01-01' })]
  const people = [aPerson({ familyIds: ['f'], closedOn: '2001-01-01' })]
  const held = { families: new Map([['f', 'complaint']]), people: new Map<string, string>() }
  const choice = chooseDue(known({ families, people, held }), '2019-08-31', retention)
  assert.deepEqual(choice.going, [])
  assert.deepEqual(
    choice.held.map(({ kind, hold }) => [kind, hold]),
    [
      ['family', 'complaint'],
      ['person', 'complaint'],
    ],
  )
})

test('the comparison group of an approved study stays until its recipients destroy what they received', () => {
  assert.equal(isHeldByStudy('2021-03-31', '2021-03-30', retention), true)
  assert.equal(isHeldByStudy('2021-03-31', '2021-03-31', retention), false)
  assert.equal(isHeldByStudy('not sealed', '2999-01-01', retention), true)
  assert.equal(isHeldByStudy(null, '2019-01-01', retention), false)
  const families = [aFamily({ lastMetOn: '2017-01-01' })]
  const people = [aPerson({ familyIds: ['f'], studyUntil: '2021-03-31' })]
  const choice = chooseDue(known({ families, people }), '2019-08-31', retention)
  assert.deepEqual([choice.going, choice.held.map(({ hold }) => hold)], [[], ['study', 'study']])
  assert.equal(going({ families, people }, '2021-03-31').length, 2)
})

test('a row that was corrected goes twelve months later, unless its person was supported', () => {
  assert.deepEqual(whenSupersededIsDue('2018-08-31', retention), { on: '2019-08-31', rule: 'superseded-record' })
  const records = [{ recordId: '7', personId: 'p', state: 'superseded', day: '2018-08-31' }] as const
  const met = aPerson({ lastMetOn: '2019-08-01' })
  assert.deepEqual(going({ records, people: [met] }, '2019-08-30'), [])
  assert.deepEqual(going({ records, people: [met] }, '2019-08-31'), ['source-record 7'])
  assert.deepEqual(going({ records, people: [aPerson({ closedOn: '2018-01-01' })] }, '2019-08-31'), [])
})

test('a row that its source withdrew goes at once where nothing was ever found, and waits where something was', () => {
  const records = [{ recordId: '7', personId: 'p', state: 'withdrawn', day: '2019-08-01' }] as const
  assert.deepEqual(going({ records, people: [aPerson({ listedOn: '2019-08-01' })] }, '2019-08-31'), ['source-record 7'])
  assert.deepEqual(going({ records, people: [aPerson({ lastMetOn: '2019-08-01' })] }, '2019-08-31'), [])
  const families = [aFamily({ lastMetOn: '2019-08-01' })]
  assert.deepEqual(going({ records, families, people: [aPerson({ familyIds: ['f'] })] }, '2019-08-31'), [])
})
