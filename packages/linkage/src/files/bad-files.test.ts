import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { gzipSync } from 'node:zlib'
import { tableOf } from '../columns/table.ts'
import { isLinkageError, type LinkageErrorCode } from '../errors.ts'
import { duckDb } from '../testing/duckdb.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readPairs } from './read-pairs.ts'
import { readTable, type ReadTableOptions } from './read-table.ts'
import { writeTable } from './write-table.ts'

type Refusal = { readonly code: LinkageErrorCode; readonly message: RegExp }

/** The error of reading these bytes from a file of this name. */
async function refusalOf(
  context: TestContext,
  { name = 'people.csv', content, ...options }: ReadTableOptions & { name?: string; content: string | Uint8Array },
  expected: Refusal,
): Promise<void> {
  const path = join(temporaryFolder(context), name)
  writeFileSync(path, content)
  await refused(readTable([path], options), expected)
}

async function refused(work: Promise<unknown>, { code, message }: Refusal): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(isLinkageError(error, code), String(error))
    assert.match(error.message, message)
    return true
  })
}

test('a file that is not there is missed by name', async () => {
  await refused(readTable(['nowhere/people.csv']), {
    code: 'file-missing',
    message: /no file nowhere\/people\.csv\. Correct the path/,
  })
})

test('a folder is no file to read', async (context) => {
  const folder = join(temporaryFolder(context), 'people.parquet')
  mkdirSync(folder)
  await refused(readTable([folder]), { code: 'file-missing', message: /people\.parquet is not a file/ })
})

test('a file of another kind is refused with the kinds that are read', async (context) => {
  await refusalOf(context, { name: 'people.xlsx', content: 'x' }, { code: 'file-unsupported', message: /people\.xlsx does not end in \.csv, \.csv\.gz, \.parquet/ }) // prettier-ignore
})

test('an empty file, and one that holds only a header, are refused as such', async (context) => {
  await refusalOf(context, { content: '' }, { code: 'file-invalid', message: /people\.csv is empty/ })
  await refusalOf(context, { content: '\n\n' }, { code: 'file-invalid', message: /people\.csv is empty/ })
  await refusalOf(context, { content: 'id,name\n' }, { code: 'file-invalid', message: /column names but no records/ })
  await refusalOf(context, { name: 'people.parquet', content: '' }, { code: 'file-invalid', message: /people\.parquet is empty/ }) // prettier-ignore
})

test('two columns of one name are refused', async (context) => {
  await refusalOf(context, { content: 'id,name,name\n1,a,b\n' }, { code: 'file-invalid', message: /line 1: two columns are called "name"/ }) // prettier-ignore
})

test('a row with too many or too few cells is named by its line, counting lines inside quotes', async (context) => {
  await refusalOf(context, { content: 'id,name\n1,a\n2,"b\nb"\n3\n' }, { code: 'file-invalid', message: /line 5: the row has 1 cells where the header has 2/ }) // prettier-ignore
  await refusalOf(context, { content: 'id,name\r\n1,a,b\r\n' }, { code: 'file-invalid', message: /line 2: the row has 3 cells where the header has 2/ }) // prettier-ignore
})

test('a quote that is not closed is named by the line and column where it opens', async (context) => {
  await refusalOf(context, { content: 'id,name\n1,a\n2,"b\n3,c\n' }, { code: 'file-invalid', message: /line 3, column "name": a double quote is opened and not closed/ }) // prettier-ignore
  await refusalOf(context, { content: 'id,name\n1,"b\n3,"c"\n' }, { code: 'file-invalid', message: /line 2, column "name": something follows the closing double quote/ }) // prettier-ignore
})

test('text that is not UTF-8 is named by line, with the encoding that it probably has', async (context) => {
  const windows = Buffer.from('id,name\n1,Ann\n2,Zo\xeb\n', 'latin1')
  await refusalOf(context, { content: windows }, { code: 'file-invalid', message: /line 3, column "name": the text is not UTF-8; it is probably Windows-1252/ }) // prettier-ignore
  await refusalOf(context, { content: Buffer.from('\ufeffid,name\n1,Ann\n', 'utf16le') }, { code: 'file-invalid', message: /looks like UTF-16/ }) // prettier-ignore
  await refusalOf(context, { content: Buffer.from('id,na\xefve\n1,Ann\n', 'latin1') }, { code: 'file-invalid', message: /line 1: the text is not UTF-8/ }) // prettier-ignore
})

test('a gzip file that is cut short, or none, is refused', async (context) => {
  const whole = gzipSync(`id\n${'1234567\n'.repeat(1000)}`)
  const expected: Refusal = { code: 'file-invalid', message: /people\.csv\.gz is not a whole gzip file/ }
  await refusalOf(context, { name: 'people.csv.gz', content: whole.subarray(0, whole.length - 12) }, expected)
  await refusalOf(context, { name: 'people.csv.gz', content: 'id\n1\n' }, expected)
})

test('a unique id, source or other column that is not there is missed by name, with those that are', async (context) => {
  const content = 'id,name\n1,a\n'
  const message = /no column "person_id"\. It has "id", "name"/
  await refusalOf(context, { content, uniqueId: 'person_id' }, { code: 'column-missing', message })
  await refusalOf(context, { content, columns: ['id', 'name', 'person_id'] }, { code: 'column-missing', message })
})

test('an id that occurs twice, or not at all, is named by file and line and not shown', async (context) => {
  const folder = temporaryFolder(context)
  const [a, b] = ['a.csv', 'b.csv'].map((name) => join(folder, name)) as [string, string]
  writeFileSync(a, 'id,note\nx1,"two\nlines"\nx2,\n')
  writeFileSync(b, 'id,note\nx1,\nx9,\n\nx9,\n')
  await assert.rejects(readTable([a, b], { uniqueId: 'id' }), (error: Error) => {
    assert.match(error.message, /b\.csv, line 5: the record has the same "id" as an earlier record of its source/)
    assert.doesNotMatch(error.message, /x9/)
    return true
  })
  writeFileSync(b, 'id,note\nx1,\n,a\n')
  await refused(readTable([a, b], { uniqueId: 'id' }), { code: 'table-invalid', message: /b\.csv, line 3: the record has no "id"/ }) // prettier-ignore
})

test('a column that holds nothing in any record is told, and no reason to stop', async (context) => {
  const path = join(temporaryFolder(context), 'people.csv')
  writeFileSync(path, 'id,email,name\n1,"",a\n2,,\n')
  const warnings: string[] = []
  const table = await readTable([path], { onWarning: (message) => warnings.push(message) })
  assert.equal(table.records, 2)
  assert.deepEqual(warnings, ['Column "email" holds nothing in any record.'])
})

test('two files of one name cannot be told apart', async (context) => {
  const folder = temporaryFolder(context)
  const paths = ['one', 'two'].map((name) => {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'people.csv'), 'id\n1\n')
    return join(folder, name, 'people.csv')
  })
  await refused(readTable(paths), { code: 'option-invalid', message: /Two of the files are called people/ })
})

test('a file that is called Parquet and is none, or is cut short, or damaged, is refused as such', async (context) => {
  const folder = temporaryFolder(context)
  const path = join(folder, 'people.parquet')
  await writeTable(path, { rows: 3, columns: [{ name: 'id', kind: 'integer', numberAt: (row) => row }] })
  const whole = readFileSync(path)
  const name = 'people.parquet'
  await refusalOf(
    context,
    { name, content: 'id,name\n1,a\n' },
    { code: 'file-invalid', message: /is not a Parquet file/ },
  )
  await refusalOf(context, { name, content: whole.subarray(0, whole.length - 20) }, { code: 'file-invalid', message: /is cut short or damaged/ }) // prettier-ignore
  const damaged = Buffer.from(whole)
  damaged.fill(0xff, 4, 24)
  await refusalOf(context, { name, content: damaged }, { code: 'file-invalid', message: /column "id", records 0 to 3: the file is damaged/ }) // prettier-ignore
})

test('a Parquet file without records, and a column of structures, are refused by name', async (context) => {
  const folder = temporaryFolder(context)
  const database = await duckDb()
  context.after(() => database.close())
  const [none, structures] = ['none', 'structures'].map((name) => join(folder, `${name}.parquet`)) as [string, string]
  await database.run(`copy (select 1 as id where false) to '${none}'`)
  await database.run(`copy (select 1 as id, {'road': 'x', 'town': 'y'} as address) to '${structures}'`)
  await refused(readTable([none]), { code: 'file-invalid', message: /column names but no records/ })
  await refused(readTable([structures]), {
    code: 'file-invalid',
    message: /column "address": its values are structures/,
  })
  assert.equal((await readTable([structures], { columns: ['id'] })).records, 1)
})

test('a result is not written where it cannot be, nor over its input, under whatever name', async (context) => {
  const folder = temporaryFolder(context)
  const input = join(folder, 'people.csv')
  writeFileSync(input, 'id\n1\n')
  symlinkSync(input, join(folder, 'alias.csv'))
  const write = (path: string): Promise<void> =>
    writeTable(path, { rows: 1, columns: [{ name: 'id', kind: 'integer', numberAt: () => 1 }] }, { inputs: [input] })
  await refused(write(join(folder, 'nowhere', 'out.csv')), { code: 'file-missing', message: /no folder .*nowhere to write out\.csv to/ }) // prettier-ignore
  await refused(write(folder + '/out.txt'), { code: 'file-unsupported', message: /out\.txt does not end in/ })
  await refused(write(folder + '/out.csv.gz'), { code: 'file-unsupported', message: /not compressed/ })
  for (const same of [input, join(folder, '.', 'people.csv'), join(folder, 'alias.csv')]) {
    await refused(write(same), { code: 'option-invalid', message: /is one of the inputs/ })
  }
  assert.equal(readFileSync(input, 'utf8'), 'id\n1\n')
})

test('a result that is interrupted leaves what was there before, and nothing half-written', async (context) => {
  const folder = temporaryFolder(context)
  for (const name of ['out.csv', 'out.parquet']) {
    const path = join(folder, name)
    writeFileSync(path, 'what was there before')
    const stop = new AbortController()
    const rows = 500_000
    const write = writeTable(
      path,
      { rows, columns: [{ name: 'id', kind: 'number', numberAt: (row) => row / 3 }] },
      { signal: stop.signal, onProgress: () => stop.abort() },
    )
    await refused(write, { code: 'interrupted', message: /Stopped/ })
    assert.equal(readFileSync(path, 'utf8'), 'what was there before')
  }
  assert.deepEqual(readdirSync(folder).sort(), ['out.csv', 'out.parquet'])
})

test('reading stops when it is interrupted', async (context) => {
  const folder = temporaryFolder(context)
  const csv = join(folder, 'people.csv')
  const parquet = join(folder, 'people.parquet')
  writeFileSync(csv, `id\n${'1\n'.repeat(100)}`)
  await writeTable(parquet, { rows: 3, columns: [{ name: 'id', kind: 'integer', numberAt: (row) => row }] })
  for (const path of [csv, parquet]) {
    await refused(readTable([path], { signal: AbortSignal.abort() }), { code: 'interrupted', message: /Stopped/ })
  }
})

test('a pair of a record that is not among the input is named by its place', async (context) => {
  const path = join(temporaryFolder(context), 'pairs.csv')
  writeFileSync(path, 'match_weight,id_l,id_r\n3.5,a,b\n1.5,a,c\n')
  const table = tableOf([{ id: 'a' }, { id: 'b' }], { uniqueId: 'id' })
  await refused(readPairs(path, table), { code: 'table-invalid', message: /pairs\.csv, pair 2: "id_r" names a record that is not among the input/ }) // prettier-ignore
})
