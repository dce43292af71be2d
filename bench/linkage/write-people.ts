import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DuckDBInstance } from '@duckdb/node-api'
import { inventPeople, type InventOptions } from './invented-people.ts'

const COLUMNS = { unique_id: 'integer', source: 'varchar', forename: 'varchar', surname: 'varchar', dob: 'varchar', postcode: 'varchar', sex: 'varchar', cluster: 'integer' } // prettier-ignore
/** Rows joined to one piece of text before they are written. */
const ROWS_AT_ONCE = 4096

/** Writes invented people as CSV or Parquet, by the ending of the name, in one pass and little memory. */
export async function writePeople(path: string, options: InventOptions): Promise<void> {
  mkdirSync(dirname(path), { recursive: true })
  const isParquet = path.endsWith('.parquet')
  const partly = `${path}.partly`
  const csv = isParquet ? `${path}.csv` : partly
  await pipeline(csvOf(options), createWriteStream(csv))
  if (isParquet) {
    await parquetFromCsv(csv, partly)
    rmSync(csv)
  }
  renameSync(partly, path)
}

function* csvOf(options: InventOptions): Generator<string> {
  let rows = `${Object.keys(COLUMNS).join(',')}\n`
  let held = 0
  for (const { uniqueId, source, forename, surname, dob, postcode, sex, cluster } of inventPeople(options)) {
    rows += `${uniqueId},${source},${forename ?? ''},${surname ?? ''},${dob ?? ''},${postcode ?? ''},${sex ?? ''},${cluster}\n`
    if (++held < ROWS_AT_ONCE) continue
    yield rows
    rows = ''
    held = 0
  }
  if (rows !== '') yield rows
}

async function parquetFromCsv(csv: string, parquet: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2', preserve_insertion_order: 'true' })
  const connection = await instance.connect()
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`
  const columns = Object.entries(COLUMNS).map(([name, type]) => `${text(name)}: ${text(type)}`)
  await connection.run(
    `copy (select * from read_csv(${text(csv)}, header = true, nullstr = '', columns = {${columns.join(', ')}})) to ${text(parquet)} (format parquet)`,
  )
  connection.closeSync()
  instance.closeSync()
}
