import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { valueAt } from '../columns/column.ts'
import { tableOf, type Table } from '../columns/table.ts'
import type { Value } from '../columns/value.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { readTable } from './read-table.ts'
import { writeTable } from './write-table.ts'

/** All cells of a table, column by column. */
const cellsOf = (table: Table): Record<string, Value[]> =>
  Object.fromEntries(
    [...table.columns.values()].map((column) => [
      column.name,
      Array.from(column.codes, (_, record) => valueAt(column, record)),
    ]),
  )

const writeAll = (path: string, table: Table): Promise<void> =>
  writeTable(path, {
    rows: table.records,
    columns: [...table.columns.values()].map((column) => ({ name: column.name, column })),
  })

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())
const sameNumber = (value: number): number => (Object.is(value, -0) ? 0 : value)
const orNothing = (values: fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.option(values, { nil: null })
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom('"', '""', 'a,b', 'line\nline', '\r\n', ' x ', '007', 'NULL', 'zoë')) // prettier-ignore
/** A column holds one kind of value, as a file's does. */
const kinds: readonly fc.Arbitrary<Value>[] = [text, number.map(sameNumber), fc.boolean(), fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-01-01') }).map((date) => date.toISOString().slice(0, 10))] // prettier-ignore
const rowsOf = (cell: readonly fc.Arbitrary<Value>[]): fc.Arbitrary<Record<string, Value>[]> =>
  fc.array(fc.record(Object.fromEntries(cell.map((kind, place) => [`column ${place}`, orNothing(kind)]))), { minLength: 1, maxLength: 30 }) // prettier-ignore

test('what is written as Parquet is read back the same, lists and nothing known included', async (context) => {
  const folder = temporaryFolder(context)
  const path = join(folder, 'any.parquet')
  const lists = kinds.map((kind) => fc.array(orNothing(kind), { maxLength: 3 }))
  const any = fc.array(fc.constantFrom(...kinds, ...lists), { minLength: 1, maxLength: 4 }).chain(rowsOf)
  await fc.assert(
    fc.asyncProperty(any, async (rows) => {
      const table = tableOf(rows)
      await writeAll(path, table)
      assert.deepEqual(cellsOf(await readTable([path])), cellsOf(table))
    }),
    { numRuns: 40 },
  )
  assert.deepEqual(readdirSync(folder), ['any.parquet'])
})

test('what is written as CSV is read back the same, but that empty text is nothing known', async (context) => {
  const path = join(temporaryFolder(context), 'any.csv')
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 4 }).chain(rowsOf),
      async (rows) => {
        // A cell that is clearly text keeps a column of texts from being taken for numbers.
        const clear = Object.fromEntries(
          Object.keys(rows[0]!).map((name) => {
            const known = rows.map((row) => row[name]).find((value) => value !== null && value !== '')
            return [name, typeof known === 'string' ? 'clearly text' : (known ?? null)]
          }),
        )
        const table = tableOf([...rows, clear])
        await writeAll(path, table)
        const withoutEmpty = Object.entries(cellsOf(table)).map(([name, cells]) => [
          name,
          cells.map((cell) => (cell === '' ? null : cell)),
        ])
        assert.deepEqual(cellsOf(await readTable([path])), Object.fromEntries(withoutEmpty))
      },
    ),
    { numRuns: 50 },
  )
})
