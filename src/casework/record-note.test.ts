import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor, type SignedInPerson } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { correctNote } from './correct-note.command.ts'
import { noteById } from './note.store.ts'
import { recordNote } from './record-note.command.ts'
import { aNote } from './testing/a-note.ts'
import { familyToSupport, supportedFamily, type FamilyToSupport } from './testing/supported-family.ts'

async function aSupportedFamily(t: Parameters<typeof supportedFamily>[0]) {
  const world = await supportedFamily(t)
  const noteId = newId()
  const { familyId } = world.family
  return { ...world, familyId, noteId, toRecord: { noteId, familyId, ...aNote() } }
}

async function noteRead({ services }: FamilyToSupport, reader: SignedInPerson, noteId: string) {
  return inTransaction(services.database, actingFor(reader, 'offer-support'), (tx) =>
    noteById(tx, services.keys, noteId),
  )
}

async function auditOf({ services }: FamilyToSupport, action: string) {
  const { rows } = await inTransaction(services.database, actingAs('status'), (tx) =>
    tx.query<{ actor_id: string; object_id: string; detail: Record<string, unknown> }>(
      'select actor_id, object_id, detail from audit_event where action = $1',
      [action],
    ),
  )
  return rows
}

test('a practitioner’s note about a family they work with is read by them and by the team’s manager', async (t) => {
  const world = await aSupportedFamily(t)
  const { services, practitioner, manager, noteId, toRecord } = world
  assert.deepEqual(await recordNote(services, practitioner, toRecord), { kind: 'recorded', noteId })
  for (const reader of [practitioner, manager]) {
    const note = await noteRead(world, reader, noteId)
    assert.equal(note!.createdBy, practitioner.actorId)
    const [{ recordedAt, ...version }] = note!.versions
    assert.ok(recordedAt instanceof Date)
    assert.deepEqual(version, { ...aNote(), version: 1, recordedBy: practitioner.actorId, reason: null })
  }
})

test('a note is sealed, and its audit event says that it was written and not what', async (t) => {
  const world = await aSupportedFamily(t)
  await recordNote(world.services, world.practitioner, world.toRecord)
  const [event] = await auditOf(world, 'note:record')
  assert.equal(event!.object_id, world.noteId)
  assert.deepEqual([event!.detail.kind, event!.detail.isEvent], ['home-visit', false])
  assert.doesNotMatch(JSON.stringify(event), /mornings|teacher/i)
  const { rows } = await inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
    tx.query<{ row: string }>('select case_note_version::text as row from case_note_version'),
  )
  assert.equal(rows.length, 1)
  assert.doesNotMatch(rows[0]!.row, /mornings|teacher|Friday/i)
  assert.doesNotMatch(Buffer.from(/\\x([0-9a-f]+)/.exec(rows[0]!.row)![1]!, 'hex').toString(), /mornings|teacher/i)
})

test('someone who neither works with the family nor manages its team records nothing, nor learns that there is one', async (t) => {
  const world = await aSupportedFamily(t)
  const other = await world.signIn('other', 'kith-lead-practitioners')
  const elsewhere = await world.signIn('elsewhere', 'kith-team-managers-north')
  for (const person of [other, elsewhere]) {
    const refused = { code: 'not-allowed' }
    await assert.rejects(recordNote(world.services, person, world.toRecord), refused)
    await assert.rejects(recordNote(world.services, person, { ...world.toRecord, familyId: newId() }), refused)
    assert.equal(await noteRead(world, person, world.noteId), undefined)
  }
})

test('an auditor and a data analyst may not write about anyone’s support', async (t) => {
  const world = await aSupportedFamily(t)
  for (const group of ['kith-auditors', 'kith-data-analysts']) {
    const person = await world.signIn(group, group)
    await assert.rejects(recordNote(world.services, person, world.toRecord))
  }
  assert.deepEqual(await auditOf(world, 'note:record'), [])
})

test('a family nobody has decided to support takes no notes', async (t) => {
  const { services, manager, family } = await familyToSupport(t)
  const note = { noteId: newId(), familyId: family.familyId, ...aNote() }
  await assert.rejects(recordNote(services, manager, note), { code: 'no-case' })
})

test('a note that is not complete is not recorded, and says field by field what is missing', async (t) => {
  const world = await aSupportedFamily(t)
  const note = { ...world.toRecord, happened: '', happenedOn: '2019-09-01', kind: 'unknown' }
  assert.deepEqual(await recordNote(world.services, world.practitioner, note), {
    kind: 'incomplete',
    errors: [
      { field: 'happenedOn', says: 'The day it happened must be today or in the past' },
      { field: 'kind', says: 'Select how you were in touch' },
      { field: 'happened', says: 'Enter what happened' },
    ],
  })
  assert.equal(await noteRead(world, world.practitioner, world.noteId), undefined)
})

test('a note that is sent twice, even at once, is one note; another’s id is refused', async (t) => {
  const world = await aSupportedFamily(t)
  const { services, practitioner, manager, toRecord, noteId } = world
  const sent = await Promise.all([1, 2, 3].map(() => recordNote(services, practitioner, toRecord)))
  assert.deepEqual(sent, Array(3).fill({ kind: 'recorded', noteId }))
  assert.equal((await auditOf(world, 'note:record')).length, 1)
  await assert.rejects(recordNote(services, manager, toRecord), { code: 'note-id-taken' })
})

test('a correction is a version of its own with its reason; what stood before stays readable', async (t) => {
  const world = await aSupportedFamily(t)
  const { services, practitioner, manager, toRecord, noteId, familyId } = world
  await recordNote(services, practitioner, toRecord)
  const happened = 'We talked about evenings.'
  const corrected = await correctNote(services, manager, {
    ...toRecord,
    happened,
    basedOn: 1,
    reason: ' It was the evenings. ',
  })
  assert.deepEqual(corrected, { kind: 'recorded', version: 2 })
  const { versions } = (await noteRead(world, practitioner, noteId))!
  assert.deepEqual(
    versions.map(({ version, recordedBy, reason, happened: said }) => [version, recordedBy, reason, said]),
    [
      [1, practitioner.actorId, null, aNote().happened],
      [2, manager.actorId, 'It was the evenings.', happened],
    ],
  )
  const [event] = await auditOf(world, 'note:correct')
  assert.deepEqual([event!.object_id, event!.detail.version, event!.detail.familyId], [noteId, 2, familyId])
  assert.doesNotMatch(JSON.stringify(event), /evenings/)
})

test('when two people correct a note at once, one correction stands and the other is shown it first', async (t) => {
  const world = await aSupportedFamily(t)
  const { services, practitioner, manager, toRecord, noteId } = world
  await recordNote(services, practitioner, toRecord)
  const outcomes = await Promise.all([
    correctNote(services, practitioner, { ...toRecord, happened: 'Mine.', basedOn: 1, reason: 'I was wrong.' }),
    correctNote(services, manager, { ...toRecord, happened: 'Theirs.', basedOn: 1, reason: 'It was wrong.' }),
  ])
  assert.deepEqual(outcomes.map(({ kind }) => kind).toSorted(), ['corrected-meanwhile', 'recorded'])
  const { versions } = (await noteRead(world, manager, noteId))!
  assert.equal(versions.length, 2)
  const refused = outcomes.find((outcome) => outcome.kind === 'corrected-meanwhile')!
  assert.deepEqual(refused, { kind: 'corrected-meanwhile', version: 2, correctedBy: versions[1]!.recordedBy })
})

test('a correction that is sent twice is one correction', async (t) => {
  const world = await aSupportedFamily(t)
  const { services, practitioner, toRecord, noteId } = world
  await recordNote(services, practitioner, toRecord)
  const correction = { ...toRecord, happened: 'Something else.', basedOn: 1, reason: 'I was wrong.' }
  const sent = await Promise.all([1, 2].map(() => correctNote(services, practitioner, correction)))
  assert.deepEqual(sent, Array(2).fill({ kind: 'recorded', version: 2 }))
  assert.equal((await noteRead(world, practitioner, noteId))!.versions.length, 2)
})

test('a note is corrected only as the note of its own family, and only by who may write about it', async (t) => {
  const world = await aSupportedFamily(t)
  const { services, practitioner, toRecord, signIn } = world
  await recordNote(services, practitioner, toRecord)
  const correction = { ...toRecord, happened: 'Something else.', basedOn: 1, reason: 'I was wrong.' }
  await assert.rejects(correctNote(services, practitioner, { ...correction, noteId: newId() }), {
    code: 'no-such-note',
  })
  const other = await signIn('other', 'kith-lead-practitioners')
  await assert.rejects(correctNote(services, other, correction), { code: 'not-allowed' })
})

test('the database keeps a note as it was recorded, whoever asks', async (t) => {
  const world = await aSupportedFamily(t)
  await recordNote(world.services, world.practitioner, world.toRecord)
  for (const change of ["update case_note_version set kind = 'letter'", 'delete from case_note_version']) {
    await assert.rejects(
      inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) => tx.query(change)),
    )
  }
})
