import type { Pairs } from '../../steps/pairs.ts'
import type { Database } from './database.ts'

/** Pairs as a table of `n`, their place or the numbers given, `l` and `r`, kept until `use` is done with it. */
export async function withGivenPairs<Result>(
  database: Database,
  pairs: Pairs,
  use: (table: string) => Promise<Result>,
  numbers?: Int32Array,
): Promise<Result> {
  const { DuckDBDataChunk, INTEGER } = database.library
  const table = database.nameOf('given')
  try {
    await database.run(`create temp table ${table} (n integer, l integer, r integer)`)
    const appender = await database.connection.createAppender(table, null, 'temp')
    for (let from = 0; from < pairs.length; from += CHUNK_ROWS) {
      const rows = Math.min(CHUNK_ROWS, pairs.length - from)
      const chunk = DuckDBDataChunk.create([INTEGER, INTEGER, INTEGER], rows)
      chunk.setColumnValues(
        0,
        Array.from({ length: rows }, (_, row) => numbers?.[from + row] ?? from + row),
      )
      chunk.setColumnValues(1, [...pairs.l.subarray(from, from + rows)])
      chunk.setColumnValues(2, [...pairs.r.subarray(from, from + rows)])
      appender.appendDataChunk(chunk)
    }
    appender.closeSync()
    return await use(table)
  } finally {
    await database.run(`drop table if exists ${table}`)
  }
}

/** The size DuckDB works in. */
const CHUNK_ROWS = 2048
