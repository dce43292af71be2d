import type { Transaction } from './transaction.ts'

/**
 * Tell the planner how large the tables are now that a stage has filled them: without it the next question is planned as
 * if they were still empty. Only tables that grew by half since they were last looked at are looked at again.
 */
export async function refreshStatistics(tx: Transaction, tables: readonly string[]): Promise<void> {
  const { rows } = await tx.query<{ name: string }>(
    `select class.oid::regclass::text as name
     from pg_class as class
     where class.oid = any ($1::regclass[])
       and pg_relation_size(class.oid) / 8192 > class.relpages * 1.5 + 1`,
    [tables],
  )
  for (const { name } of rows) await tx.query(`analyze ${name}`)
}
