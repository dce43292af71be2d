import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLeadPractitioner } from '../decisions/choose-lead-practitioner.command.ts'
import { familyStanding } from '../decisions/family-standing.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor, type SignedInPerson } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { closeCase } from './close-case.command.ts'
import { closureOfCase } from './closure.store.ts'
import { correctNote } from './correct-note.command.ts'
import { recordNote } from './record-note.command.ts'
import { caseOfFamily } from './support-case.store.ts'
import { aClosure } from './testing/a-closure.ts'
import { aNote } from './testing/a-note.ts'
import { familyToSupport, supportedFamily, type FamilyToSupport } from './testing/supported-family.ts'

function seen({ services, family }: FamilyToSupport, reader: SignedInPerson) {
  return inTransaction(services.database, actingFor(reader, 'offer-support'), async (tx) => {
    const support = await caseOfFamily(tx, family.familyId)
    return {
      standing: await familyStanding(tx, family.familyId),
      support,
      closure: support && (await closureOfCase(tx, services.keys, support.caseId)),
    }
  })
}

test('a practitioner ends support with its reason, and from that moment can no longer open the family', async (t) => {
  const world = await supportedFamily(t)
  const { services, family, practitioner, manager } = world
  const { familyId } = family
  const outcome = await closeCase(services, practitioner, { familyId, ...aClosure() })
  assert.equal(outcome.kind, 'ended')
  assert.deepEqual(await seen(world, practitioner), { standing: undefined, support: undefined, closure: undefined })

  const { standing, support, closure } = await seen(world, manager)
  assert.deepEqual(standing!.practitionerIds, [])
  assert.deepEqual([support!.closedOn, support!.closedBecause], ['2019-08-31', 'goals-met'])
  assert.deepEqual(closure, { ...aClosure(), closedOn: '2019-08-31', closedBy: practitioner.actorId })
})

test('a manager ends support, and whoever worked with the family can no longer open it', async (t) => {
  const world = await supportedFamily(t)
  const { services, family, practitioner, manager } = world
  await closeCase(services, manager, { familyId: family.familyId, ...aClosure() })
  assert.equal((await seen(world, practitioner)).standing, undefined)
})

test('ending is sealed, and its audit event says why in a code and nothing of what was said', async (t) => {
  const world = await supportedFamily(t)
  await closeCase(world.services, world.practitioner, { familyId: world.family.familyId, ...aClosure() })
  const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
    tx.query<{ detail: Record<string, unknown> }>(`select detail from audit_event where action = 'case:close'`),
  )
  assert.equal(rows.length, 1)
  assert.deepEqual([rows[0]!.detail.reason, rows[0]!.detail.practitioners], ['goals-met', 1])
  assert.doesNotMatch(JSON.stringify(rows), /mornings|visit/i)
})

test('support ends once, however often and by however many it is ended at once', async (t) => {
  const world = await supportedFamily(t)
  const { services, family, manager, signIn } = world
  const colleague = await signIn('moss', 'kith-team-managers-riverside')
  const ending = { familyId: family.familyId, ...aClosure() }
  const outcomes = await Promise.all([manager, colleague, manager].map((person) => closeCase(services, person, ending)))
  assert.deepEqual(outcomes.map(({ kind }) => kind).toSorted(), ['already-ended', 'already-ended', 'ended'])
  assert.deepEqual(await closeCase(services, manager, ending), { kind: 'already-ended', endedOn: '2019-08-31' })
})

test('after support has ended a note is not added, and one that is wrong can still be put right', async (t) => {
  const { services, family, practitioner, manager } = await supportedFamily(t)
  const { familyId } = family
  const note = { noteId: newId(), familyId, ...aNote() }
  await recordNote(services, practitioner, note)
  await closeCase(services, manager, { familyId, ...aClosure() })

  await assert.rejects(recordNote(services, practitioner, { ...note, noteId: newId() }), { code: 'not-allowed' })
  assert.deepEqual(await recordNote(services, manager, { ...note, noteId: newId() }), {
    kind: 'ended',
    endedOn: '2019-08-31',
  })
  const correction = { ...note, happened: 'He got up once.', basedOn: 1, reason: 'The family says it was once.' }
  assert.deepEqual(await correctNote(services, manager, correction), { kind: 'recorded', version: 2 })
})

test('an ending that is not complete ends nothing', async (t) => {
  const world = await supportedFamily(t)
  const { services, family, practitioner } = world
  const outcome = await closeCase(services, practitioner, {
    familyId: family.familyId,
    ...aClosure({ whoToCall: '', toldOn: '2019-09-01' }),
  })
  assert.deepEqual(outcome, {
    kind: 'incomplete',
    errors: [
      { field: 'whoToCall', says: 'Enter whom the family can call' },
      { field: 'toldOn', says: 'The day the family was told must be today or in the past' },
    ],
  })
  assert.equal((await seen(world, practitioner)).support!.closedOn, null)
})

test('nobody else ends a family’s support, and a family without support has none to end', async (t) => {
  const { services, family, signIn } = await supportedFamily(t)
  const ending = { familyId: family.familyId, ...aClosure() }
  for (const group of ['kith-lead-practitioners', 'kith-team-managers-north']) {
    await assert.rejects(closeCase(services, await signIn(group, group), ending), { code: 'not-allowed' })
  }
  const other = await familyToSupport(t)
  await assert.rejects(closeCase(other.services, other.manager, { familyId: other.family.familyId, ...aClosure() }), {
    code: 'no-case',
  })
})

test('a practitioner cannot end their own work with a family while it is supported', async (t) => {
  const { services, family, practitioner } = await supportedFamily(t)
  await assert.rejects(
    inTransaction(services.database, actingFor(practitioner, 'offer-support'), (tx) =>
      tx.query(`update family_practitioner set valid_to = '2019-08-31' where family_id = $1`, [family.familyId]),
    ),
    /42501/,
  )
})

test('once support has ended nobody is chosen to work with the family, before somebody decides again', async (t) => {
  const { services, family, manager, practitioner, decide } = await supportedFamily(t)
  const { familyId } = family
  await closeCase(services, manager, { familyId, ...aClosure() })
  const choice = { familyId, practitionerId: practitioner.actorId }
  await assert.rejects(chooseLeadPractitioner(services, manager, choice), /KI005/)
  assert.equal((await decide()).kind, 'decided')
  await chooseLeadPractitioner(services, manager, choice)
})

test('a family whose people have parted in the records keeps its page until a person ends its support', async (t) => {
  const world = await supportedFamily(t)
  const { services, family, practitioner, manager } = world
  await inTransaction(services.database, actingAs('families'), async (tx) => {
    await tx.query('update family_member set known_to = now() where family_id = $1', [family.familyId])
    await tx.query('update family set retired_at = now() where family_id = $1', [family.familyId])
  })
  assert.equal((await seen(world, practitioner)).standing!.hasPage, true)
  assert.equal((await seen(world, manager)).standing!.hasPage, true)

  const outcome = await closeCase(services, practitioner, { familyId: family.familyId, ...aClosure() })
  assert.equal(outcome.kind, 'ended')
  assert.equal((await seen(world, practitioner)).standing, undefined)
  assert.equal((await seen(world, manager)).standing, undefined)
})
