import pg from 'pg'
import type { DatabaseSecrets } from './database-secrets.ts'

/**
 * Make the two roles that Kith works as. `kith_owner` owns the tables and migrates; `kith_app` owns nothing and is held
 * by row-level security. Neither is a superuser and neither may bypass row-level security.
 */
export async function ensureRoles(admin: pg.Client, secrets: DatabaseSecrets): Promise<void> {
  for (const [role, password] of [
    ['kith_owner', secrets.owner],
    ['kith_app', secrets.app],
  ] as const) {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role])
    const verb = rowCount === 0 ? 'create' : 'alter'
    await admin.query(
      `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${pg.escapeLiteral(password)}`,
    )
  }
}

/** Make the database when it is not there, owned by `kith_owner` and closed to everyone else but `kith_app`. */
export async function ensureDatabase(admin: pg.Client, name: string): Promise<void> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await admin.query(`create database ${pg.escapeIdentifier(name)} owner kith_owner`)
  await openToKith(admin, name)
}

/** The rights the two roles need on an existing database; no one else may connect to it. */
export async function openToKith(admin: pg.Client, name: string): Promise<void> {
  const database = pg.escapeIdentifier(name)
  await admin.query(`revoke all on database ${database} from public`)
  await admin.query(`grant connect, create, temporary on database ${database} to kith_owner`)
  await admin.query(`grant connect, temporary on database ${database} to kith_app`)
}
