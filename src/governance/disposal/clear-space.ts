import pg from 'pg'
import type { Database } from '../../platform/database.ts'
import type { DisposalPlan } from './disposal-plan.ts'

/** Overwrite the space of deleted rows for reuse, in every table a disposal may touch. It runs outside any transaction. */
export async function clearSpace(
  { app }: Pick<Database, 'app'>,
  plans: readonly DisposalPlan[],
): Promise<void> {
  const tables = plans.flatMap((plan) => plan.tables.map(({ table }) => table))
  for (const table of [...tables, 'person', 'family', 'disposal_subject', 'disposal_key']) {
    await app.query(`vacuum ${pg.escapeIdentifier(table)}`)
  }
}
