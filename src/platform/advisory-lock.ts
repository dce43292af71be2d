import { createHash } from 'node:crypto'
import type pg from 'pg'
import { KithError } from './errors.ts'

/**
 * Do a stage's work while no other process does the same stage on this database. When another one does, refuse at once
 * and say which process holds it.
 */
export async function withStageLock<T>(
  database: { readonly app: pg.Pool },
  stage: string,
  work: () => Promise<T>,
): Promise<T> {
  const client = await database.app.connect()
  const key = lockKey(stage)
  try {
    await client.query(`select set_config('application_name', $1, false)`, [`kith ${stage}, process ${process.pid}`])
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key])
    if (!rows[0]!.taken) throw await stageBusy(client, stage, key)
    try {
      return await work()
    } finally {
      await client.query('select pg_advisory_unlock($1)', [key])
    }
  } finally {
    await client.query(`select set_config('application_name', 'kith', false)`).catch(() => undefined)
    client.release()
  }
}

function lockKey(stage: string): number {
  return createHash('sha256').update(`kith stage ${stage}`).digest().readUIntBE(0, 6)
}

async function stageBusy(client: pg.PoolClient, stage: string, key: number): Promise<KithError> {
  const { rows } = await client.query<{ holder: string; since: Date }>(
    `select activity.application_name as holder, activity.backend_start as since
     from pg_locks as held
     join pg_stat_activity as activity on activity.pid = held.pid
     where held.locktype = 'advisory' and held.granted
       -- Locks of this name in another database of the same server are not ours.
       and held.database = (select oid from pg_database where datname = current_database())
       and ((held.classid::bigint << 32) | held.objid::bigint) = $1`,
    [key],
  )
  return new KithError({
    code: 'stage-busy',
    what: `Another process is already doing this: ${rows[0]?.holder ?? `kith ${stage}`}.`,
    remedy: 'Wait until it has finished and run the command again; nothing was changed.',
  })
}
