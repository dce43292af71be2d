import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { valueAt } from '../columns/column.ts'
import { duckDb } from '../testing/duckdb.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readTable } from './read-table.ts'
import { writeTable } from './write-table.ts'

/** Where a file of other publishers is, by its path under `../shared/data/`; undefined when it is not there. */
function outsideFile(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url))
  return existsSync(file) ? file : undefined
}

const absent = (path: string): string => `no ../shared/data: ${path} is not here`

const spectrum = 'torture/csv-spectrum'
const quirks = 'comma_in_quotes empty empty_crlf escaped_quotes json newlines newlines_crlf quotes_and_newlines simple simple_crlf utf8' // prettier-ignore
for (const name of quirks.split(' ')) {
  const csv = outsideFile(`${spectrum}/csvs/${name}.csv`)
  const json = outsideFile(`${spectrum}/json/${name}.json`)
  test(
    `csv-spectrum's ${name} is read as it says, but that an empty cell is nothing known`,
    { skip: (csv === undefined || json === undefined) && absent(`${spectrum}/csvs/${name}.csv`) },
    async () => {
      const table = await readTable([csv!])
      const rows = Array.from({ length: table.records }, (_, record) =>
        Object.fromEntries(
          [...table.columns.values()].map((column) => [column.name, String(valueAt(column, record) ?? '')]),
        ),
      )
      // The published files with CR LF were saved again with LF, and what they say was not.
      const said = readFileSync(json!, 'utf8').replaceAll(String.raw`\r\n`, String.raw`\n`)
      assert.deepEqual(rows, JSON.parse(said))
    },
  )
}

const samples = [
  'linkage/fake_1000.csv',
  'linkage/dataset3.csv',
  'linkage/dataset4a.csv',
  'pseudopeople/decennial_census.csv.gz',
  'pseudopeople/social_security.csv.gz',
  'pseudopeople/women_infants_and_children.csv.gz',
]
for (const name of samples) {
  const csv = outsideFile(name)
  test(
    `${name}, read and written as Parquet and as CSV, holds for DuckDB the records that DuckDB reads itself`,
    { skip: csv === undefined && absent(name) },
    async (context) => {
      const database = await duckDb()
      context.after(() => database.close())
      const table = await readTable([csv!])
      const columns = [...table.columns.values()].map((column) => ({ name: column.name, column }))
      const folder = temporaryFolder(context)
      const judged = `select nullif(trim(columns(*)), '') from read_csv('${csv!}', all_varchar = true)`
      for (const ending of ['parquet', 'csv']) {
        const path = join(folder, `again.${ending}`)
        await writeTable(path, { rows: table.records, columns })
        const source = ending === 'csv' ? `read_csv('${path}', all_varchar = true)` : `'${path}'`
        const written = `select columns(*)::varchar from ${source}`
        const [counts] = await database.query(
          `select (select count(*) from (${judged}))::int, (select count(*) from (${written}))::int,
            (select count(*) from ((${judged}) except all (${written})))::int`,
        )
        assert.deepEqual(counts, [table.records, table.records, 0], ending)
      }
    },
  )
}
