import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { plantFamily, plantTwoNeeds } from '../../needs/testing/plant-family.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { actingAs } from '../service-actors.ts'
import { signInPerson } from '../sign-in-person.command.ts'
import { endRight } from './end-right.command.ts'
import { wordsPlace } from './personal-right.ts'
import { recordRight } from './record-right.command.ts'
import { anOfficer } from './testing/an-officer.ts'

async function aFamily(services: TestServices) {
  const family = await plantFamily(services, {
    Restmother: { role: 'adult', born: '1985-01-01', parentOf: ['Restson'] },
    Restson: { role: 'child', born: '2010-03-01' },
  })
  await plantTwoNeeds(services, family.people.Restmother!)
  return family
}

function peopleWith(services: TestServices, kind: string, onDay: string): Promise<string[]> {
  return inTransaction(services.database, actingAs('assess'), async (tx) => {
    const { rows } = await tx.query<{ id: string }>('select people_with_right($1, $2::date) as id', [kind, onDay])
    return rows.map(({ id }) => id)
  })
}

test('a right stands from the day it begins until the day it ends, in the person’s own words, sealed and audited', async (t) => {
  const services = await testDatabase(t)
  const { people } = await aFamily(services)
  const { personId } = people.Restmother!
  const officer = await anOfficer(services)
  const rightId = newId()
  const asked = { rightId, personId, kind: 'objection-to-research', beginsOn: '2019-08-10', words: 'Please leave us out.' }
  assert.deepEqual(await recordRight(services, officer, asked), { kind: 'recorded', rightId })
  assert.deepEqual(await recordRight(services, officer, asked), { kind: 'recorded', rightId }, 'sent twice, kept once')

  assert.deepEqual(await peopleWith(services, 'objection-to-research', '2019-08-09'), [])
  assert.deepEqual(await peopleWith(services, 'objection-to-research', '2019-08-10'), [personId])
  assert.deepEqual(await peopleWith(services, 'restriction', '2019-08-10'), [], 'an objection to research is no restriction')

  assert.deepEqual(await endRight(services, officer, { rightId, endsOn: '2019-08-20', reason: 'They changed their mind.' }), {
    kind: 'ended',
  })
  assert.deepEqual(await peopleWith(services, 'objection-to-research', '2019-08-19'), [personId])
  assert.deepEqual(await peopleWith(services, 'objection-to-research', '2019-08-20'), [])

  await inTransaction(services.database, { ...actingAs('dispose') }, async (tx) => {
    const { rows } = await tx.query<{ sealed: Buffer; key_number: number }>('select sealed, key_number from personal_right')
    assert.equal(rows.length, 1)
    assert.ok(!rows[0]!.sealed.toString('latin1').includes('leave us out'))
    assert.equal(
      services.keys.open(wordsPlace(rightId, rows[0]!.key_number), rows[0]!.sealed).toString(),
      'Please leave us out.',
    )
    const { rows: events } = await tx.query<{ action: string; detail: object }>(
      `select action, detail from audit_event where object_id = $1 order by audit_event_id`,
      [personId],
    )
    assert.deepEqual(events.map(({ action }) => action), ['right:record', 'right:end'])
    assert.ok(!JSON.stringify(events).includes('leave us out'))
  })
})

test('what is missing is told beside its field: no kind, no words, a day that has not come, nobody of that id, twice', async (t) => {
  const services = await testDatabase(t)
  const { people } = await aFamily(services)
  const { personId } = people.Restmother!
  const officer = await anOfficer(services)
  const fields = async (asked: Partial<Parameters<typeof recordRight>[2]>) => {
    const whole = { rightId: newId(), personId, kind: 'restriction', beginsOn: '2019-08-01', words: 'Only keep it.' }
    const outcome = await recordRight(services, officer, { ...whole, ...asked })
    return outcome.kind === 'incomplete' ? outcome.errors.map(({ field }) => field) : outcome.kind
  }
  assert.deepEqual(await fields({ kind: '', words: ' ', beginsOn: 'soon' }), ['kind', 'beginsOn', 'words'])
  assert.deepEqual(await fields({ beginsOn: '2019-09-01' }), ['beginsOn'])
  assert.deepEqual(await fields({ personId: newId() }), ['personId'])
  assert.deepEqual(await fields({ personId: 'nobody' }), ['personId'])
  assert.equal(await fields({}), 'recorded')
  assert.deepEqual(await fields({}), ['kind'])
})

test('a right cannot end before it begins, on a day that has not come, or without a reason', async (t) => {
  const services = await testDatabase(t)
  const { people } = await aFamily(services)
  const officer = await anOfficer(services)
  const rightId = newId()
  const { personId } = people.Restson!
  await recordRight(services, officer, { rightId, personId, kind: 'restriction', beginsOn: '2019-08-10', words: 'Wait.' })
  for (const [endsOn, reason, field] of [
    ['2019-08-09', 'why', 'endsOn'],
    ['2019-09-01', 'why', 'endsOn'],
    ['2019-08-11', '', 'reason'],
  ] as const) {
    const outcome = await endRight(services, officer, { rightId, endsOn, reason })
    assert.deepEqual(outcome.kind === 'incomplete' && outcome.errors.map((error) => error.field), [field])
  }
  await assert.rejects(endRight(services, officer, { rightId: newId(), endsOn: '2019-08-11', reason: 'why' }), {
    code: 'not-allowed',
  })
})

test('someone who neither works with the family nor answers for rights records nothing', async (t) => {
  const services = await testDatabase(t)
  const { people, familyId } = await aFamily(services)
  const analyst = await signInPerson(services, {
    issuer: 'https://provider.test',
    subject: 'a',
    name: 'Anouk Example',
    groups: ['kith-data-analysts'],
  })
  const stranger = await signInPerson(services, {
    issuer: 'https://provider.test',
    subject: 's',
    name: 'Sorrel Example',
    groups: ['kith-lead-practitioners'],
  })
  const { personId } = people.Restmother!
  const asked = { rightId: newId(), personId, kind: 'restriction', beginsOn: '2019-08-01', words: 'x' }
  await assert.rejects(recordRight(services, analyst, asked), { code: 'not-allowed' })
  const family = { familyId, standing: async () => undefined }
  await assert.rejects(recordRight(services, stranger, { ...asked, family }), { code: 'not-allowed' })
  assert.deepEqual(await peopleWith(services, 'restriction', '2019-08-31'), [])
})

test('a right follows someone whose id was merged into another', async (t) => {
  const services = await testDatabase(t)
  const { people } = await aFamily(services)
  const officer = await anOfficer(services)
  const [first, into] = [people.Restmother!.personId, people.Restson!.personId]
  await recordRight(services, officer, {
    rightId: newId(),
    personId: first,
    kind: 'restriction',
    beginsOn: '2019-08-01',
    words: 'x',
  })
  await inTransaction(services.database, actingAs('link'), (tx) =>
    tx.query('update person set merged_into = $2, retired_at = now() where person_id = $1', [first, into]),
  )
  assert.deepEqual((await peopleWith(services, 'restriction', '2019-08-31')).sort(), [first, into].sort())
})

test('a restricted person is no member for any rule: their family is assessed without them, and not at all where nobody is left', async (t) => {
  const services = await testDatabase(t)
  const { people, familyId } = await aFamily(services)
  const eligible = () =>
    inTransaction(services.database, actingAs('assess'), async (tx) => {
      const { rows } = await tx.query<{ eligible: string }>(
        `select eligible from eligibility join assessment_run using (assessment_run_id)
         where family_id = $1 order by run_at desc`,
        [familyId],
      )
      return rows.map((row) => row.eligible)
    })
  const before = await assessNeeds(services)
  assert.deepEqual([before.families, await eligible()], [1, ['yes']])

  const officer = await anOfficer(services)
  const restrict = (personId: string, rightId: string) =>
    recordRight(services, officer, { rightId, personId, kind: 'restriction', beginsOn: '2019-08-31', words: 'Stop.' })
  const rightId = newId()
  await restrict(people.Restmother!.personId, rightId)
  const without = await assessNeeds(services)
  assert.equal(without.families, 1)
  assert.notEqual((await eligible())[0], 'yes')
  const found = await inTransaction(services.database, actingAs('assess'), (tx) =>
    tx.query(
      `select from finding_person join finding using (finding_id) where assessment_run_id = $1 and person_id = $2`,
      [without.assessmentRunId, people.Restmother!.personId],
    ),
  )
  assert.equal(found.rowCount, 0)

  const sonsRightId = newId()
  await restrict(people.Restson!.personId, sonsRightId)
  assert.equal((await assessNeeds(services)).families, 0)

  for (const each of [rightId, sonsRightId]) {
    await endRight(services, officer, { rightId: each, endsOn: '2019-08-31', reason: 'They asked us to go on.' })
  }
  assert.deepEqual([(await assessNeeds(services)).families, (await eligible())[0]], [1, 'yes'])
})
