import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { chronologyOf } from './chronology.store.ts'
import { disclosuresAbout, disclosuresOfFamily, factsToTell } from './disclosure.store.ts'
import type { Disclosure, DisclosureItem } from './disclosure.ts'
import { recordDisclosure } from './record-disclosure.command.ts'
import { familyToWriteTo, type FamilyToWriteTo } from './testing/family-to-write-to.ts'

function aDisclosure({ family }: FamilyToWriteTo, said: Partial<Disclosure> = {}): Disclosure {
  return {
    disclosureId: newId(),
    familyId: family.familyId,
    recipient: 'schools',
    gateway: 'children-act-2004-section-10',
    items: [{ personId: family.people.Ada!.personId, kind: 'plan' }],
    reason: 'The school can let her in early.',
    words: 'Ada has a plan for mornings. Could she come in by the side door?',
    receivedBy: 'Her head of year',
    ...said,
  }
}

const record = (world: FamilyToWriteTo, said: Partial<Disclosure> = {}) =>
  recordDisclosure(world.services, world.practitioner, aDisclosure(world, said))

function ledgerOf({ services, family, manager }: FamilyToWriteTo) {
  return inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
    disclosuresOfFamily(tx, services.keys, family.familyId),
  )
}

async function fieldsWrong(world: FamilyToWriteTo, said: Partial<Disclosure>): Promise<readonly string[]> {
  const outcome = await record(world, said)
  assert.ok(outcome.kind === 'incomplete')
  assert.deepEqual(await ledgerOf(world), [])
  return outcome.errors.map(({ field, says }) => `${field}: ${says}`)
}

describe('telling a partner something', () => {
  test('is a record of what, about whom, to whom, through which gateway, why, in which words and by whom', async (t) => {
    const world = await familyToWriteTo(t)
    const { Ada, Mary } = world.family.people
    const [facts] = await inTransaction(
      world.services.database,
      actingFor(world.practitioner, 'offer-support'),
      async (tx) => {
        const all = await factsToTell(tx, world.family.familyId)
        return all.filter(({ kind }) => kind === 'school-absence-unauthorised')
      },
    )
    assert.equal(facts!.personId, Ada!.personId)
    const items: DisclosureItem[] = [
      ...facts!.factIds.map((factId) => ({ personId: Ada!.personId, kind: 'fact', factId }) as const),
      { personId: Mary!.personId, kind: 'contact-details' },
    ]
    assert.deepEqual(await record(world, { items }), { kind: 'recorded' })
    const [entry, ...more] = await ledgerOf(world)
    assert.deepEqual(more, [])
    const { disclosureId: _, items: told, ...said } = entry!
    assert.deepEqual(said, {
      recipient: 'schools',
      gateway: 'children-act-2004-section-10',
      sharedBy: world.practitioner.actorId,
      sharedOn: '2019-08-31',
      reason: 'The school can let her in early.',
      words: 'Ada has a plan for mornings. Could she come in by the side door?',
      receivedBy: 'Her head of year',
    })
    assert.equal(told.length, facts!.factIds.length + 1)
    assert.deepEqual(told[0], { personId: Ada!.personId, kind: 'fact', factKind: 'school-absence-unauthorised' })
    assert.deepEqual(told.at(-1), { personId: Mary!.personId, kind: 'contact-details', factKind: null })
  })

  test('leaves an audit event of ids, codes and counts, and no word in the clear', async (t) => {
    const world = await familyToWriteTo(t)
    await record(world)
    const { rows } = await inTransaction(world.services.database, actingAs('status'), (tx) =>
      tx.query<{ detail: object; sealed: Buffer }>(
        `select event.detail, disclosure.sealed from disclosure, audit_event as event
         where event.action = 'disclosure:record' and event.object_id = disclosure.family_id::text`,
      ),
    )
    const { disclosureId: _, ...detail } = rows[0]!.detail as Record<string, unknown>
    assert.deepEqual(detail, {
      recipient: 'schools',
      gateway: 'children-act-2004-section-10',
      items: 1,
      kinds: ['plan'],
    })
    for (const word of ['Ada', 'side door', 'head of year']) assert.ok(!rows[0]!.sealed.includes(word))
  })

  test('sent twice is one record', async (t) => {
    const world = await familyToWriteTo(t)
    const disclosureId = newId()
    const both = await Promise.all([record(world, { disclosureId }), record(world, { disclosureId })])
    assert.deepEqual(both, [{ kind: 'recorded' }, { kind: 'recorded' }])
    assert.equal((await ledgerOf(world)).length, 1)
    const own = aDisclosure(world, { disclosureId })
    await assert.rejects(recordDisclosure(world.services, world.manager, own), { code: 'disclosure-id-taken' })
  })

  test('with something missing records nothing and says what', async (t) => {
    const world = await familyToWriteTo(t)
    assert.deepEqual(
      await fieldsWrong(world, { recipient: '', gateway: '', items: [], reason: ' ', words: '', receivedBy: '' }),
      [
        'recipient: Select whom you told',
        'items: Select what you told them, and about whom',
        'gateway: Select the power or duty you used',
        'reason: Enter why you told them',
        'words: Enter what you told them, in the words you used',
        'receivedBy: Enter who there received it',
      ],
    )
  })

  test('is of people of the family, and of a record only of whom it is about', async (t) => {
    const world = await familyToWriteTo(t)
    const { Ada, Mary } = world.family.people
    assert.deepEqual(await fieldsWrong(world, { items: [{ personId: newId(), kind: 'need' }] }), [
      'items: Select what you told them, and about whom, from the list',
    ])
    const facts = await inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
      factsToTell(tx, world.family.familyId),
    )
    const adas = facts.find(({ personId }) => personId === Ada!.personId)!.factIds[0]!
    assert.deepEqual(await fieldsWrong(world, { items: [{ personId: Mary!.personId, kind: 'fact', factId: adas }] }), [
      'items: A record can be told only of the person it is about',
    ])
  })
})

describe('a gateway', () => {
  test('is refused before it is in force, with why and what to do', async (t) => {
    const world = await familyToWriteTo(t)
    const [says, ...more] = await fieldsWrong(world, { gateway: 'children-act-2004-section-16la' })
    assert.deepEqual(more, [])
    assert.match(says!, /^gateway: This cannot be used: it is in force from 2026-06-01 only\. Choose another gateway/)
  })

  test('is refused for a partner it is not for', async (t) => {
    const world = await familyToWriteTo(t)
    const [says] = await fieldsWrong(world, {
      recipient: 'health',
      gateway: 'digital-economy-act-2017-section-35',
    })
    assert.match(says!, /no English NHS body is on the list/)
    assert.deepEqual(await record(world, { recipient: 'schools', gateway: 'digital-economy-act-2017-section-35' }), {
      kind: 'recorded',
    })
  })

  test('about one child needs a child among whom is told about', async (t) => {
    const world = await familyToWriteTo(t)
    const { Ada, Mary } = world.family.people
    const ofMary = { personId: Mary!.personId, kind: 'need' } as const
    const [says] = await fieldsWrong(world, { items: [ofMary] })
    assert.match(says!, /^gateway: This is about one child/)
    assert.deepEqual(await record(world, { items: [ofMary, { personId: Ada!.personId, kind: 'need' }] }), {
      kind: 'recorded',
    })
  })
})

describe('a family that hides', () => {
  const hiding = (t: Parameters<typeof familyToWriteTo>[0]) => familyToWriteTo(t, { mary: { isProtected: true } })

  test('can be found by no partner: neither contact details nor a postcode in the words', async (t) => {
    const world = await hiding(t)
    const items: DisclosureItem[] = [{ personId: world.family.people.Ada!.personId, kind: 'contact-details' }]
    assert.deepEqual(await fieldsWrong(world, { items }), [
      'items: Take out how to find them: where this family can be found is told to nobody',
    ])
    assert.deepEqual(await fieldsWrong(world, { words: 'They are at ba1 1ZZ now.' }), [
      'words: Take the postcode out: where this family can be found is told to nobody',
    ])
    assert.deepEqual(await record(world), { kind: 'recorded' })
  })

  test('is kept hidden by the database as well, whoever writes the row', async (t) => {
    const world = await hiding(t)
    await record(world)
    await assert.rejects(
      inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
        tx.query(
          `insert into disclosure_item (disclosure_id, family_id, item, person_id, kind)
           select disclosure_id, family_id, 9, $1, 'contact-details' from disclosure`,
          [world.family.people.Mary!.personId],
        ),
      ),
      /KI004/,
    )
  })
})

test('someone who asked that their data is only kept is told of to nobody', async (t) => {
  const world = await familyToWriteTo(t)
  const { Ada } = world.family.people
  await inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
    tx.query(
      `insert into personal_right (right_id, person_id, kind, begins_on, recorded_by, recorded_at, sealed, key_number)
       values ($1, $2, 'restriction', '2019-08-31', $3, now(), '', 1)`,
      [newId(), Ada!.personId, world.manager.actorId],
    ),
  )
  assert.deepEqual(await fieldsWrong(world, {}), [
    'items: Someone you selected has asked that what is held about them is only kept. Take them out',
  ])
})

test('a decision not to tell, because it would harm the child more, is on the ledger and is no telling', async (t) => {
  const world = await familyToWriteTo(t)
  const { Ada } = world.family.people
  const notShared = { personId: Ada!.personId, kind: 'not-shared' } as const
  const items: DisclosureItem[] = [notShared, { personId: Ada!.personId, kind: 'plan' }]
  assert.deepEqual(await fieldsWrong(world, { items }), [
    'items: Record what you told and what you decided not to tell one at a time',
  ])
  assert.deepEqual(await record(world, { items: [notShared], words: '', receivedBy: '' }), { kind: 'recorded' })
  assert.equal((await ledgerOf(world))[0]!.items[0]!.kind, 'not-shared')
  const about = await inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
    disclosuresAbout(tx, Ada!.personId),
  )
  assert.deepEqual(about, [])
  const story = await inTransaction(world.services.database, actingFor(world.manager, 'offer-support'), (tx) =>
    chronologyOf(tx, world.services.keys, world.family.familyId),
  )
  const [line, ...more] = story!.events.filter(({ kind }) => kind === 'told')
  assert.deepEqual([line!.what, more], ['We decided not to tell schools something', []])
})

test('what partners were told about one person is found by that person, also under an id they had before', async (t) => {
  const world = await familyToWriteTo(t)
  const { Ada, Mary } = world.family.people
  await record(world)
  const about = (personId: string) =>
    inTransaction(world.services.database, actingAs('dispose'), (tx) => disclosuresAbout(tx, personId))
  const [told, ...more] = await about(Ada!.personId)
  assert.deepEqual(more, [])
  assert.deepEqual([told!.recipient, told!.kind, told!.factId], ['schools', 'plan', null])
  assert.deepEqual(await about(Mary!.personId), [])

  const now = newId()
  await inTransaction(world.services.database, actingAs('link'), async (tx) => {
    await tx.query('insert into person (person_id, issued_at) values ($1, now())', [now])
    await tx.query('update person set retired_at = now(), merged_into = $1 where person_id = $2', [now, Ada!.personId])
  })
  assert.deepEqual(await about(now), [told])
})

test('only who works with the family or manages its team can record or read it, and others are told what they would be of no family', async (t) => {
  const world = await familyToWriteTo(t)
  await record(world)
  const others = [
    await world.signIn('Lena', 'kith-lead-practitioners'),
    await world.signIn('Vera', 'kith-team-managers-vale'),
  ]
  for (const other of others) {
    const asked = (familyId: string) =>
      recordDisclosure(world.services, other, aDisclosure(world, { familyId })).catch((error: unknown) => error)
    assert.equal(((await asked(world.family.familyId)) as { code: string }).code, 'not-allowed')
    assert.deepEqual(await asked(world.family.familyId), await asked(newId()))
    const seen = await inTransaction(world.services.database, actingFor(other, 'offer-support'), (tx) =>
      disclosuresAbout(tx, world.family.people.Ada!.personId),
    )
    assert.deepEqual(seen, [])
  }
})
