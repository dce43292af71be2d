import type pg from 'pg'
import { KithError, withoutValues } from './errors.ts'
import { prepared } from './prepared.ts'

/** Who is acting, why, and how far they may see. Set on every transaction; row-level security reads it. */
export type Acting = {
  readonly actorId: string
  readonly purpose: string
  readonly scope: 'programme' | 'team' | 'practitioner' | 'family'
  /** Team codes or a family's id, by scope. */
  readonly scopeIds?: readonly string[]
}

export type Transaction = pg.PoolClient

/**
 * Do some work in one transaction as someone. What the work throws rolls everything back, its audit events included;
 * database errors come out without the values of the row they were about.
 */
export async function inTransaction<T>(
  database: { readonly app: pg.Pool },
  acting: Acting,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const connection = await database.app.connect().catch((error: unknown) => {
    throw new KithError({
      code: 'database-unreachable',
      what: 'The database does not answer.',
      remedy: 'Run ./kith doctor.',
      cause: withoutValues(error),
    })
  })
  const tx = acting.scope === 'programme' ? connection : prepared(connection)
  let broken = false
  try {
    await tx.query('begin')
    await tx.query(
      `select set_config('kith.actor', $1, true), set_config('kith.purpose', $2, true),
              set_config('kith.scope', $3, true), set_config('kith.scope_ids', $4, true)`,
      [acting.actorId, acting.purpose, acting.scope, (acting.scopeIds ?? []).join(',')],
    )
    const result = await work(tx)
    await tx.query('commit')
    return result
  } catch (error) {
    await tx.query('rollback').catch(() => {
      broken = true
    })
    throw withoutValues(error)
  } finally {
    connection.release(broken)
  }
}
