import { recordOrder } from '../../columns/record-order.ts'
import type { Table } from '../../columns/table.ts'
import { LinkageError } from '../../errors.ts'
import { quoteName } from '../../sql/print-sql.ts'
import { columnTypeOf } from './column-type.ts'
import type { Database } from './database.ts'
import { ORDER, ROW } from './record-columns.ts'

/** Rows of one appended chunk: the size DuckDB works in. */
const CHUNK_ROWS = 2048

/**
 * Copies a table of this package into DuckDB. Each distinct value is converted once. A column in which nothing is known
 * becomes a plain null, which fits whatever a level does with it; that takes a view, for a table would give it a type.
 */
export async function loadTable(database: Database, name: string, table: Table): Promise<void> {
  const { library, connection } = database
  const { DuckDBDataChunk, INTEGER } = library
  const unknown = columnsOfNulls(table)
  const known = [...table.columns.values()].filter(({ name: column }) => !unknown.includes(column))
  checkNames([...table.columns.keys()])
  const columns = known.map((column) => {
    const { type, toDuckDb } = columnTypeOf(column.values, library)
    return { ...column, type, values: column.values.map(toDuckDb) }
  })
  const declared = columns.map((column) => `, ${quoteName(column.name)} ${column.type.toString()}`).join('')
  const base = `${name}_known`
  await database.run(`create table ${base} (${ROW} integer, ${ORDER} integer${declared})`)
  const order = recordOrder(table)
  const types = [INTEGER, INTEGER, ...columns.map(({ type }) => type)]
  const appender = await connection.createAppender(base)
  for (let from = 0; from < table.records; from += CHUNK_ROWS) {
    const rows = Array.from({ length: Math.min(CHUNK_ROWS, table.records - from) }, (_, place) => from + place)
    const chunk = DuckDBDataChunk.create(types, rows.length)
    chunk.setColumnValues(0, rows)
    chunk.setColumnValues(1, order === undefined ? rows : rows.map((row) => order[row] as number))
    columns.forEach(({ codes, values }, place) => {
      chunk.setColumnValues(
        place + 2,
        rows.map((row) => values[codes[row] as number] ?? null),
      )
    })
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  const nulls = unknown.map((column) => `, null as ${quoteName(column)}`).join('')
  await database.run(`create view ${name} as select *${nulls} from ${base}`)
}

/** Names of the columns in which nothing is known. */
export function columnsOfNulls(table: Table): string[] {
  return [...table.columns.values()].filter(({ values }) => values.length <= 1).map(({ name }) => name)
}

/** SQL does not tell `Name` from `name`. */
function checkNames(names: readonly string[]): void {
  const folded = names.map((name) => name.toLowerCase())
  const twice = names.find((_, place) => folded.indexOf(folded[place] as string) !== place)
  if (twice === undefined) return
  throw new LinkageError(
    'table-invalid',
    `Two columns are called "${twice}", apart from capital letters, which SQL does not tell apart. Rename one of them.`,
  )
}
