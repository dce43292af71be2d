import pg from 'pg'
import type { DataDirectory } from './data-directory.ts'
import { openDatabaseSecrets, type DatabaseSecrets } from './database-secrets.ts'
import { KithError, exitCodes } from './errors.ts'
import { migrate } from './migrate.ts'
import { ensureDatabase, ensureRoles, openToKith } from './roles.ts'
import { joinServer } from './shared-server.ts'
import './types.ts'

/** The operational store. Work goes through `app`, which row-level security holds; `owner` only migrates and inspects. */
export type Database = {
  readonly app: pg.Pool
  readonly owner: pg.ClientConfig
  readonly name: string
  close(): Promise<void>
}

/**
 * Open the operational store, migrated: the server of `DATABASE_URL`, or this data directory's own.
 *
 * `DATABASE_URL` names a role that may create roles; Kith makes its own two roles with it and then works only as those.
 */
export async function openDatabase(at: DataDirectory): Promise<Database> {
  const secrets = await openDatabaseSecrets(at.databaseSecrets)
  const url = process.env.DATABASE_URL
  return url ? openAtUrl(url, secrets) : openEmbedded(at, secrets)
}

async function openEmbedded(at: DataDirectory, secrets: DatabaseSecrets): Promise<Database> {
  const share = await joinServer(at, { adminPassword: secrets.admin })
  const server = { host: '127.0.0.1', port: share.port }
  try {
    await asAdmin({ ...server, user: 'kith_admin', password: secrets.admin, database: 'postgres' }, async (admin) => {
      await ensureRoles(admin, secrets)
      await ensureDatabase(admin, 'kith')
    })
    return await openAs({ ...server, database: 'kith' }, secrets, () => share.leave())
  } catch (error) {
    await share.leave()
    throw error
  }
}

async function openAtUrl(url: string, secrets: DatabaseSecrets): Promise<Database> {
  const admin = new pg.Client({ connectionString: url })
  const { host, port } = admin
  const database = admin.database ?? 'kith'
  try {
    await admin.connect()
  } catch (error) {
    throw new KithError({
      code: 'database-unreachable',
      what: `The server of DATABASE_URL (${host}:${port}) does not answer (${(error as { code?: string }).code ?? 'no code'}).`,
      remedy: 'Check DATABASE_URL, or unset it to use the built-in PostgreSQL.',
      exitCode: exitCodes.missing,
    })
  }
  try {
    await ensureRoles(admin, secrets)
    await openToKith(admin, database)
    await admin.query('grant create, usage on schema public to kith_owner')
  } finally {
    await admin.end()
  }
  const { ssl } = new pg.Pool({ connectionString: url }).options
  return openAs({ host, port, database, ...(ssl === undefined ? {} : { ssl }) }, secrets, () => Promise.resolve())
}

type Place = Pick<pg.ClientConfig, 'host' | 'port' | 'database' | 'ssl'>

/** Migrate as the owner, then open the pool of the application role. */
export async function openAs(place: Place, secrets: DatabaseSecrets, leave: () => Promise<void>): Promise<Database> {
  const owner = { ...place, user: 'kith_owner', password: secrets.owner, application_name: 'kith migrate' }
  await migrate(owner)
  const app = new pg.Pool({
    ...place,
    user: 'kith_app',
    password: secrets.app,
    max: 20,
    application_name: 'kith',
    // Birthdays stand in a temporary table while rules run: room enough for a borough's, so that none reaches the disk.
    options: '-c temp_buffers=64MB',
  })
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  app.on('error', () => undefined)
  return {
    app,
    owner,
    name: place.database ?? 'kith',
    async close() {
      await app.end()
      await leave()
    },
  }
}

async function asAdmin(connection: pg.ClientConfig, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client(connection)
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
