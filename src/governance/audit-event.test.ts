import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../platform/ids.ts'
import { testDatabase } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { readsOf, recordAuditEvent } from './audit-event.store.ts'
import { actingAs } from './service-actors.ts'
import { actingFor } from './signed-in-person.ts'
import { signInPerson } from './sign-in-person.command.ts'

const object = { objectKind: 'family', objectId: newId() }

test('who saw an object, when and for what, is told latest first', async (t) => {
  const { database, clock } = await testDatabase(t)
  const at = clock.now()
  const later = new Date(at.getTime() + 60_000)
  await inTransaction(database, actingAs('assess'), (tx) => recordAuditEvent(tx, { at, action: 'family:assess', ...object }))
  await inTransaction(database, actingAs('status'), (tx) =>
    recordAuditEvent(tx, { at: later, action: 'family:read', ...object }),
  )
  assert.deepEqual(await inTransaction(database, actingAs('status'), (tx) => readsOf(tx, object)), [
    { at: later, actorId: actingAs('status').actorId, purpose: 'operate', action: 'family:read' },
    { at, actorId: actingAs('assess').actorId, purpose: 'identify-families', action: 'family:assess' },
  ])
})

test('what is rolled back leaves no audit event, and what cannot be audited does not happen', async (t) => {
  const { database, clock } = await testDatabase(t)
  const acting = actingAs('families')
  const giveUp = inTransaction(database, acting, async (tx) => {
    await recordAuditEvent(tx, { at: clock.now(), action: 'family:read', ...object })
    throw new Error('given up')
  })
  await assert.rejects(giveUp, /given up/)
  assert.deepEqual(await inTransaction(database, acting, (tx) => readsOf(tx, object)), [])

  const unnamed = { ...acting, actorId: newId() }
  await assert.rejects(
    inTransaction(database, unnamed, (tx) => recordAuditEvent(tx, { at: clock.now(), action: 'family:read', ...object })),
    /code 23503/,
  )
})

test('a person reads their own audit events; an officer, for the purpose of audit, everyone’s', async (t) => {
  const services = await testDatabase(t)
  const provider = { issuer: 'https://provider.test' }
  const manager = await signInPerson(services, { ...provider, subject: 'm', name: 'M', groups: ['kith-team-managers'] })
  const other = await signInPerson(services, { ...provider, subject: 'o', name: 'O', groups: ['kith-team-managers'] })
  const officer = await signInPerson(services, { ...provider, subject: 'i', name: 'I', groups: ['kith-information-governance'] })
  await inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
    recordAuditEvent(tx, { at: services.clock.now(), action: 'family:read', ...object }),
  )
  const seenBy = async (acting: ReturnType<typeof actingFor>) =>
    (await inTransaction(services.database, acting, (tx) => readsOf(tx, object))).length
  assert.equal(await seenBy(actingFor(manager, 'offer-support')), 1)
  assert.equal(await seenBy(actingFor(other, 'offer-support')), 0)
  assert.equal(await seenBy(actingFor(officer, 'audit')), 1)
})

test('an audit event carries who acts and for what even when its writer would say otherwise', async (t) => {
  const { database } = await testDatabase(t)
  const forged = inTransaction(database, actingAs('link'), (tx) =>
    tx.query(
      `insert into audit_event (happened_at, actor_id, purpose, scope, action, object_kind)
       values (now(), $1, 'operate', 'family', 'family:read', 'family')`,
      [actingAs('operator').actorId],
    ),
  )
  await assert.rejects(forged, /code 42501/)
})
