import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { KithError, exitCodes, withoutValues } from './errors.ts'

const migrationsDirectory = fileURLToPath(new URL('../../migrations', import.meta.url))

/** The numbered migrations there are, oldest first, without their `.sql`. */
export function migrationNames(): string[] {
  return readdirSync(migrationsDirectory)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.slice(0, -'.sql'.length))
    .sort()
}

/**
 * Bring the schema up to date: the numbered plain SQL files of `migrations/`, each in its own transaction, under a lock,
 * as `kith_owner`. A file that has been applied is never run again.
 *
 * @returns the names of the migrations that were applied now
 */
export async function migrate(connection: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const pending = await pendingMigrations(client)
    if (pending.length === 0) return []
    const { runner } = await import('node-pg-migrate')
    const applied = await runner({
      dbClient: client,
      dir: migrationsDirectory,
      direction: 'up',
      migrationsTable: 'migration',
      singleTransaction: false,
      advisoryLockMode: 'wait',
      logger: silent,
    })
    return applied.map(({ name }) => name)
  } catch (error) {
    throw new KithError({
      code: 'migration-failed',
      what: `A migration did not apply: ${withoutValues(error).message}`,
      remedy: 'The database is as it was before that migration. Run ./kith doctor.',
      exitCode: exitCodes.missing,
      cause: error,
    })
  } finally {
    await client.end()
  }
}

/** The migrations that a database still lacks, oldest first. */
export async function pendingMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ has: boolean }>(`select to_regclass('migration') is not null as has`)
  if (!rows[0]!.has) return migrationNames()
  const { rows: applied } = await client.query<{ name: string }>('select name from migration')
  const names = new Set(applied.map(({ name }) => name))
  return migrationNames().filter((name) => !names.has(name))
}

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
