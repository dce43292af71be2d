import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { withStageLock } from './advisory-lock.ts'
import { migrate, migrationNames } from './migrate.ts'
import { testDatabase } from './testing/test-database.ts'
import { inTransaction } from './transaction.ts'

const operator = { actorId: '00000000-0000-7000-8000-000000000001', purpose: 'operate', scope: 'programme' } as const

test('every migration is applied once, and applying them again changes nothing', async (t) => {
  const { database } = await testDatabase(t)
  assert.deepEqual(await migrate(database.owner), [])
  const owner = new pg.Client(database.owner)
  await owner.connect()
  const { rows } = await owner.query<{ name: string }>('select name from migration order by name')
  await owner.end()
  assert.deepEqual(
    rows.map(({ name }) => name),
    migrationNames(),
  )
})

test('neither role of Kith is a superuser or may bypass row-level security, and the application owns nothing', async (t) => {
  const { database } = await testDatabase(t)
  const { rows: roles } = await database.app.query(
    `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'kith\\_%' order by rolname`,
  )
  const nothing = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }
  assert.deepEqual(
    roles.filter(({ rolname }: { rolname: string }) => rolname !== 'kith_admin'),
    [
      { rolname: 'kith_app', ...nothing },
      { rolname: 'kith_owner', ...nothing },
    ],
  )
  const { rows: owned } = await database.app.query(
    `select relname from pg_class where relowner = 'kith_app'::regrole and relnamespace = 'public'::regnamespace`,
  )
  assert.deepEqual(owned, [])
})

test('a calendar day stays the day it is, and large counts stay numbers', async (t) => {
  const { database } = await testDatabase(t)
  const { rows } = await database.app.query(`select date '2014-03-30' as born, 1200000::bigint as records`)
  assert.deepEqual(rows, [{ born: '2014-03-30', records: 1_200_000 }])
})

test('a transaction says who acts, why and how far, and the next one starts with nobody', async (t) => {
  const { database } = await testDatabase(t)
  const during = await inTransaction(database, operator, async (tx) => {
    const { rows } = await tx.query(
      'select acting_actor() as actor, acting_purpose() as purpose, acting_scope() as scope',
    )
    return rows[0] as unknown
  })
  assert.deepEqual(during, { actor: operator.actorId, purpose: 'operate', scope: 'programme' })
  const { rows } = await database.app.query('select acting_actor() as actor, acting_scope() as scope')
  assert.deepEqual(rows, [{ actor: null, scope: null }])
})

test('a database error keeps its code and constraint and drops the values of the row', async (t) => {
  const { database } = await testDatabase(t)
  await assert.rejects(
    inTransaction(database, operator, async (tx) => {
      await tx.query('create temporary table pupil (upn text unique)')
      await tx.query(`insert into pupil values ('A123456789012'), ('A123456789012')`)
    }),
    (error: Error) => {
      assert.match(error.message, /23505.*pupil_upn_key/)
      assert.doesNotMatch(`${error.message}${error.stack}${JSON.stringify(error)}`, /A123456789012/)
      return true
    },
  )
})

test('two processes cannot do the same stage at once, and the second is told who holds it', async (t) => {
  const { database } = await testDatabase(t)
  await withStageLock(database, 'link', async () => {
    await assert.rejects(
      withStageLock(database, 'link', async () => undefined),
      {
        code: 'stage-busy',
        message: new RegExp(`kith link, process ${process.pid}`),
      },
    )
    await withStageLock(database, 'families', async () => undefined)
  })
  await withStageLock(database, 'link', async () => undefined)
})
