import pg from 'pg'
import { actingAs } from '../../governance/service-actors.ts'
import { recordAuditEvent } from '../../governance/audit-event.store.ts'
import { pendingMigrations } from '../../platform/migrate.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { fine, worthKnowing, wrong, type Check } from './check.ts'

/** What an open database must be like. */
export const databaseChecks: readonly Check<Services>[] = [
  {
    about: 'database server',
    async look({ database }) {
      const version = Number(await setting(database.app, 'server_version_num'))
      const says = `PostgreSQL ${await setting(database.app, 'server_version')}`
      return version >= 180_000 ? fine(says) : wrong(says, 'Kith is made for PostgreSQL 18: use a newer server.')
    },
  },
  {
    about: 'letters of every language',
    async look({ database }) {
      const encoding = await setting(database.app, 'server_encoding')
      return encoding === 'UTF8'
        ? fine(encoding)
        : wrong(`the database stores ${encoding}`, 'Create a database with encoding UTF8 and name it in DATABASE_URL.')
    },
  },
  {
    about: 'power cuts',
    async look({ database }) {
      const names = ['fsync', 'synchronous_commit', 'full_page_writes']
      const off: string[] = []
      for (const name of names) if ((await setting(database.app, name)) === 'off') off.push(name)
      return off.length === 0
        ? fine('what is acknowledged is on disk')
        : wrong(`${off.join(', ')} switched off`, 'Switch them on: what is acknowledged could otherwise be lost.')
    },
  },
  {
    about: 'migrations',
    async look({ database }) {
      const pending = await withOwner(database.owner, pendingMigrations)
      return pending.length === 0
        ? fine('the schema is this version’s')
        : wrong(`not applied: ${pending.join(', ')}`, 'Run any verb that opens the database, such as ./kith status.')
    },
  },
  {
    about: 'roles',
    async look({ database }) {
      const { rows } = await database.app.query<{ rolname: string }>(
        `select rolname from pg_roles where rolname in ('kith_owner', 'kith_app') and (rolsuper or rolbypassrls)`,
      )
      return rows.length === 0
        ? fine('no role that works here may see past row-level security')
        : wrong(
            `${rows.map(({ rolname }) => rolname).join(', ')} may see every row`,
            'Run ./kith status, which takes that right away.',
          )
    },
  },
  {
    about: 'row-level security',
    async look({ database }) {
      const { rows } = await database.app.query<{ relname: string }>(
        `select relname from pg_class
         where relnamespace = 'public'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
      )
      return rows.length === 0
        ? fine('forced on every table')
        : wrong(
            `not forced on ${rows.map(({ relname }) => relname).join(', ')}`,
            'Restore the table’s policies from migrations/.',
          )
    },
  },
  {
    about: 'key store',
    look: (services) =>
      inTransaction(services.database, actingAs('status'), async (tx) => {
        const { rows } = await tx.query<{ record_id: number; sealed: Buffer }>(
          `select record_id, sealed from source_record where known_to = 'infinity' order by record_id desc limit 1`,
        )
        const [record] = rows
        if (record === undefined) return fine('nothing is sealed yet')
        await recordAuditEvent(tx, { at: services.clock.now(), action: 'doctor:open-one', objectKind: 'key-store' })
        const row = String(record.record_id)
        try {
          services.keys.open(
            { keyNumber: record.record_id, table: 'source_record', row, column: 'sealed' },
            record.sealed,
          )
          return fine('the keys open this database’s records')
        } catch {
          return wrong(
            'the newest record does not open',
            'Put back the keys folder and master key that belong to this database.',
          )
        }
      }),
  },
  {
    about: 'locks',
    async look({ database }) {
      const { rows } = await database.app.query<{ holder: string }>(
        `select distinct activity.application_name as holder
         from pg_locks as held
         join pg_stat_activity as activity on activity.pid = held.pid
         where held.locktype = 'advisory' and held.granted`,
      )
      return rows.length === 0
        ? fine('no stage is being run')
        : worthKnowing(
            `in use by ${rows.map(({ holder }) => holder).join(', ')}`,
            'A second run of the same stage is refused until it ends.',
          )
    },
  },
]

async function setting(app: pg.Pool, name: string): Promise<string> {
  const { rows } = await app.query<{ value: string }>('select current_setting($1) as value', [name])
  return rows[0]!.value
}

async function withOwner<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
