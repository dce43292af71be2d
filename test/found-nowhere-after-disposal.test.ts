import assert from 'node:assert/strict'
import { createDecipheriv } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { buildFamilies } from '../src/families/build-families.command.ts'
import { approveDisposal } from '../src/governance/disposal/approve-disposal.command.ts'
import { proposeDisposal } from '../src/governance/disposal/propose-disposal.command.ts'
import { plantCase } from '../src/governance/disposal/testing/a-case.ts'
import { anOfficer, anOwner } from '../src/governance/rights/testing/an-officer.ts'
import { actingAs } from '../src/governance/service-actors.ts'
import { receiveFile } from '../src/intake/receive-file.command.ts'
import { linkPeople } from '../src/people/link-people.command.ts'
import { buildSearchIndex } from '../src/people/search-index.ts'
import { clockAt } from '../src/platform/clock.ts'
import { openDataDirectory } from '../src/platform/data-directory.ts'
import { openDatabase } from '../src/platform/database.ts'
import { openKeyStore } from '../src/platform/keys.ts'
import { noProgress } from '../src/platform/progress.ts'
import { unseal } from '../src/platform/seal.ts'
import type { Services } from '../src/platform/services.ts'
import { inTransaction } from '../src/platform/transaction.ts'
import { disposalStages } from '../src/web/disposal-stages.ts'

/** Words that only the people of one invented family carry: in a name, an address and a note. */
const going = { name: 'Quorlwyn', address: 'Zeldrake', note: 'Vrimboth' } as const
const staying = { name: 'Plorvaine', address: 'Dunthrell', note: 'Yarcombel' } as const
const goingWords = Object.values(going)

const header =
  'person_id,forename,surname,former_surname,known_as,date_of_birth,sex,nhs_number,upn,former_upn,uprn,address_line_1,address_line_2,postcode,ward,address_from,address_kind,protected,date_of_death'

function people(families: readonly (typeof going | typeof staying)[]): string {
  const rows = families.flatMap(({ name, address }, at) => {
    const home = `10000020${at},${at + 1} ${address} Row,Larkfield,AV1 ${at + 1}AA,Larkfield,2014-03-01,HOME,N,`
    return [`M${name},Hazel,${name},,,1985-11-02,F,,,,${home}`, `S${name},Rowan,${name},,,2010-05-14,M,,,,${home}`]
  })
  return `${[header, ...rows].join('\n')}\n`
}

function relationships(families: readonly { readonly name: string }[]): string {
  const rows = families.map(({ name }) => `R${name},M${name},S${name},Parent,2010-05-14,`)
  return `${['relationship_id,person_id,related_person_id,relationship,start_date,end_date', ...rows].join('\n')}\n`
}

type World = { readonly services: Services; readonly files: string; readonly end: () => Promise<void> }

/** A data directory of its own, PostgreSQL and keys and all: what an attacker would carry away. */
async function aDataDirectory(): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), 'kith-nowhere-'))
  const dataDirectory = openDataDirectory(join(directory, 'data'))
  const before = process.env.DATABASE_URL
  delete process.env.DATABASE_URL
  const keys = await openKeyStore(dataDirectory)
  const database = await openDatabase(dataDirectory)
  if (before !== undefined) process.env.DATABASE_URL = before
  const services = { database, keys, clock: clockAt('2019-08-31'), dataDirectory, progress: () => noProgress }
  return {
    services,
    files: directory,
    async end() {
      await database.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function receive({ services, files }: World, content: string, name: string, clock = services.clock) {
  const file = join(files, name)
  writeFileSync(file, content)
  return receiveFile({ ...services, clock }, { source: 'social-care', file, receivedOn: clock.today() })
}

/** Both families known, linked and each with a case; the going family's closed more than five years ago. */
async function bothFamilies(
  world: World,
): Promise<{ readonly familyId: string; readonly personIds: readonly string[] }> {
  const { services } = world
  await receive(world, people([going, staying]), 'people.csv')
  await receive(world, relationships([going, staying]), 'relationships.csv')
  await linkPeople(services)
  await buildFamilies(services, {})
  const goingFamily = await familyOf(services, going.name)
  const stayingFamily = await familyOf(services, staying.name)
  const closed = { openedOn: '2013-01-01', closedOn: '2014-08-31' }
  await plantCase(services, goingFamily, { ...closed, note: `We met ${going.note} at home.` })
  await plantCase(services, stayingFamily, { openedOn: '2019-01-01', note: `We met ${staying.note} at home.` })
  return goingFamily
}

async function familyOf(services: Services, word: string) {
  return inTransaction(services.database, actingAs('search'), async (tx) => {
    const index = await buildSearchIndex(tx, services.keys)
    const personIds = index.search(word).map(({ personId }) => personId)
    assert.equal(personIds.length, 2, `${word} is found by search`)
    const { rows } = await tx.query<{ id: string }>(
      `select distinct family_id as id from family_member where person_id = any ($1) and known_to = 'infinity'`,
      [personIds],
    )
    assert.equal(rows.length, 1)
    return { familyId: rows[0]!.id, personIds }
  })
}

async function disposeOfWhatIsDue(services: Services) {
  const stages = disposalStages(services)
  const { disposalId, counts } = await proposeDisposal(services, await anOfficer(services), {}, stages)
  assert.deepEqual(counts, { supported: { person: 2, family: 1, 'source-record': 0 } })
  return approveDisposal(services, await anOwner(services), disposalId!, stages)
}

/** Every sealed value of every table, as it lies in the database. */
async function sealedValues({ database }: Services): Promise<Buffer[]> {
  const { rows: columns } = await database.app.query<{ table: string; column: string }>(
    `select class.relname as table, attribute.attname as column
     from pg_attribute as attribute join pg_class as class on class.oid = attribute.attrelid
     where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and attribute.attnum > 0
       and attribute.atttypid = 'bytea'::regtype and has_table_privilege('kith_app', class.oid, 'select')`,
  )
  const values: Buffer[] = []
  for (const { table, column } of columns) {
    for (const acting of [actingAs('status'), actingAs('dispose'), actingAs('release')]) {
      const { rows } = await inTransaction(database, acting, (tx) =>
        tx.query<{ value: Buffer | null }>(`select ${column} as value from ${table}`),
      )
      values.push(...rows.flatMap(({ value }) => (value === null || value.length < 29 ? [] : [value])))
    }
  }
  return values
}

/** Every key in the key store, by the master key. */
function everyKey({ dataDirectory }: Services): Buffer[] {
  const masterKey = Buffer.from(readFileSync(dataDirectory.masterKey, 'utf8').trim(), 'hex')
  return readdirSync(dataDirectory.keys)
    .filter((name) => name.endsWith('.page'))
    .flatMap((name) => {
      const page = unseal(
        masterKey,
        `key page|${Number.parseInt(name, 10)}`,
        readFileSync(join(dataDirectory.keys, name)),
      )
      return Array.from({ length: page.length / 32 }, (_, at) => page.subarray(at * 32, (at + 1) * 32))
    })
}

/** The words that any key brings out of any sealed value. Whoever has the key needs no tag and no binding to read it. */
function wordsRecovered(values: readonly Buffer[], keys: readonly Buffer[], words: readonly string[]): string[] {
  const found = new Set<string>()
  for (const key of keys) {
    for (const value of values) {
      const decipher = createDecipheriv('aes-256-gcm', key, value.subarray(0, 12))
      const plain = decipher.update(value.subarray(28)).toString('latin1')
      for (const word of words) if (plain.includes(word)) found.add(word)
    }
  }
  return [...found].sort()
}

function wordsInFiles({ path }: Services['dataDirectory'], words: readonly string[]): string[] {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const leaked = new Set<string>()
  for (const entry of files) {
    const text = readFileSync(join(entry.parentPath, entry.name), 'latin1').toLowerCase()
    for (const word of words) if (text.includes(word.toLowerCase())) leaked.add(word)
  }
  return [...leaked]
}

test('after a disposal the planted words are found nowhere: not by search, not in any file, and no key of any place opens them', async (t) => {
  const world = await aDataDirectory()
  t.after(() => world.end())
  const { services } = world
  await bothFamilies(world)

  const stolenBefore = await sealedValues(services)
  const allWords = [...goingWords, ...Object.values(staying)]
  assert.deepEqual(wordsRecovered(stolenBefore, everyKey(services), allWords), [...allWords].sort(), 'the attack works')
  assert.deepEqual(wordsInFiles(services.dataDirectory, allWords), [])

  await disposeOfWhatIsDue(services)

  const found = await inTransaction(services.database, actingAs('search'), async (tx) => {
    const index = await buildSearchIndex(tx, services.keys)
    return [going.name, 'AV1 1AA', staying.name].map((words) => index.search(words).length)
  })
  assert.deepEqual(found, [0, 0, 2])
  assert.deepEqual(wordsInFiles(services.dataDirectory, allWords), [])
  const keysNow = everyKey(services)
  const now = await sealedValues(services)
  assert.deepEqual(wordsRecovered(now, keysNow, allWords), Object.values(staying).sort())
  // A copy of the database from before is worth nothing with today's keys either.
  assert.deepEqual(wordsRecovered(stolenBefore, keysNow, goingWords), [])
})

test('the same file sent again after a disposal changes nothing; a newer one that still lists someone is new data with a new clock', async (t) => {
  const world = await aDataDirectory()
  t.after(() => world.end())
  const { services } = world
  const { familyId, personIds } = await bothFamilies(world)
  await disposeOfWhatIsDue(services)

  const again = await receive(world, people([going, staying]), 'people-again.csv')
  assert.equal(again.state, 'already-received')
  await linkPeople(services)
  await buildFamilies(services, {})
  const index = await inTransaction(services.database, actingAs('search'), (tx) => buildSearchIndex(tx, services.keys))
  assert.equal(index.search(going.name).length, 0)

  const later = { ...services, clock: clockAt('2019-09-30') }
  const newer = await receive(world, people([going, staying]).replace('Rowan', 'Ro'), 'people-newer.csv', later.clock)
  assert.deepEqual([newer.state, newer.state === 'received' && newer.recordsNew], ['received', 2])
  await receive(world, relationships([going, staying]), 'relationships-newer.csv', later.clock)
  await linkPeople(later)
  await buildFamilies(later, {})
  const known = await familyOf(later, going.name)
  assert.notEqual(known.familyId, familyId)
  for (const personId of known.personIds) assert.ok(!personIds.includes(personId))
  const due = async (today: string) => {
    const on = { ...services, clock: clockAt(today) }
    const officer = await anOfficer(services)
    return (await proposeDisposal(on, officer, { dryRun: true }, disposalStages(services))).counts
  }
  assert.deepEqual(await due('2020-09-29'), {})
  assert.deepEqual(await due('2020-09-30'), { 'no-finding': { person: 2, family: 1, 'source-record': 0 } })
})
