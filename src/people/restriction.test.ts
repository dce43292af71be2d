import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { endRight } from '../governance/rights/end-right.command.ts'
import { recordRight } from '../governance/rights/record-right.command.ts'
import { anOfficer } from '../governance/rights/testing/an-officer.ts'
import { newId } from '../platform/ids.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { linkPeople } from './link-people.command.ts'
import { plantSourcePeople } from './testing/plant-source-people.ts'

// Everyone here is invented.
const ottoline = { forenames: 'Ottoline', surname: 'Quillfeather', birthDate: '1990-05-19', sex: 'F' } as const

async function membersAndLinks({ database }: TestServices) {
  return inTransaction(database, actingAs('link'), async (tx) => {
    const { rows: members } = await tx.query<{ source: number; person: string }>(
      `select source_person_id as source, person_id as person from person_member where known_to = 'infinity' order by 1`,
    )
    const { rows: links } = await tx.query<{ pair: string }>(
      `select left_source_person_id || ' ' || right_source_person_id as pair from link where known_to = 'infinity' order by 1`,
    )
    return {
      members: new Map(members.map(({ source, person }) => [source, person])),
      links: links.map(({ pair }) => pair),
    }
  })
}

test('a restricted person keeps the records they have and is compared with nobody new, until the restriction ends', async (t) => {
  const services = await testDatabase(t)
  const [care, school] = await plantSourcePeople(services, [
    { source: 'care', key: '1', identity: ottoline },
    { source: 'school', key: '1', identity: ottoline },
  ])
  await linkPeople(services)
  const before = await membersAndLinks(services)
  const personId = before.members.get(care!)!
  const officer = await anOfficer(services)
  const rightId = newId()
  await recordRight(services, officer, {
    rightId,
    personId,
    kind: 'restriction',
    beginsOn: '2019-08-31',
    words: 'Stop.',
  })

  const [housing] = await plantSourcePeople(services, [{ source: 'housing', key: '1', identity: ottoline }])
  const during = await linkPeople(services)
  assert.equal(during.restricted, 1)
  const held = await membersAndLinks(services)
  assert.deepEqual([held.members.get(care!), held.members.get(school!)], [personId, personId])
  assert.notEqual(held.members.get(housing!), personId, 'what is new of them is not compared with them')
  assert.deepEqual(held.links, before.links)
  assert.equal((await linkPeople(services)).linkRunId, null, 'linking again changes nothing')

  await endRight(services, officer, { rightId, endsOn: '2019-08-31', reason: 'They asked us to go on.' })
  const after = await linkPeople(services)
  assert.deepEqual([after.restricted, after.people], [0, 1])
  assert.equal(new Set((await membersAndLinks(services)).members.values()).size, 1)
})

test('the records of a restricted person stay closed while others are linked', async (t) => {
  const services = await testDatabase(t)
  await plantSourcePeople(services, [{ source: 'care', key: '1', identity: ottoline }])
  await linkPeople(services)
  const [personId] = (await membersAndLinks(services)).members.values()
  const officer = await anOfficer(services)
  await recordRight(services, officer, {
    rightId: newId(),
    personId: personId!,
    kind: 'restriction',
    beginsOn: '2019-08-31',
    words: 'Stop.',
  })
  const opened: number[] = []
  const open: TestServices['keys']['open'] = (place, sealed) => {
    if (place.table === 'source_record') opened.push(place.keyNumber)
    return services.keys.open(place, sealed)
  }
  const ran = await linkPeople({ ...services, keys: { ...services.keys, open } })
  assert.deepEqual([ran.records, opened], [0, []])
})

test('that a restricted person must be protected is honoured all the same', async (t) => {
  const services = await testDatabase(t)
  const [care] = await plantSourcePeople(services, [{ source: 'care', key: '1', identity: ottoline }])
  await linkPeople(services)
  const personId = (await membersAndLinks(services)).members.get(care!)!
  const officer = await anOfficer(services)
  await recordRight(services, officer, {
    rightId: newId(),
    personId,
    kind: 'restriction',
    beginsOn: '2019-08-31',
    words: 'Stop.',
  })
  await inTransaction(services.database, actingAs('receive'), (tx) =>
    tx.query(
      `insert into source_record (record_id, delivery_id, source, file_kind, row_number, line_number, row_key_digest,
         content_digest, source_person_id, describes_person, protected, sealed, known_from)
       select 1, delivery_id, source, file_kind, 2, 3, '\\x01', '\\x01', source_person_id, true, true, '', known_from
       from source_record where source_person_id = $1`,
      [care],
    ),
  )
  await linkPeople(services)
  const { rows } = await inTransaction(services.database, actingAs('link'), (tx) =>
    tx.query('select protected from person where person_id = $1', [personId]),
  )
  assert.deepEqual(rows, [{ protected: true }])
})
