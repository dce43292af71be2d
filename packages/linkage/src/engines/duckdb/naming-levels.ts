import { isLinkageError, LinkageError } from '../../errors.ts'
import { isElse, type Comparison } from '../../model/model.ts'
import { adaptedSql } from './adapted-sql.ts'
import { pairsWithColumns } from './compared-sql.ts'
import { kindOfColumn } from './records.ts'
import type { DuckDbState } from './state.ts'

/** Runs `work`; when DuckDB does not understand its SQL, finds the level that is to blame and refuses it by name. */
export async function namingLevels<Result>(
  { database, records }: DuckDbState,
  comparisons: readonly Comparison[],
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isLinkageError(error, 'sql-not-understood')) throw error
    const none = pairsWithColumns(records, 'select 0 as l, 0 as r where false', {})
    for (const { name, levels } of comparisons) {
      for (const level of levels) {
        if (isElse(level)) continue
        try {
          await database.run(
            `select case when (${adaptedSql(level.sqlCondition, 'level', kindOfColumn(records))}) then 1 end from (${none})`,
          )
        } catch (cause) {
          if (!isLinkageError(cause, 'sql-not-understood')) throw cause
          throw new LinkageError(
            'level-not-understood',
            `Level "${level.label}" of comparison "${name}" is refused. ${cause.message} Rewrite it, or correct the names in it.`,
            { cause },
          )
        }
      }
    }
    throw error
  }
}
