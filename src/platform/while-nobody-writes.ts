import { inTransaction, type Acting } from './transaction.ts'
import type pg from 'pg'

/**
 * Do some work while nobody writes to these tables: whoever is writing finishes first, and whoever comes later waits. For
 * what must hold from the moment it was looked at until something was done about it. The work must not write to them itself.
 */
export async function whileNobodyWrites<T>(
  database: { readonly app: pg.Pool },
  acting: Acting,
  { tables, work }: { readonly tables: readonly string[]; readonly work: () => Promise<T> },
): Promise<T> {
  return inTransaction(database, acting, async (tx) => {
    await tx.query(`lock table ${tables.join(', ')} in share mode`)
    return work()
  })
}
