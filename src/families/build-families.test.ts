import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import type { Identity } from '../intake/identity.ts'
import { clockAt } from '../platform/clock.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { buildFamilies } from './build-families.command.ts'
import { familyMembers, familiesOfTeam } from './family-view.store.ts'
import { planter } from './testing/plant-records.ts'

/** What one row states: born, surname and an address known by its words, its UPRN or both. */
function says(born: string, surname: string, address?: Identity['address']): Identity {
  return { birthDate: born, surname, ...(address === undefined ? {} : { address }) }
}

const millLane = { lines: ['14 Mill Lane', 'Quayside'], postcode: 'AV1 2XY' }
const byUprn = { ...millLane, uprn: '99000000014', ward: 'Quayside' }
const weirStreet = { lines: ['3 Weir Street'], postcode: 'AV2 7QP', ward: 'Oldmoor' }

async function aTown(t: TestContext, today = '2019-08-31') {
  const services = await testDatabase(t, today)
  const town = planter(services)
  return { services, town, later: (day: string): TestServices => ({ ...services, clock: clockAt(day) }), families }

  /** Each family by its members' names, as it was known at a moment. */
  async function families(knownAt = services.clock.now()): Promise<string[]> {
    return inTransaction(services.database, actingAs('families'), async (tx) => {
      const { rows } = await tx.query<{ family_id: string }>('select family_id from family order by family_id')
      const found = await Promise.all(
        rows.map(async ({ family_id }) =>
          (await familyMembers(tx, { familyId: family_id, knownAt }))
            .map(({ personId }) => town.nameOf(personId))
            .sort(),
        ),
      )
      return found
        .filter((members) => members.length > 0)
        .map((members) => members.join(' + '))
        .sort()
    })
  }
}

/** Every row of what the room has written, so that two moments can be compared. */
async function everything({ database }: TestServices): Promise<string> {
  const tables = [
    'dwelling',
    'dwelling_address',
    'dwelling_kind',
    'residence',
    'relationship',
    'household',
    'household_member',
    'family',
    'family_member',
    'family_home',
  ]
  return inTransaction(database, actingAs('families'), async (tx) => {
    const contents = []
    for (const table of tables) contents.push((await tx.query(`select ${table}::text from ${table} order by 1`)).rows)
    return JSON.stringify(contents)
  })
}

describe('building families', () => {
  it('joins what a school says by address and council tax by UPRN into one household and one family', async (t) => {
    const { services, town, families } = await aTown(t)
    await town.receive({
      source: 'council-tax',
      receivedOn: '2019-04-10',
      rows: [{ who: 'Ada', identity: says('1985-03-01', 'Quill', { ...byUprn, from: '2015-01-01' }) }],
    })
    await town.receive({
      source: 'school-census',
      receivedOn: '2019-05-10',
      rows: [{ who: 'Kit', identity: says('2010-04-01', 'Quill', millLane) }],
    })
    const built = await buildFamilies(services)
    assert.deepEqual([built.households, built.families, built.peopleInHouseholds], [1, 1, 2])
    assert.deepEqual(await families(), ['Ada + Kit'])
    await inTransaction(services.database, actingAs('families'), async (tx) => {
      const [family] = await familiesOfTeam(tx, { teamId: 'riverside', knownAt: services.clock.now() })
      assert.match(family!.reference, /^F-\d{4}$/)
      assert.equal(family!.ward, 'Quayside')
    })
  })

  it('changes nothing when nothing is new', async (t) => {
    const { services, town } = await aTown(t)
    await town.receive({
      source: 'social-care',
      receivedOn: '2019-04-10',
      rows: [
        { who: 'Ada', identity: says('1985-03-01', 'Quill', byUprn) },
        { who: 'Max', identity: says('2014-09-01', 'Marsh', byUprn) },
        { who: 'Ben', identity: says('1983-06-01', 'Marsh', weirStreet) },
      ],
      ties: [
        { from: 'Ada', kind: 'parent', to: 'Max' },
        { from: 'Ben', kind: 'parent', to: 'Max' },
      ],
    })
    await buildFamilies(services)
    const before = await everything(services)
    const again = await buildFamilies(services)
    assert.equal(await everything(services), before)
    assert.deepEqual([again.familiesNew, again.familiesRetired], [0, 0])
  })

  it('keeps the id, the reference and the team of a family that moves, and can tell again where it lived before', async (t) => {
    const { services, town, later, families } = await aTown(t, '2018-08-31')
    const home = (from: string, address: Identity['address']) => [
      { who: 'Ada', identity: says('1985-03-01', 'Quill', { ...address!, from }) },
      { who: 'Kit', identity: says('2010-04-01', 'Quill', { ...address!, from }) },
    ]
    await town.receive({ source: 'social-care', receivedOn: '2018-07-15', rows: home('2015-01-01', byUprn) })
    await buildFamilies(services)
    const knownThen = services.clock.now()
    await town.receive({
      source: 'social-care',
      receivedOn: '2019-01-15',
      rows: [...home('2018-12-01', weirStreet), { who: 'Lou', identity: says('2018-11-11', 'Quill', weirStreet) }],
    })
    const moved = later('2019-01-31')
    const built = await buildFamilies(moved)
    assert.deepEqual([built.familiesNew, built.familiesRetired], [0, 0])
    assert.deepEqual(await families(knownThen), ['Ada + Kit'])
    assert.deepEqual(await families(moved.clock.now()), ['Ada + Kit + Lou'])
    await inTransaction(services.database, actingAs('families'), async (tx) => {
      const then = await familiesOfTeam(tx, { teamId: 'riverside', knownAt: knownThen })
      const now = await familiesOfTeam(tx, { teamId: 'riverside', knownAt: moved.clock.now() })
      assert.deepEqual(
        then.map(({ familyId, reference }) => [familyId, reference]),
        now.map(({ familyId, reference }) => [familyId, reference]),
      )
      assert.deepEqual([then[0]!.ward, now[0]!.ward], ['Quayside', 'Oldmoor'])
    })
  })

  it('shows nobody that someone has fled: the home they left stands as it was, and where they are is held by no one', async (t) => {
    const { services, town, later, families } = await aTown(t, '2019-01-31')
    const home = (who: string, born: string, surname: string) => ({
      who,
      identity: says(born, surname, { ...byUprn, from: '2015-01-01' }),
    })
    const everyone = [
      home('Ada', '1985-03-01', 'Quill'),
      home('Cal', '1981-02-01', 'Quill'),
      home('Kit', '2010-04-01', 'Quill'),
    ]
    await town.receive({ source: 'social-care', receivedOn: '2019-01-15', rows: everyone })
    await buildFamilies(services)
    const refuge = { ...weirStreet, kind: 'refuge' as const, from: '2019-06-01' }
    const fled = (who: string, born: string) => ({ who, protected: true, identity: says(born, 'Quill', refuge) })
    await town.receive({
      source: 'social-care',
      receivedOn: '2019-07-15',
      rows: [fled('Ada', '1985-03-01'), everyone[1]!, fled('Kit', '2010-04-01')],
    })
    await buildFamilies(later('2019-07-31'))
    assert.deepEqual(await families(later('2019-07-31').clock.now()), ['Ada + Cal + Kit'])
    await inTransaction(services.database, actingAs('families'), async (tx) => {
      const { rows: protectedOnes } = await tx.query(
        `select dwelling_id, state from residence where protected and known_to = 'infinity'`,
      )
      assert.deepEqual(protectedOnes, [
        { dwelling_id: null, state: 'protected' },
        { dwelling_id: null, state: 'protected' },
      ])
      const { rows: dwellings } = await tx.query('select kind, ward from dwelling')
      assert.deepEqual(dwellings, [{ kind: 'ordinary', ward: 'Quayside' }])
    })
  })

  it('makes no household of people who share a house in multiple occupation, but the family a source states', async (t) => {
    const { services, town, families } = await aTown(t)
    const shared = { ...byUprn, kind: 'hmo' as const, from: '2018-01-01' }
    const lives = (who: string, born: string, surname: string) => ({ who, identity: says(born, surname, shared) })
    await town.receive({
      source: 'council-tax',
      receivedOn: '2019-04-10',
      rows: [
        lives('Ada', '1985-03-01', 'Quill'),
        lives('Ben', '1983-06-01', 'Quill'),
        lives('Cal', '1981-02-01', 'Holt'),
      ],
    })
    await town.receive({
      source: 'social-care',
      receivedOn: '2019-07-15',
      rows: [{ who: 'Kit', identity: says('2010-04-01', 'Reed', millLane) }],
      ties: [{ from: 'Ada', kind: 'parent', to: 'Kit' }],
    })
    const built = await buildFamilies(services)
    assert.deepEqual([built.dwellingsShared, built.households, built.peopleInHouseholds], [1, 1, 2])
    assert.deepEqual(await families(), ['Ada + Kit'])
  })

  it('holds a dwelling only as a keyed digest', async (t) => {
    const { services, town } = await aTown(t)
    await town.receive({
      source: 'council-tax',
      receivedOn: '2019-04-10',
      rows: [{ who: 'Ada', identity: says('1985-03-01', 'Quill', byUprn) }],
    })
    await buildFamilies(services)
    const written = await everything(services)
    for (const word of ['Mill', 'mill', 'AV1', 'av12xy', '99000000014', 'Quill'])
      assert.equal(written.includes(word), false, word)
  })

  it('retires a family whose last child has grown up, and keeps its reference for ever', async (t) => {
    const { services, town, later, families } = await aTown(t, '2018-08-31')
    const rows = [
      { who: 'Ada', identity: says('1970-03-01', 'Quill', { ...byUprn, from: '2010-01-01' }) },
      { who: 'Nat', identity: says('2000-01-15', 'Quill', { ...byUprn, from: '2010-01-01' }) },
    ]
    await town.receive({ source: 'social-care', receivedOn: '2018-07-15', rows })
    await buildFamilies(services)
    assert.deepEqual(await families(), ['Ada + Nat'])
    const grown = later('2019-02-01')
    const built = await buildFamilies(grown)
    assert.deepEqual([built.families, built.familiesRetired], [0, 1])
    assert.deepEqual(await families(grown.clock.now()), [])
    assert.deepEqual(await families(), ['Ada + Nat'])
  })
})
