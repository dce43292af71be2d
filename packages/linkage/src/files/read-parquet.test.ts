import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { valueAt } from '../columns/column.ts'
import { columnNamed, type Table } from '../columns/table.ts'
import type { Value } from '../columns/value.ts'
import { isLinkageError } from '../errors.ts'
import { duckDb } from '../testing/duckdb.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readTable } from './read-table.ts'

const cells = (table: Table, column: string): Value[] =>
  Array.from({ length: table.records }, (_, record) => valueAt(columnNamed(table, column), record))

test('every type that can be compared is read from what DuckDB writes, by page version, compression and encoding', async (context) => {
  const folder = temporaryFolder(context)
  const database = await duckDb()
  context.after(() => database.close())
  await database.run(`create table people as select
    i::bigint as id, case when i % 7 = 0 then null else 'name ' || (i % 50) end as name, i::integer as small,
    -i::bigint as minus, (i / 3)::double as ratio, (i / 4)::float as quarter, (i / 100)::decimal(9, 2) as price,
    i % 3 = 0 as flag, date '1899-12-30' + (i % 400)::integer as born, i::utinyint as tiny, (4294967295 - i)::uinteger as wide,
    timestamp '1969-12-31 23:59:58.5' + to_seconds(i::bigint) as seen, time '08:00:00' + to_minutes(i::bigint) as opens,
    case when i % 5 = 0 then null else ['a' || i, null, 'b'] end as aliases, [i, i + 1] as numbers,
    uuid '00000000-0000-4000-8000-000000000000' as key, null::varchar as nothing, 9007199254740993 + i as huge
    from range(250) rows (i)`)
  const expected: Record<string, Value>[] = Array.from({ length: 250 }, (_, i) => ({
    id: i,
    name: i % 7 === 0 ? null : `name ${i % 50}`,
    small: i,
    minus: i === 0 ? 0 : -i,
    ratio: i / 3,
    quarter: i / 4,
    price: Number((Math.round(i) / 100).toFixed(2)),
    flag: i % 3 === 0,
    born: new Date(Date.UTC(1899, 11, 30) + (i % 400) * 86_400_000).toISOString().slice(0, 10),
    tiny: i,
    wide: 4294967295 - i,
    seen: `${new Date(-1500 + i * 1000).toISOString().replace('T', ' ').slice(0, 19)}.5`,
    opens: new Date(8 * 3_600_000 + i * 60_000).toISOString().slice(11, 19),
    aliases: i % 5 === 0 ? null : [`a${i}`, null, 'b'],
    numbers: [i, i + 1],
    key: '00000000-0000-4000-8000-000000000000',
    nothing: null,
    huge: String(9007199254740993n + BigInt(i)),
  }))
  for (const [place, options] of [
    '',
    ', parquet_version v2',
    ', codec zstd',
    ', codec gzip',
    ', codec lz4_raw',
    ', codec uncompressed',
    ', row_group_size 64',
  ].entries()) {
    const path = join(folder, `people-${place}.parquet`)
    await database.run(`copy people to '${path}' (format parquet${options})`)
    // Unsigned numbers as differences are refused rather than read wrongly.
    const isRefused = options.includes('v2')
    if (isRefused) {
      const unsigned = readTable([path], { columns: ['wide'] })
      await assert.rejects(
        unsigned,
        (error) => isLinkageError(error, 'file-invalid') && /column "wide"/.test(error.message),
      )
    }
    const names = Object.keys(expected[0]!).filter((name) => !isRefused || (name !== 'wide' && name !== 'tiny'))
    const table = await readTable([path], { columns: names })
    for (const name of names) {
      assert.deepEqual(cells(table, name), expected.map((row) => row[name]), `${name}${options}`) // prettier-ignore
    }
  }
})
