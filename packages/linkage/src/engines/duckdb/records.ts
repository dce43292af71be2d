import type { Table, TableOptions } from '../../columns/table.ts'
import { LinkageError } from '../../errors.ts'
import { quoteName } from '../../sql/print-sql.ts'
import type { Database } from './database.ts'
import { loadFiles, type DuckDbFiles } from './load-files.ts'
import { columnsOfNulls, loadTable } from './load-table.ts'
import { ORDER, ROW } from './record-columns.ts'

/** The records as a table of DuckDB: their columns, with the row number and the place by unique id beside them. */
export type Records = {
  readonly table: string
  readonly count: number
  readonly columns: readonly RecordColumn[]
  /** The column that says which file a record came from, as it is written in SQL. */
  readonly source: string | undefined
}

export type RecordColumn = {
  readonly name: string
  /** A date or a moment, text, nothing known at all, or anything else. */
  readonly kind: 'date' | 'text' | 'unknown' | 'other'
  readonly isList: boolean
}

/** Brings a table, or the rows of files that DuckDB reads itself, into the database. */
export async function loadRecords(
  database: Database,
  source: Table | DuckDbFiles,
  options: TableOptions,
): Promise<Records> {
  const table = database.nameOf('records')
  const unknown = 'files' in source ? [] : columnsOfNulls(source)
  if ('files' in source) await loadFiles(database, table, source, options)
  else await loadTable(database, table, source)
  const [[count = 0] = []] = await database.rows(`select count(*) from ${table}`)
  const described = await database.rows(`describe ${table}`)
  const columns = described
    .map(([name, type]) => columnOf(String(name), String(type), unknown))
    .filter(({ name }) => ![ROW, ORDER].includes(quoteName(name)))
  const sourceName = 'files' in source ? options.sourceDataset : source.sourceDataset?.name
  const loaded = { table, count: Number(count), columns, source: undefined }
  return { ...loaded, source: sourceName === undefined ? undefined : quoteName(recordColumn(loaded, sourceName).name) }
}

function columnOf(name: string, type: string, unknown: readonly string[]): RecordColumn {
  if (unknown.includes(name)) return { name, kind: 'unknown', isList: false }
  const isList = type.endsWith(']')
  const kind = /^(?:DATE|TIMESTAMP)[^\]]*$/.test(type) ? 'date' : type === 'VARCHAR' ? 'text' : 'other'
  return { name, kind, isList }
}

/** Tells what kind of column a name stands for; a name that no column has is left for DuckDB to refuse. */
export function kindOfColumn({ columns }: Pick<Records, 'columns'>): (name: string) => RecordColumn['kind'] {
  return (name) => columns.find((column) => column.name.toLowerCase() === name.toLowerCase())?.kind ?? 'other'
}

/** Finds a column by its name without regard to case, as SQL does. */
export function recordColumn({ columns }: Pick<Records, 'columns'>, name: string): RecordColumn {
  const found = columns.find((column) => column.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found
  throw new LinkageError(
    'column-missing',
    `There is no column "${name}". The table has ${columns.map((known) => `"${known.name}"`).join(', ') || 'no columns'}. Correct the name, or add the column before linking.`,
  )
}
