import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { readsOf } from './audit-event.store.ts'
import { actingAs, serviceActors } from './service-actors.ts'
import { actingFor, actingForWholeProgramme } from './signed-in-person.ts'
import { signInPerson } from './sign-in-person.command.ts'
import { staffNames } from './staff-names.ts'

const morgan = { issuer: 'https://provider.test', subject: 'm-1', name: 'Morgan Marrow', groups: ['kith-team-managers-vale'] }

test('someone who signs in again is the same actor, under the name their provider gives today', async (t) => {
  const services = await testDatabase(t)
  const first = await signInPerson(services, morgan)
  const again = await signInPerson(services, { ...morgan, name: 'Morgan Marrow-Smith' })
  assert.equal(again.actorId, first.actorId)
  const names = await inTransaction(services.database, actingAs('status'), (tx) =>
    staffNames(tx, services.keys, [first.actorId, actingAs('link').actorId]),
  )
  assert.equal(names.get(first.actorId), 'Morgan Marrow-Smith')
  assert.equal(names.get(actingAs('link').actorId), 'Kith (link)')
})

test('the same subject of another provider is another person', async (t) => {
  const services = await testDatabase(t)
  const here = await signInPerson(services, morgan)
  const there = await signInPerson(services, { ...morgan, issuer: 'https://elsewhere.test' })
  assert.notEqual(there.actorId, here.actorId)
})

test('someone who signs in twice at once for the first time becomes one actor', async (t) => {
  const services = await testDatabase(t)
  const both = await Promise.all([signInPerson(services, morgan), signInPerson(services, morgan)])
  assert.equal(both[0].actorId, both[1].actorId)
})

test('a name is nowhere in the database as it is written', async (t) => {
  const services = await testDatabase(t)
  await signInPerson(services, morgan)
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ row: string }>(`select actor::text as row from actor union all select audit_event::text from audit_event`),
  )
  for (const { row } of rows) {
    assert.ok(!row.includes('Morgan'))
    assert.ok(!row.includes(Buffer.from('Morgan').toString('hex')))
  }
})

test('an account in no listed group is refused, and leaves no actor behind', async (t) => {
  const services = await testDatabase(t)
  await assert.rejects(signInPerson(services, { ...morgan, groups: ['everyone'] }), { code: 'no-role' })
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ kind: string }>(`select kind from actor where kind = 'person'`),
  )
  assert.deepEqual(rows, [])
})

test('signing in leaves an audit event about the actor, with their roles and not their name', async (t) => {
  const services = await testDatabase(t)
  const { actorId } = await signInPerson(services, morgan)
  const events = await inTransaction(services.database, actingAs('status'), (tx) =>
    readsOf(tx, { objectKind: 'actor', objectId: actorId }),
  )
  assert.deepEqual(
    events.map(({ action, purpose }) => ({ action, purpose })),
    [{ action: 'person:sign-in', purpose: 'operate' }],
  )
})

test('a person acts within their teams, within the families they work with, or within none', () => {
  const someone = { actorId: 'a', teams: [] as string[] }
  assert.deepEqual(actingFor({ ...someone, roles: ['team-manager'], teams: ['vale'] }, 'identify-families'), {
    actorId: 'a',
    purpose: 'identify-families',
    scope: 'team',
    scopeIds: ['vale'],
  })
  assert.equal(actingFor({ ...someone, roles: ['lead-practitioner'] }, 'offer-support').scope, 'practitioner')
  assert.deepEqual(actingFor({ ...someone, roles: ['data-analyst'] }, 'identify-families').scopeIds, [])
})

test('no role lets a person see the whole programme, but for the verbs listed, and only for a purpose of their role', () => {
  const analyst = { actorId: 'a', roles: ['data-analyst' as const], teams: [] }
  const verb = 'people --export'
  assert.equal(actingForWholeProgramme(analyst, { verb, purpose: 'identify-families' }).scope, 'programme')
  assert.throws(() => actingForWholeProgramme(analyst, { verb, purpose: 'offer-support' }), { code: 'not-for-this-purpose' })
  assert.throws(() => actingFor({ ...analyst, roles: ['lead-practitioner'] }, 'identify-families'), {
    code: 'not-for-this-purpose',
  })
})

test('the database is born with the service actors of governance/service-actors.yaml, and no others', async (t) => {
  const services = await testDatabase(t)
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ id: string; actorId: string }>(
      `select service as id, actor_id as "actorId" from actor where kind = 'service' order by actor_id`,
    ),
  )
  assert.deepEqual(
    rows,
    serviceActors.map(({ id, actorId }) => ({ id, actorId })),
  )
})
