import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor, type SignedInPerson } from '../governance/signed-in-person.ts'
import { plantFact } from '../needs/testing/plant-family.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { chronologyOf } from './chronology.store.ts'
import { filterEvents, inOrderOfTime, type ChronologyEvent } from './chronology.ts'
import { closeCase } from './close-case.command.ts'
import { correctNote } from './correct-note.command.ts'
import { recordNote } from './record-note.command.ts'
import { aClosure } from './testing/a-closure.ts'
import { aNote } from './testing/a-note.ts'
import { familyToSupport, supportedFamily, type FamilyToSupport } from './testing/supported-family.ts'

function told({ services, family }: FamilyToSupport, reader: SignedInPerson) {
  return inTransaction(services.database, actingFor(reader, 'offer-support'), (tx) =>
    chronologyOf(tx, services.keys, family.familyId),
  )
}

/** The story as someone reads it: day, whom it is about, and what. */
async function story(world: FamilyToSupport, reader: SignedInPerson = world.manager): Promise<string[]> {
  const { events } = (await told(world, reader))!
  const called = Object.entries(world.family.people)
  return events.map(({ day, about, what }) => {
    const names = about.map((id) => called.find(([, { personId }]) => personId === id)?.[0] ?? 'nobody known')
    return `${day} ${names.length === 0 ? '' : `${names.join(' and ')}: `}${what}`
  })
}

function asManager<Result>({ services, manager }: FamilyToSupport, work: (tx: Transaction) => Promise<Result>) {
  return inTransaction(services.database, actingFor(manager, 'offer-support'), work)
}

test('partners’ records, decisions, support, events from notes, what was told and how it ended make one story', async (t) => {
  const world = await supportedFamily(t)
  const { services, family, practitioner, manager } = world
  const { familyId } = family
  await plantFact(services, family.people.son!, {
    kind: 'child-in-need',
    code: 'N6',
    from: '2018-03-01',
    to: '2018-09-01',
  })
  await recordNote(services, practitioner, { noteId: newId(), familyId, ...aNote({ isEvent: true }) })
  await recordNote(services, practitioner, { noteId: newId(), familyId, ...aNote({ happened: 'Only a call.' }) })
  const { rows } = await asManager(world, (tx) =>
    tx.query<{ case_id: string }>('select case_id from family_case where family_id = $1', [familyId]),
  )
  await asManager(world, (tx) => plantPapers(tx, rows[0]!.case_id, world))
  await closeCase(services, manager, { familyId, ...aClosure({ reason: 'one-service-continues' }) })

  assert.deepEqual(await story(world), [
    '2018-03-01 son: support as a child in need (behaviour)',
    '2019-02-01 mother: an out-of-work benefit (Jobseeker’s Allowance)',
    '2019-05-04 mother: an incident of domestic abuse that the police were called to, as the person harmed',
    '2019-08-20 Home visit',
    '2019-08-31 Decided: offer support',
    '2019-08-31 Support began',
    '2019-08-31 The assessment was recorded',
    '2019-08-31 The plan was recorded again (version 2)',
    '2019-08-31 mother: The letter about why we got in touch was given by hand',
    '2019-08-31 son: We told schools: what help is needed with and the plan',
    '2019-08-31 Support ended: one service goes on helping',
  ])
})

/** An assessment, a second plan, a letter given by hand, one never sent, and something a partner was told. */
async function plantPapers(tx: Transaction, caseId: string, world: FamilyToSupport): Promise<void> {
  const { services, family, manager } = world
  const { familyId, people } = family
  const before = services.clock.now().getTime() - 10
  const at = (order: number) => new Date(before + order)
  const known = [caseId, familyId, manager.actorId]
  await tx.query(
    `insert into case_assessment (assessment_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, sealed,
       key_number)
     values ($4, $1, $2, 1, $3, $5, '2019-08-31', '', 1)`,
    [...known, newId(), at(1)],
  )
  await tx.query(
    `insert into case_plan (plan_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, starts_on, ends_on,
       sealed, key_number)
     values ($4, $1, $2, 2, $3, $5, '2019-08-31', '2019-08-31', '2019-11-03', '', 1)`,
    [...known, newId(), at(2)],
  )
  for (const [order, way] of ['by-hand', 'do-not-send'].entries()) {
    const letterId = newId()
    await tx.query(
      `insert into contact_letter (letter_id, case_id, family_id, person_id, drafted_by, drafted_at, post_allowed, sealed,
         key_number)
       values ($5, $1, $2, $4, $3, $6, false, '', 1)`,
      [...known, people.mother!.personId, letterId, at(3)],
    )
    await tx.query(
      `insert into contact_letter_check (letter_id, family_id, checked_by, checked_at, way, sealed, key_number)
       values ($1, $2, $3, $4, $5, '', 1)`,
      [letterId, familyId, manager.actorId, at(3 + order), way],
    )
  }
  const disclosureId = newId()
  await tx.query(
    `insert into disclosure (disclosure_id, family_id, case_id, recipient, gateway, shared_by, shared_at, shared_on, sealed,
       key_number)
     values ($4, $2, $1, 'schools', 'children-act-2004-section-10', $3, $5, '2019-08-31', '', 1)`,
    [...known, disclosureId, at(5)],
  )
  for (const [item, kind] of ['need', 'plan'].entries()) {
    await tx.query(
      'insert into disclosure_item (disclosure_id, family_id, item, person_id, kind) values ($1, $2, $3, $4, $5)',
      [disclosureId, familyId, item, people.son!.personId, kind],
    )
  }
}

test('each line says who says so: a partner’s file, or someone by name', async (t) => {
  const world = await supportedFamily(t)
  const { events } = (await told(world, world.practitioner))!
  const [benefit] = events
  assert.deepEqual(benefit!.source, {
    kind: 'file',
    source: 'social-care',
    edition: '2016-09',
    receivedOn: '2019-01-01',
  })
  assert.deepEqual(benefit!.span, { to: null })
  assert.deepEqual(events.at(-1)!.source, { kind: 'author', name: 'mara' })
})

test('a person harmed and a suspect of one night are two lines, each with their part', async (t) => {
  const world = await supportedFamily(t)
  const { services, family } = world
  const night = { kind: 'domestic-abuse-incident', from: '2019-06-01', to: '2019-06-02' }
  await plantFact(services, family.people.mother!, { ...night, role: 'victim' })
  await plantFact(services, family.people.son!, { ...night, role: 'suspect' })
  const lines = (await story(world)).filter((line) => line.startsWith('2019-06-01'))
  assert.deepEqual(lines.toSorted(), [
    '2019-06-01 mother: an incident of domestic abuse that the police were called to, as the person harmed',
    '2019-06-01 son: an incident of domestic abuse that the police were called to, as a suspect',
  ])
})

test('what one row states of a term is one line, in words and without the sessions there could have been', async (t) => {
  const world = await supportedFamily(t)
  const term = { from: '2019-01-07', to: '2019-04-06' }
  for (const [kind, amount] of [
    ['school-absence-unauthorised', 24],
    ['school-sessions-possible', 120],
    ['school-absence-authorised', 3],
  ] as const) {
    await plantFact(world.services, world.family.people.son!, { kind, amount, ...term })
  }
  assert.ok(
    (await story(world)).includes(
      '2019-01-07 son: 3 school sessions missed with leave and 24 school sessions missed without leave',
    ),
  )
})

test('a fact that was withdrawn is no part of the story', async (t) => {
  const world = await supportedFamily(t)
  const factId = await plantFact(world.services, world.family.people.son!, { kind: 'section-47', from: '2019-03-01' })
  assert.match((await story(world)).join('\n'), /a child protection enquiry/)
  await inTransaction(world.services.database, actingAs('receive'), (tx) =>
    tx.query('update fact set known_to = now() where fact_id = $1', [factId]),
  )
  assert.doesNotMatch((await story(world)).join('\n'), /a child protection enquiry/)
})

test('an adoption is told nowhere, and someone whose identity is sealed leaves no line and no name', async (t) => {
  const world = await supportedFamily(t)
  const { son } = world.family.people
  for (const kind of ['placed-for-adoption', 'adoption-marker', 'child-in-need']) {
    await plantFact(world.services, son!, { kind, from: '2017-01-01' })
  }
  const before = (await story(world)).join('\n')
  assert.match(before, /son: support as a child in need/)
  assert.doesNotMatch(before, /adopt/i)

  await inTransaction(world.services.database, actingAs('receive'), (tx) =>
    tx.query('update person set identity_sealed = true where person_id = $1', [son!.personId]),
  )
  const { events, people } = (await told(world, world.manager))!
  assert.deepEqual([...people.keys()], [world.family.people.mother!.personId])
  assert.ok(!events.some(({ about }) => about.includes(son!.personId)))
  assert.doesNotMatch((await story(world)).join('\n'), /\bson\b|sealed|nobody known/)
})

test('an event moves with the correction of its note, and goes when the note is no event any more', async (t) => {
  const world = await supportedFamily(t)
  const { services, family, practitioner } = world
  const note = { noteId: newId(), familyId: family.familyId, ...aNote({ isEvent: true }) }
  await recordNote(services, practitioner, note)
  await correctNote(services, practitioner, {
    ...note,
    happenedOn: '2019-07-01',
    basedOn: 1,
    reason: 'It was in July.',
  })
  assert.ok((await story(world)).includes('2019-07-01 Home visit'))
  assert.ok(!(await story(world)).some((line) => line.startsWith('2019-08-20')))
  await correctNote(services, practitioner, { ...note, isEvent: false, basedOn: 2, reason: 'It was nothing much.' })
  assert.ok(!(await story(world)).some((line) => line.includes('Home visit')))
})

test('a family without a case has no story here, and nobody else’s practitioner reads one', async (t) => {
  const undecided = await familyToSupport(t)
  assert.equal(await told(undecided, undecided.manager), undefined)
  const world = await supportedFamily(t)
  assert.equal(await told(world, await world.signIn('other', 'kith-lead-practitioners')), undefined)
  assert.equal(await told(world, await world.signIn('elsewhere', 'kith-team-managers-north')), undefined)
})

test('the story is in order of time, and its filters leave only what they say', () => {
  const author = { kind: 'author', name: 'Leo' } as const
  const event = (day: string, more: Partial<ChronologyEvent>): ChronologyEvent => {
    return { id: day, kind: 'record', day, what: '', about: [], source: author, ...more }
  }
  const later = event('2019-02-01', { id: 'b', writtenAt: new Date('2019-02-01T10:00:00Z'), kind: 'note' })
  const sameDay = event('2019-02-01', { id: 'c', about: ['ada'] })
  const first = event('2018-02-01', { id: 'a', about: ['ben', 'ada'] })
  const ordered = inOrderOfTime([later, sameDay, first])
  assert.deepEqual(
    ordered.map(({ id }) => id),
    ['a', 'c', 'b'],
  )
  const left = (wanted: Parameters<typeof filterEvents>[1]) => filterEvents(ordered, wanted).map(({ id }) => id)
  assert.deepEqual(left({}), ['a', 'c', 'b'])
  assert.deepEqual(left({ kind: 'note' }), ['b'])
  assert.deepEqual(left({ personId: 'ada' }), ['a', 'c'])
  assert.deepEqual(left({ personId: 'ben', kind: 'note' }), [])
})
