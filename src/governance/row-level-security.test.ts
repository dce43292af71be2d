import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { newId } from '../platform/ids.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction, type Acting, type Transaction } from '../platform/transaction.ts'
import { actingAs, serviceActors } from './service-actors.ts'
import { signInPerson } from './sign-in-person.command.ts'
import { actingFor, type SignedInPerson } from './signed-in-person.ts'
import { plantTwoFamilies, type Planted } from './testing/two-families.ts'

/** A database with two families, the manager of the northern one's team and the practitioner who works with it. */
type World = {
  readonly services: TestServices
  readonly manager: SignedInPerson
  readonly practitioner: SignedInPerson
  readonly planted: Planted
}

async function aWorld(t: { after(work: () => Promise<void>): void }): Promise<World> {
  const services = await testDatabase(t)
  const from = { issuer: 'https://provider.test' }
  const manager = await signInPerson(services, { ...from, subject: 'm', name: 'Morgan', groups: ['kith-team-managers-north'] })
  const practitioner = await signInPerson(services, { ...from, subject: 'p', name: 'Pat', groups: ['kith-lead-practitioners'] })
  return { services, manager, practitioner, planted: await plantTwoFamilies(services, { manager, practitioner }) }
}

// Tests that change who belongs where make a world of their own; the others only look at this one.
const endings: (() => Promise<void>)[] = []
let world: World
before(async () => {
  world = await aWorld({ after: (work) => endings.push(work) })
})
after(async () => {
  for (const ending of endings) await ending()
})

const allTables = `
  select c.relname as name, c.relrowsecurity as has_security, c.relforcerowsecurity as is_forced, o.rolname as owner,
    has_table_privilege('kith_app', c.oid, 'select') as app_reads,
    has_any_column_privilege('kith_app', c.oid, 'insert') as app_inserts,
    has_table_privilege('kith_app', c.oid, 'truncate') as app_truncates
  from pg_class as c
  join pg_roles as o on o.oid = c.relowner
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')`

type Table = {
  name: string
  has_security: boolean
  is_forced: boolean
  owner: string
  app_reads: boolean
  app_inserts: boolean
  app_truncates: boolean
}

test('every table has row-level security forced, belongs to the owner role, and cannot be emptied by the application', async () => {
  const { rows: tables } = await world.services.database.app.query<Table>(allTables)
  assert.ok(tables.length > 25)
  for (const table of tables) {
    assert.deepEqual(
      [table.name, table.has_security, table.is_forced, table.owner, table.app_truncates],
      [table.name, true, true, 'kith_owner', false],
    )
  }
})

test('no role that works here is a superuser or may bypass row-level security, and the application role owns nothing', async () => {
  const { rows } = await world.services.database.app.query(
    `select rolname, rolsuper, rolbypassrls from pg_roles where rolname in ('kith_app', 'kith_owner') order by rolname`,
  )
  assert.deepEqual(rows, [
    { rolname: 'kith_app', rolsuper: false, rolbypassrls: false },
    { rolname: 'kith_owner', rolsuper: false, rolbypassrls: false },
  ])
  const { rows: owned } = await world.services.database.app.query(
    `select relname from pg_class where relowner = 'kith_app'::regrole and relpersistence <> 't'
     union all select proname from pg_proc where proowner = 'kith_app'::regrole`,
  )
  assert.deepEqual(owned, [])
})

test('a connection that has not said who acts sees no row of any table, though each holds some', async () => {
  const { rows: tables } = await world.services.database.app.query<Table>(allTables)
  for (const { name } of tables.filter((table) => table.app_reads)) {
    assert.equal(await countIn(world.services.database.app, name), 0, `${name} shows rows to a connection without context`)
  }
  assert.deepEqual(await emptyInScopeProgramme(tables), [], 'tables without a planted row prove nothing')
})

test('the owner role sees no row of any table without someone acting either', async () => {
  const owner = new pg.Client(world.services.database.owner)
  await owner.connect()
  try {
    const { rows: tables } = await owner.query<Table>(allTables)
    for (const { name } of tables.filter((table) => table.name !== 'migration')) {
      assert.equal(await countIn(owner, name), 0, `${name} shows rows to the owner`)
    }
  } finally {
    await owner.end()
  }
})

test('half a context is none: without a purpose, without an actor or with an unknown scope nothing is seen', async () => {
  const link = actingAs('link')
  for (const acting of [
    { ...link, purpose: '' },
    { ...link, actorId: '' },
    { ...link, scope: 'everything' as 'programme' },
  ]) {
    assert.equal(await countAs(acting, 'family'), 0)
    assert.equal(await countAs(acting, 'fact'), 0)
    assert.equal(await countAs(acting, 'delivery'), 0)
  }
})

test('a context ends with its transaction', async () => {
  const client = await world.services.database.app.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('kith.actor', $1, true), set_config('kith.purpose', 'identify-families', true),
              set_config('kith.scope', 'programme', true)`,
      [actingAs('link').actorId],
    )
    assert.equal(await countIn(client, 'family'), 2)
    await client.query('commit')
    assert.equal(await countIn(client, 'family'), 0)
  } finally {
    client.release()
  }
})

/** What is about one family, and how many rows of each a person sees who may see one of the two planted families. */
const aboutOneFamily = {
  family: 1,
  family_member: 1,
  family_home: 1,
  person: 1,
  person_member: 1,
  source_person: 1,
  source_record: 1,
  fact: 1,
  relationship: 1,
  stated_relationship: 1,
  link: 1,
  residence: 1,
  dwelling: 1,
  household: 1,
  household_member: 1,
  finding: 1,
  finding_person: 1,
  finding_fact: 1,
  eligibility: 1,
  family_case: 1,
  case_member: 1,
  case_closure: 1,
  contact_letter: 1,
  contact_letter_check: 1,
  case_assessment: 1,
  case_assessment_need: 1,
  case_plan: 1,
  case_plan_goal: 1,
  case_plan_action: 1,
  case_note: 1,
  case_note_version: 1,
  disclosure: 1,
  disclosure_item: 1,
  outcome_result: 1,
  outcome_result_fact: 1,
  claim: 1,
  claim_person: 1,
  claim_family: 1,
  claim_withdrawal: 1,
  audit_finding: 1,
  personal_right: 1,
  personal_right_end: 1,
  hold: 1,
  hold_release: 1,
}

test('a team manager sees the families of their team, and nothing about anyone else’s', async () => {
  const acting = actingFor(world.manager, 'identify-families')
  for (const [table, rows] of Object.entries(aboutOneFamily)) assert.equal(await countAs(acting, table), rows, table)
  assert.deepEqual(await idsAs(acting, 'family', 'family_id'), [world.planted.north.familyId])
  assert.deepEqual(await idsAs(acting, 'person', 'person_id'), [world.planted.north.personId])
})

test('a lead practitioner sees the families they work with, until that ends', async (t) => {
  const { services, manager, practitioner } = await aWorld(t)
  const acting = actingFor(practitioner, 'offer-support')
  for (const [table, rows] of Object.entries(aboutOneFamily)) {
    assert.equal(await countAs(acting, table, services), rows, table)
  }
  await inTransaction(services.database, actingFor(manager, 'offer-support'), (tx) =>
    tx.query(`update family_practitioner set valid_to = '2019-08-31'`),
  )
  for (const table of Object.keys(aboutOneFamily)) assert.equal(await countAs(acting, table, services), 0, table)
})

/** What says nothing about any one person, and so is open to whoever acts. */
const aboutNobody = [
  'assessment_run',
  'coverage',
  'data_quality_notice',
  'delivery',
  'delivery_warning',
  'link_run',
  'outcome_run',
  'published_quarter',
  'quarantined_row',
  'release',
  'release_approval',
  'release_file',
  'release_placed',
  'release_seal',
]

test('a manager of a team without families sees what is about nobody, themselves, and not one row more', async () => {
  const acting = { ...actingFor(world.manager, 'identify-families'), scopeIds: ['riverside'] }
  const { rows: tables } = await world.services.database.app.query<Table>(allTables)
  const seen: string[] = []
  for (const { name } of tables.filter((table) => table.app_reads)) {
    if ((await countAs(acting, name)) > 0) seen.push(name)
  }
  // Decisions and evidence of their own they would see in their own teams only; who acts here is known to all who do.
  assert.deepEqual(seen.sort(), [...aboutNobody, 'actor'].sort())
})

test('acting within one family shows that family only, and acting within none shows none', async () => {
  const one = { ...actingFor(world.manager, 'identify-families'), scope: 'family', scopeIds: [world.planted.vale.familyId] } as const
  assert.deepEqual(await idsAs(one, 'family', 'family_id'), [world.planted.vale.familyId])
  assert.deepEqual(await idsAs(one, 'person', 'person_id'), [world.planted.vale.personId])
  const none = { ...one, scopeIds: [] }
  for (const table of Object.keys(aboutOneFamily)) assert.equal(await countAs(none, table), 0, table)
})

test('a sealed identity is seen by no person, whatever their scope', async (t) => {
  const { services, manager, planted } = await aWorld(t)
  const acting = { ...actingFor(manager, 'identify-families'), scopeIds: ['north', 'vale'] }
  const tables = ['person', 'person_member', 'source_person', 'source_record', 'fact', 'residence']
  for (const table of tables) assert.equal(await countAs(acting, table, services), 2, table)
  await inTransaction(services.database, actingAs('link'), (tx) =>
    tx.query('update person set identity_sealed = true where person_id = $1', [planted.vale.personId]),
  )
  for (const table of tables) assert.equal(await countAs(acting, table, services), 1, table)
})

test('a protected residence, and where it is, is seen by no person', async (t) => {
  const { services, manager } = await aWorld(t)
  await inTransaction(services.database, actingAs('families'), async (tx) => {
    await tx.query('update residence set known_to = now()')
    await tx.query(`insert into dwelling (dwelling_id, address_digest, kind) values (gen_random_uuid(), 'refuge', 'institution')`)
    await tx.query(
      `insert into residence (person_id, dwelling_id, record_id, kind, protected, valid_from, known_from)
       select person_id, null, record_id, 'main', true, '2019-01-01', now()
       from residence`,
    )
  })
  const acting = { ...actingFor(manager, 'identify-families'), scopeIds: ['north', 'vale'] }
  assert.equal(await countAs(actingAs('status'), 'residence', services), 4)
  assert.equal(await countAs(acting, 'residence', services), 2)
  assert.equal(await countAs(acting, 'dwelling', services), 2)
})

test('someone who leaves a family is no longer seen through it', async (t) => {
  const { services, manager, planted } = await aWorld(t)
  const acting = actingFor(manager, 'identify-families')
  await inTransaction(services.database, actingAs('families'), (tx) =>
    tx.query('update family_member set known_to = now() where person_id = $1', [planted.north.personId]),
  )
  assert.equal(await countAs(acting, 'person', services), 0)
  assert.equal(await countAs(acting, 'fact', services), 0)
})

for (const { id } of serviceActors) {
  test(`the service ${id} cannot write a decision, nor claim that evidence was read, even in scope programme`, async () => {
    const acting = { ...actingAs(id), scope: 'programme' } as const
    for (const statement of [world.planted.decision, world.planted.evidenceServed]) {
      await assert.rejects(
        inTransaction(world.services.database, acting, (tx) => tx.query(statement, [acting.actorId, newId()])),
        /code (KI002|42501)/,
      )
    }
  })
}

test('a person cannot write a decision in another’s name, nor about a family they may not see', async () => {
  const acting = actingFor(world.manager, 'offer-support')
  await assert.rejects(
    inTransaction(world.services.database, acting, (tx) => tx.query(world.planted.decision, [world.practitioner.actorId, newId()])),
    /code 42501/,
  )
  await assert.rejects(
    inTransaction(world.services.database, { ...acting, scopeIds: ['vale'] }, (tx) =>
      tx.query(world.planted.decision, [world.manager.actorId, newId()]),
    ),
    /code 42501/,
  )
})

test('a person’s actor can be made or changed by signing in only', async () => {
  const insert = `insert into actor (actor_id, kind, issuer, subject, first_seen_at, last_seen_at)
    values (gen_random_uuid(), 'person', 'https://provider.test', 'forged', now(), now())`
  for (const acting of [actingAs('link'), actingFor(world.manager, 'offer-support')]) {
    await assert.rejects(inTransaction(world.services.database, acting, (tx) => tx.query(insert)), /code 42501/)
    const changed = await inTransaction(world.services.database, acting, (tx) =>
      tx.query(`update actor set last_seen_at = now() where kind = 'person'`),
    )
    assert.equal(changed.rowCount, 0)
  }
})

test('what was found, served, decided or audited can be neither altered nor removed, by the owner either', async () => {
  const kept = ['audit_event', 'decision', 'decision_need', 'evidence_served', 'finding', 'finding_fact', 'eligibility']
  const more = ['delivery', 'quarantined_row', 'link_run', 'assessment_run']
  const owner = new pg.Client(world.services.database.owner)
  await owner.connect()
  try {
    for (const table of [...kept, ...more]) {
      await assert.rejects(owner.query(`delete from ${table}`), /append-only/, table)
      await assert.rejects(owner.query(`truncate ${table} cascade`), /append-only/, table)
    }
  } finally {
    await owner.end()
  }
  for (const table of [...kept, ...more]) {
    await assert.rejects(asLink((tx) => tx.query(`delete from ${table}`)), /code (42501|KI001)/, table)
  }
})

test('of a source record, a fact or a membership only the end of knowing it can be set', async () => {
  for (const [table, column] of [
    ['source_record', 'sealed'],
    ['fact', 'code'],
    ['person_member', 'person_id'],
    ['family_member', 'role'],
    ['residence', 'dwelling_id'],
  ]) {
    await assert.rejects(asLink((tx) => tx.query(`update ${table!} set ${column!} = ${column!}`)), /code 42501/, table)
    await asLink((tx) => tx.query(`update ${table!} set known_to = known_to`))
  }
})

test('a stage may copy into a temporary table of its own', async () => {
  await asLink(async (tx) => {
    await tx.query('create temporary table incoming (source text) on commit drop')
    await tx.query(`insert into incoming values ('police')`)
  })
})

function asLink<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(world.services.database, actingAs('link'), work)
}

async function emptyInScopeProgramme(tables: readonly Table[]): Promise<string[]> {
  // What only research or the disposal may see is looked for as the services that do that work.
  const looking = [actingAs('status'), actingAs('release'), actingAs('dispose')]
  const empty: string[] = []
  for (const { name } of tables.filter((table) => table.app_inserts)) {
    // What belongs to one signed-in person alone is planted and tested where it is made.
    if (/^(web_|kept_form|sent_form|staff_member)/.test(name)) continue
    const counts = await Promise.all(looking.map((acting) => countAs(acting, name)))
    if (counts.every((count) => count === 0)) empty.push(name)
  }
  return empty
}

function countAs(acting: Acting, table: string, { database } = world.services): Promise<number> {
  return inTransaction(database, acting, (tx) => countIn(tx, table))
}

async function countIn(client: pg.ClientBase | pg.Pool, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from ${pg.escapeIdentifier(table)}`,
  )
  return rows[0]!.count
}

function idsAs(acting: Acting, table: string, column: string): Promise<string[]> {
  return inTransaction(world.services.database, acting, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(`select ${column} as id from ${table} order by 1`)
    return rows.map(({ id }) => id)
  })
}
