import { LinkageError } from '../../errors.ts'
import type { TableOptions } from '../../columns/table.ts'
import { quoteName } from '../../sql/print-sql.ts'
import type { Database } from './database.ts'
import { ORDER, ROW } from './record-columns.ts'

/** CSV or Parquet files that DuckDB reads by itself, so that they never pass through this process's own memory. */
export type DuckDbFiles = { readonly files: readonly string[] }

/**
 * Reads the files into a table of DuckDB. Parquet keeps its types; every cell of a CSV file is text, an empty one nothing
 * known. Columns are matched by name.
 */
export async function loadFiles(
  database: Database,
  name: string,
  { files }: DuckDbFiles,
  { uniqueId, sourceDataset }: TableOptions,
): Promise<void> {
  const raw = database.nameOf('files')
  const numbered = `select (row_number() over () - 1)::integer as ${ROW}, * from ${readerOf(files)}`
  await database.run(`create temp table ${raw} as ${numbered}`)
  if (uniqueId !== undefined) await checkUniqueIds(database, raw, uniqueId, sourceDataset)
  const key = orderingKey(uniqueId, sourceDataset)
  await database.run(
    `create table ${name} as
     select ${ROW}, (row_number() over (order by ${key}) - 1)::integer as ${ORDER}, * exclude (${ROW})
     from ${raw} order by ${ROW}`,
  )
  await database.run(`drop table ${raw}`)
}

/** With sources Splink orders by the text `source-__-id`, without them by the id itself. */
function orderingKey(uniqueId: string | undefined, sourceDataset: string | undefined): string {
  if (uniqueId === undefined) return ROW
  if (sourceDataset === undefined) return quoteName(uniqueId)
  return `${quoteName(sourceDataset)}::varchar || '-__-' || ${quoteName(uniqueId)}::varchar`
}

function readerOf(files: readonly string[]): string {
  const endings = new Set(files.map((file) => /\.([^.]+?)(?:\.gz)?$/.exec(file.toLowerCase())?.[1]))
  const list = `[${files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ')}]`
  if (endings.size === 1 && endings.has('parquet')) return `read_parquet(${list}, union_by_name = true)`
  if (endings.size === 1 && endings.has('csv'))
    return `read_csv(${list}, header = true, all_varchar = true, nullstr = '', union_by_name = true)`
  throw new LinkageError(
    'option-invalid',
    'DuckDB is given files whose names do not all end in .csv, or all in .parquet. Give files of one kind.',
  )
}

async function checkUniqueIds(
  database: Database,
  table: string,
  uniqueId: string,
  sourceDataset: string | undefined,
): Promise<void> {
  const id = quoteName(uniqueId)
  const [missing] = await database.rows(`select min(${ROW}) from ${table} where ${id} is null`)
  if (typeof missing?.[0] === 'number') {
    throw new LinkageError(
      'table-invalid',
      `Record ${missing[0]} has no "${uniqueId}". Give every record a unique id, or open the engine without one.`,
    )
  }
  const keys = sourceDataset === undefined ? id : `${quoteName(sourceDataset)}, ${id}`
  const [twice] = await database.rows(
    `select max(${ROW}) as again from ${table} group by ${keys} having count(*) > 1 order by again limit 1`,
  )
  if (typeof twice?.[0] === 'number') {
    throw new LinkageError(
      'table-invalid',
      `Record ${twice[0]} has the same "${uniqueId}" as an earlier record of its source. Remove one of the two, or name another column as the unique id.`,
    )
  }
}
