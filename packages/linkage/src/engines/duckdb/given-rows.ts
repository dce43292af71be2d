import type { Database } from './database.ts'

/** Row numbers as a table of one column, kept until `use` is done with it. */
export async function withRows<Result>(
  database: Database,
  rows: Iterable<number>,
  use: (table: string) => Promise<Result>,
): Promise<Result> {
  const table = database.nameOf('rows')
  try {
    await database.run(`create temp table ${table} (row_number integer)`)
    const appender = await database.connection.createAppender(table, null, 'temp')
    for (const row of rows) {
      appender.appendInteger(row)
      appender.endRow()
    }
    appender.closeSync()
    return await use(table)
  } finally {
    await database.run(`drop table if exists ${table}`)
  }
}
