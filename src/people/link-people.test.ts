import assert from 'node:assert/strict'
import { test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { fillBirthdays } from './fill-birthdays.ts'
import { linkPeople } from './link-people.command.ts'
import { personDetails } from './person-details.ts'
import { buildSearchIndex } from './search-index.ts'
import { plantSourcePeople, withdraw } from './testing/plant-source-people.ts'

// Everyone here is invented.
const ottoline = { forenames: 'Ottoline', surname: 'Quillfeather', birthDate: '1990-05-19', sex: 'F' } as const
const nhs = (value: string) => ({ identifiers: [{ scheme: 'nhs-number', value, valid: true }] }) as const

async function membersNow({ database }: TestServices): Promise<ReadonlyMap<number, string>> {
  return inTransaction(database, actingAs('link'), async (tx) => {
    const { rows } = await tx.query<{ source: number; person: string }>(
      `select source_person_id as source, person_id as person from person_member where known_to = 'infinity'`,
    )
    return new Map(rows.map(({ source, person }) => [source, person]))
  })
}

test('linking again what has not changed changes nothing, and people keep their ids when a new source joins them', async (t) => {
  const services = await testDatabase(t)
  const [care, school] = await plantSourcePeople(services, [
    { source: 'care', key: '1', identity: ottoline },
    { source: 'school', key: '1', identity: ottoline },
  ])
  const first = await linkPeople(services)
  assert.deepEqual([first.people, first.peopleNew, first.links], [1, 1, 1])
  const before = await membersNow(services)
  assert.equal(before.get(care!), before.get(school!))

  const again = await linkPeople(services)
  assert.deepEqual([again.linkRunId, again.peopleNew, again.sourcePeopleMoved], [null, 0, 0])

  const [housing] = await plantSourcePeople(services, [{ source: 'housing', key: '1', identity: ottoline }])
  const later = await linkPeople(services)
  assert.deepEqual([later.people, later.peopleNew, later.sourcePeopleMoved], [1, 0, 0])
  assert.equal((await membersNow(services)).get(housing!), before.get(care!))
})

test('scenario 38: the only record joining two groups is withdrawn: the person splits, and what was known stays known', async (t) => {
  const services = await testDatabase(t)
  const bridge = { ...nhs('9434765919'), forenames: 'Ottoline', surname: 'Quillfeather' }
  const ids = await plantSourcePeople(services, [
    { source: 'care', key: '1', identity: { ...nhs('9434765919'), forenames: 'Ottoline', surname: 'Underbough' } },
    { source: 'clinic', key: '1', identity: { ...bridge, birthDate: '1990-05-19' } },
    { source: 'housing', key: '1', identity: ottoline },
  ])
  await linkPeople(services)
  const before = await membersNow(services)
  assert.equal(new Set(before.values()).size, 1)

  await withdraw(services, ids[1]!)
  const after = await linkPeople(services)
  const now = await membersNow(services)
  assert.deepEqual([after.people, now.size, new Set(now.values()).size], [2, 2, 2])
  assert.ok([...now.values()].includes(before.get(ids[0]!)!), 'one side continues the id')
  const { rows } = await inTransaction(services.database, actingAs('link'), (tx) =>
    tx.query<{ kept: number }>('select count(*)::int as kept from person_member'),
  )
  assert.equal(rows[0]!.kept, 4)
})

test('a dry run counts the same and keeps nothing', async (t) => {
  const services = await testDatabase(t)
  await plantSourcePeople(services, [{ source: 'care', key: '1', identity: ottoline }])
  const tried = await linkPeople(services, { dryRun: true })
  assert.deepEqual([tried.people, tried.linkRunId], [1, null])
  assert.equal((await membersNow(services)).size, 0)
})

test('a person is opened for a page, found by a misspelt name, and has a birthday for rules; capitals give way', async (t) => {
  const services = await testDatabase(t)
  const [care] = await plantSourcePeople(services, [
    {
      source: 'care',
      key: '1',
      identity: { ...ottoline, address: { lines: ['4 Rookery Drive'], postcode: 'AV1 2TB' } },
    },
    { source: 'tax', key: '1', identity: { ...ottoline, forenames: 'OTTOLINE', surname: 'QUILLFEATHER' } },
  ])
  await linkPeople(services)
  const personId = (await membersNow(services)).get(care!)!
  await inTransaction(services.database, actingAs('link'), async (tx) => {
    const details = (await personDetails(tx, services.keys, [personId])).get(personId)!
    assert.deepEqual([details.name, details.birthDate, details.sex], ['Ottoline Quillfeather', '1990-05-19', 'F'])
    assert.deepEqual(
      details.addresses.map(({ text }) => text),
      ['4 Rookery Drive, AV1 2TB'],
    )
    const index = await buildSearchIndex(tx, services.keys)
    const found = (words: string) => index.search(words).map((hit) => hit.personId)
    assert.deepEqual(found('Otoline quilfeather 19/05/1990'), [personId])
    assert.deepEqual(found('AV1 2TB'), [personId])
    assert.deepEqual(found('Barnaby'), [])
    assert.equal(await fillBirthdays(tx, services.keys), 1)
    const { rows } = await tx.query<{ born: string }>('select born from birthday where person_id = $1', [personId])
    assert.equal(rows[0]!.born, '1990-05-19')
  })
})
