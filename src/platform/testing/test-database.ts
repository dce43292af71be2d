import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { clockAt, type Clock } from '../clock.ts'
import { openDataDirectory, type DataDirectory } from '../data-directory.ts'
import { openDatabaseSecrets, type DatabaseSecrets } from '../database-secrets.ts'
import { openAs, type Database } from '../database.ts'
import { newId } from '../ids.ts'
import { openKeyStore, type KeyStore } from '../keys.ts'
import { migrate, migrationNames } from '../migrate.ts'
import { noProgress, type Progress } from '../progress.ts'
import { ensureDatabase, ensureRoles } from '../roles.ts'
import { joinServer, type ServerShare } from '../shared-server.ts'

/** Everything a stage's commands need, on a fresh migrated database that is thrown away with the test. */
export type TestServices = {
  readonly database: Database
  readonly keys: KeyStore
  readonly clock: Clock
  readonly dataDirectory: DataDirectory
  readonly progress: (label: string) => Progress
}

/** Where to hand back what a test took: node:test's context, or anything else that runs `after`. */
type TestContext = { after(work: () => Promise<void>): void }

/**
 * A fresh, migrated, real PostgreSQL database: a clone of a template in a cluster that all tests share. The cluster does
 * not sync, so tests of power cuts make their own with `openDatabase`.
 */
export async function testDatabase(t: TestContext, today = '2019-08-31'): Promise<TestServices> {
  const cluster = openDataDirectory(join(tmpdir(), `kith-test-cluster-${userInfo().uid}`))
  const secrets = await openDatabaseSecrets(cluster.databaseSecrets)
  const share = await joinServer(cluster, { adminPassword: secrets.admin, throwAway: true })
  const name = `test_${newId().replaceAll('-', '')}`
  await cloneTemplate(share, secrets, name)
  const database = await openAs({ host: '127.0.0.1', port: share.port, database: name }, secrets, () =>
    Promise.resolve(),
  )
  const directory = mkdtempSync(join(tmpdir(), 'kith-test-'))
  const dataDirectory = openDataDirectory(directory)
  t.after(async () => {
    await database.close()
    await asAdmin(share, secrets, 'postgres', (admin) => admin.query(`drop database if exists ${name} with (force)`))
    await share.leave()
    rmSync(directory, { recursive: true, force: true })
  })
  const clock = clockAt(today)
  return { database, keys: await openKeyStore(dataDirectory), clock, dataDirectory, progress: () => noProgress }
}

/** One template for each state of the migrations; made by whoever needs it first. */
async function cloneTemplate(share: ServerShare, secrets: DatabaseSecrets, name: string): Promise<void> {
  const template = `template_${migrationsDigest()}`
  await asAdmin(share, secrets, 'postgres', async (admin) => {
    await admin.query(`select pg_advisory_lock(hashtext('kith test template'))`)
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template])
    if (rowCount === 0) await makeTemplate(admin, share, secrets, template)
    await admin.query(`create database ${name} template ${template} owner kith_owner`)
    await admin.query(`grant connect, temporary on database ${name} to kith_app`)
  })
}

async function makeTemplate(admin: pg.Client, share: ServerShare, secrets: DatabaseSecrets, template: string) {
  const unfinished = `${template}_unfinished`
  await ensureRoles(admin, secrets)
  await admin.query(`drop database if exists ${unfinished} with (force)`)
  await ensureDatabase(admin, unfinished)
  const owner = { user: 'kith_owner', password: secrets.owner, database: unfinished }
  await migrate({ host: '127.0.0.1', port: share.port, ...owner })
  await admin.query(`alter database ${unfinished} rename to ${template}`)
}

async function asAdmin(
  share: ServerShare,
  secrets: DatabaseSecrets,
  database: string,
  work: (admin: pg.Client) => Promise<unknown>,
): Promise<void> {
  const admin = new pg.Client({
    host: '127.0.0.1',
    port: share.port,
    user: 'kith_admin',
    password: secrets.admin,
    database,
  })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}

function migrationsDigest(): string {
  const digest = createHash('sha256')
  for (const name of migrationNames()) {
    digest.update(readFileSync(fileURLToPath(new URL(`../../../migrations/${name}.sql`, import.meta.url))))
  }
  return digest.digest('hex').slice(0, 16)
}
