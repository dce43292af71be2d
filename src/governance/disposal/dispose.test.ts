import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { plantFact, plantFamily, plantTwoNeeds, type PlantedFamily } from '../../needs/testing/plant-family.ts'
import { newId } from '../../platform/ids.ts'
import { testDatabase, type TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { disposalStages } from '../../web/disposal-stages.ts'
import { placeHold } from '../holds/place-hold.command.ts'
import { releaseHold } from '../holds/release-hold.command.ts'
import { recordRight } from '../rights/record-right.command.ts'
import { anOfficer, anOwner } from '../rights/testing/an-officer.ts'
import { actingAs } from '../service-actors.ts'
import { approveDisposal } from './approve-disposal.command.ts'
import { certificateDigest } from './certificate.ts'
import { readLedger } from './disposal-ledger.ts'
import { proposeDisposal } from './propose-disposal.command.ts'
import { plantCase } from './testing/a-case.ts'

function aFamily(services: TestServices, mother: string, son: string, ward = 'Quayside'): Promise<PlantedFamily> {
  return plantFamily(
    services,
    {
      [mother]: { role: 'adult', born: '1985-01-01', parentOf: [son] },
      [son]: { role: 'child', born: '2010-03-01' },
    },
    { ward },
  )
}

function peopleOf({ people }: PlantedFamily): string[] {
  return Object.values(people).map(({ personId }) => personId)
}

/** Two families: one whose case was closed more than five years ago, one that is supported now. */
async function aWorld(t: Parameters<typeof testDatabase>[0]) {
  const services = await testDatabase(t)
  const ended = await aFamily(services, 'Endmother', 'Endson')
  const lasting = await aFamily(services, 'Lastmother', 'Lastson')
  await plantCase(
    services,
    { familyId: ended.familyId, personIds: peopleOf(ended) },
    { openedOn: '2013-01-01', closedOn: '2014-08-31', note: 'They spoke of Endmother.' },
  )
  await plantCase(
    services,
    { familyId: lasting.familyId, personIds: peopleOf(lasting) },
    { openedOn: '2019-01-01', note: 'They spoke of Lastmother.' },
  )
  const officer = await anOfficer(services)
  const owner = await anOwner(services)
  const stages = disposalStages(services)
  return { services, ended, lasting, officer, owner, stages }
}

function rowsAbout(services: TestServices, ids: readonly string[]): Promise<Record<string, number>> {
  return inTransaction(services.database, actingAs('dispose'), async (tx) => {
    const { rows: tables } = await tx.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`,
    )
    const found: Record<string, number> = {}
    for (const { name } of tables) {
      const { rows } = await tx.query<{ count: number }>(
        `select count(*)::int as count from ${name} as each
         where exists (select from unnest($1::text[]) as wanted (id) where position(wanted.id in row_to_json(each)::text) > 0)`,
        [ids],
      )
      if (rows[0]!.count > 0) found[name] = rows[0]!.count
    }
    return found
  })
}

test('what has reached its end is drawn up by one person, approved by another, and gone; everything else is as it was', async (t) => {
  const { services, ended, lasting, officer, owner, stages } = await aWorld(t)
  const before = await rowsAbout(services, [lasting.familyId, ...peopleOf(lasting)])
  const looked = await proposeDisposal(services, officer, { dryRun: true }, stages)
  assert.deepEqual([looked.disposalId, looked.counts], [null, { supported: { person: 2, family: 1, 'source-record': 0 } }])

  const { disposalId, counts, held } = await proposeDisposal(services, officer, {}, stages)
  assert.deepEqual([counts, held], [looked.counts, {}])
  const certificate = await approveDisposal(services, owner, disposalId!, stages)

  assert.deepEqual(certificate.disposedOf, { supported: { person: 2, family: 1, 'source-record': 2 } })
  assert.deepEqual(await rowsAbout(services, [lasting.familyId, ...peopleOf(lasting)]), before)
  // The ids, when they were retired, and who did what: nothing else speaks of them.
  assert.deepEqual(Object.keys(await rowsAbout(services, [ended.familyId, ...peopleOf(ended)])).sort(), ['family', 'person'])
  await inTransaction(services.database, actingAs('dispose'), async (tx) => {
    const { rows } = await tx.query(
      `select sex, protected, identity_sealed, merged_into, retired_at is not null as retired from person
       where person_id = any ($1)`,
      [peopleOf(ended)],
    )
    const bare = { sex: null, protected: false, identity_sealed: false, merged_into: null, retired: true }
    assert.deepEqual(rows, [bare, bare])
    const { rows: family } = await tx.query(
      'select team_id, ward, retired_at is not null as retired from family where family_id = $1',
      [ended.familyId],
    )
    assert.deepEqual(family, [{ team_id: 'unassigned', ward: null, retired: true }])
  })
  for (const { recordId } of Object.values(ended.people)) {
    const place = { keyNumber: recordId, table: 'source_record', row: String(recordId), column: 'sealed' }
    assert.throws(() => services.keys.open(place, Buffer.alloc(40)), { code: 'key-dropped' })
  }
  assert.deepEqual((await proposeDisposal(services, officer, {}, stages)).counts, {}, 'nothing is left to draw up')
})

test('a certificate names nobody: rule, counts, digest, method, systems, approvers and the partners’ originals', async (t) => {
  const { services, ended, officer, owner, stages } = await aWorld(t)
  const { disposalId } = await proposeDisposal(services, officer, {}, stages)
  const certificate = await approveDisposal(services, owner, disposalId!, stages)
  const text = JSON.stringify(certificate)
  for (const name of ['Endmother', 'Endson', ended.familyId, ...peopleOf(ended)]) assert.ok(!text.includes(name), name)
  assert.deepEqual(
    certificate.authority.map(({ rule, months }) => [rule, months]),
    [['supported', 60]],
  )
  assert.match(certificate.authority[0]!.says, /N45/)
  assert.deepEqual([certificate.drawnUpBy, certificate.approvedBy], [officer.actorId, owner.actorId])
  assert.deepEqual(certificate.received, { from: '2019-01-01', to: '2019-01-01' })
  assert.equal(certificate.systems.find(({ system }) => /backups/.test(system))?.recoverableUntil, '2019-09-30')
  assert.deepEqual(
    certificate.partnersOriginals.map(({ source }) => source),
    ['social-care'],
  )
  assert.match(certificate.partnersOriginals[0]!.says, /Kith/)
  assert.ok(certificate.keysDropped >= 5, 'two records, a reason, a note and a closure')

  // It can be checked by whoever holds it, against the database and against the ledger beside it.
  const { rows } = await inTransaction(services.database, actingAs('dispose'), (tx) =>
    tx.query<{ certificate: typeof certificate; sha256: string }>(
      'select certificate, certificate_sha256 as sha256 from disposal_certificate',
    ),
  )
  assert.equal(certificateDigest(rows[0]!.certificate), rows[0]!.sha256)
  const ledger = readLedger(services.dataDirectory)
  assert.deepEqual(
    ledger.map(({ kind }) => kind),
    ['begun', 'done'],
  )
  const begun = ledger[0]!
  assert.ok(begun.kind === 'begun' && begun.people.length === 2 && begun.keys.length === certificate.keysDropped)
  assert.ok(!readFileSync(join(services.dataDirectory.path, 'disposals.jsonl'), 'utf8').includes('Endmother'))
})

test('whoever drew a list up cannot approve it, under another account of theirs either', async (t) => {
  const { services, officer, owner, stages } = await aWorld(t)
  const { disposalId } = await proposeDisposal(services, officer, {}, stages)
  await assert.rejects(approveDisposal(services, officer, disposalId!, stages), { code: 'same-person' })
  const { rows } = await inTransaction(services.database, actingAs('dispose'), (tx) => tx.query('select from disposal_approval'))
  assert.equal(rows.length, 0)
  await assert.rejects(proposeDisposal(services, owner, {}, stages), { code: 'not-allowed' })
  await assert.rejects(approveDisposal(services, owner, newId(), stages), { code: 'no-such-disposal' })
})

test('a hold placed after the list was drawn up stops the disposal with its reason, until two people release it', async (t) => {
  const { services, ended, officer, owner, stages } = await aWorld(t)
  const { disposalId } = await proposeDisposal(services, officer, {}, stages)
  const holdId = newId()
  const asked = { holdId, familyId: ended.familyId, kind: 'complaint', reason: 'Endmother has complained.' }
  assert.deepEqual(await placeHold(services, officer, asked), { kind: 'placed', holdId })
  await assert.rejects(approveDisposal(services, owner, disposalId!, stages), {
    code: 'disposal-stopped',
    message: /3 are under hold \(complaint\)/,
  })
  const during = await proposeDisposal(services, officer, { dryRun: true }, stages)
  assert.deepEqual([during.counts, during.held], [{}, { complaint: { person: 2, family: 1, 'source-record': 0 } }])

  assert.deepEqual(await releaseHold(services, officer, holdId), { released: false })
  assert.deepEqual(await releaseHold(services, officer, holdId), { released: false }, 'the same person twice is one person')
  await assert.rejects(approveDisposal(services, owner, disposalId!, stages), { code: 'disposal-stopped' })
  assert.deepEqual(await releaseHold(services, owner, holdId), { released: true })
  assert.equal((await approveDisposal(services, owner, disposalId!, stages)).disposedOf.supported?.family, 1)
})

test('a case opened again after the list was drawn up stops the disposal', async (t) => {
  const { services, ended, officer, owner, stages } = await aWorld(t)
  const { disposalId } = await proposeDisposal(services, officer, {}, stages)
  await plantCase(
    services,
    { familyId: ended.familyId, personIds: peopleOf(ended) },
    { openedOn: '2019-08-31', note: 'They came back.' },
  )
  await assert.rejects(approveDisposal(services, owner, disposalId!, stages), {
    code: 'disposal-stopped',
    message: /3 are no longer due/,
  })
  assert.equal((await rowsAbout(services, [ended.familyId])).family_case, 2)
})

test('a family with a child protection fact is held for an inquiry, whoever in it the fact is about', async (t) => {
  const { services, ended, officer, stages } = await aWorld(t)
  await plantFact(services, ended.people.Endson!, { kind: 'section-47', from: '2012-05-01', to: '2012-06-01' })
  const { counts, held } = await proposeDisposal(services, officer, {}, stages)
  assert.deepEqual([counts, held], [{}, { 'inquiry-child-protection': { person: 2, family: 1, 'source-record': 0 } }])
})

test('a family that was screened out ends twelve months after its last finding, by the rule for families never supported', async (t) => {
  const services = await testDatabase(t, '2019-06-30')
  const family = await aFamily(services, 'Onceamother', 'Onceason')
  await plantTwoNeeds(services, family.people.Onceamother!)
  await assessNeeds(services)
  const later = { ...services, clock: { now: () => new Date('2020-06-30T12:00:00Z'), today: () => '2020-06-30' } }
  const officer = await anOfficer(services)
  const stages = disposalStages(services)
  const on = (asOf: string) => proposeDisposal(later, officer, { asOf, dryRun: true }, stages)
  assert.deepEqual((await on('2020-06-29')).counts, {})
  assert.deepEqual((await on('2020-06-30')).counts, { 'never-offered': { person: 2, family: 1, 'source-record': 0 } })
  await assert.rejects(on('2020-07-01'), { code: 'day-not-yet' })
})

test('the rights someone asked for, a hold that was released and forms begun about a family go with it', async (t) => {
  const { services, ended, officer, owner, stages } = await aWorld(t)
  const [personId] = peopleOf(ended)
  const asked = { rightId: newId(), personId: personId!, kind: 'objection-to-research', beginsOn: '2019-08-01', words: 'x' }
  await recordRight(services, officer, asked)
  const holdId = newId()
  await placeHold(services, officer, { holdId, familyId: ended.familyId, kind: 'litigation', reason: 'x' })
  for (const person of [officer, owner]) await releaseHold(services, person, holdId)
  const acting = { actorId: officer.actorId, purpose: 'operate', scope: 'family', scopeIds: [] } as const
  await inTransaction(services.database, acting, (tx) =>
    tx.query(
      `insert into kept_form (actor_id, path, key_number, sealed, kept_at) values ($1, $2, 1, '', now()), ($1, '/sources', 2, '', now())`,
      [officer.actorId, `/families/${ended.familyId}/decide`],
    ),
  )
  const { disposalId } = await proposeDisposal(services, officer, {}, stages)
  const { rows } = await approveDisposal(services, owner, disposalId!, stages)
  assert.deepEqual(
    [rows.personal_right, rows.hold, rows.hold_release, rows.kept_form],
    [1, 1, 2, 1],
  )
  assert.deepEqual(Object.keys(await rowsAbout(services, [ended.familyId, ...peopleOf(ended)])).sort(), [
    'audit_event',
    'family',
    'person',
  ])
})

test('a family that is being disposed of can no longer be held: two people have agreed already', async (t) => {
  const { services, ended, officer, owner, stages } = await aWorld(t)
  const { disposalId } = await proposeDisposal(services, officer, {}, stages)
  const interrupted = { ...services.keys, drop: () => Promise.reject(new Error('the power went')) }
  await assert.rejects(approveDisposal({ ...services, keys: interrupted }, owner, disposalId!, stages), /power/)
  const held = await placeHold(services, officer, {
    holdId: newId(),
    familyId: ended.familyId,
    kind: 'complaint',
    reason: 'too late',
  })
  assert.equal(held.kind, 'incomplete')
  const certificate = await approveDisposal(services, owner, disposalId!, stages)
  assert.equal(certificate.disposedOf.supported?.person, 2)
})

test('a hold that is being placed when the second person approves is waited for, and stops the disposal', async (t) => {
  const { services, ended, officer, owner, stages } = await aWorld(t)
  const { disposalId } = await proposeDisposal(services, officer, {}, stages)
  const [written, commit] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  const database = committingOnce(services.database, { written: () => written.resolve(undefined), may: commit.promise })
  const hold = { holdId: newId(), familyId: ended.familyId, kind: 'complaint', reason: 'in the same second' }
  const placed = placeHold({ ...services, database }, officer, hold)
  await written.promise
  const approved = approveDisposal(services, owner, disposalId!, stages)
  await Promise.race([approved.catch(() => undefined), someoneWaits(services)])
  commit.resolve(undefined)
  await assert.rejects(approved, { code: 'disposal-stopped', message: /hold \(complaint\)/ })
  assert.equal((await placed).kind, 'placed')
})

/** The same database, on which whoever has written waits before they commit. */
function committingOnce(
  { app, ...database }: TestServices['database'],
  { written, may }: { readonly written: () => void; readonly may: Promise<undefined> },
): TestServices['database'] {
  const connect = async () => {
    const connection = await app.connect()
    const query = connection.query.bind(connection) as (...asked: unknown[]) => unknown
    const waiting = async (...asked: unknown[]) => {
      if (asked[0] === 'commit') {
        written()
        await may
      }
      return query(...asked)
    }
    return Object.create(connection, { query: { value: waiting } }) as typeof connection
  }
  return { ...database, app: Object.create(app, { connect: { value: connect } }) as typeof app }
}

async function someoneWaits({ database }: TestServices): Promise<void> {
  for (;;) {
    const { rows } = await database.app.query(
      `select from pg_locks where not granted and relation = 'hold'::regclass`,
    )
    if (rows.length > 0) return
    await sleep(20)
  }
}
