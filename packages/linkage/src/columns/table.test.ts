import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isLinkageError } from '../errors.ts'
import { columnOf, valueAt } from './column.ts'
import { dictionaryOf } from './dictionary.ts'
import { recordOrder } from './record-order.ts'
import { sampleOfTable } from './sample-of-table.ts'
import { columnNamed, tableOf, tableOfColumns } from './table.ts'
import type { Value } from './value.ts'

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
  fc.constantFrom<Value>('1', 1, 'true', true, '\u0000true', '\u0000a["x"]', ['x'], ''),
)

test('what goes into a column comes out again, each distinct value once', () => {
  fc.assert(
    fc.property(fc.array(value), (cells) => {
      const column = columnOf('any', cells)
      cells.forEach((cell, record) => assert.deepEqual(valueAt(column, record), cell))
      const distinct = new Set(
        cells.filter((cell) => cell !== null).map((cell) => `${typeof cell} ${JSON.stringify(cell)}`),
      )
      assert.equal(column.values.length, distinct.size + 1)
    }),
  )
})

test('nothing, undefined and not-a-number are all nothing known; the empty string is a value', () => {
  assert.deepEqual(Array.from(columnOf('a', [null, undefined, Number.NaN, '']).codes), [0, 0, 0, 1])
})

test('a dictionary asked about a value it never saw says so without learning it', () => {
  const dictionary = dictionaryOf([null, 'khan'])
  assert.deepEqual([dictionary.codeIfKnown('khan'), dictionary.codeIfKnown('jones'), dictionary.codeIfKnown(null)], [1, -1, 0]) // prettier-ignore
  assert.equal(dictionary.codeOf('jones'), 2)
})

test('a row that lacks a column holds nothing there, wherever in the table it stands', () => {
  const table = tableOf([{ a: 1 }, { b: 'x' }, { a: 2, b: 'y' }, {}])
  assert.equal(table.records, 4)
  assert.deepEqual([0, 1, 2, 3].map((record) => valueAt(columnNamed(table, 'a'), record)), [1, null, 2, null]) // prettier-ignore
  assert.deepEqual([0, 1, 2, 3].map((record) => valueAt(columnNamed(table, 'b'), record)), [null, 'x', 'y', null]) // prettier-ignore
})

test('columns of different lengths are no table', () => {
  assert.throws(
    () => tableOfColumns({ a: [1, 2], b: [1] }),
    (error) => isLinkageError(error, 'table-invalid') && /"b" has 1 cells where the table has 2/.test(error.message),
  )
})

test('a column is found without regard to case, as in SQL, when only one fits', () => {
  const table = tableOf([{ Surname: 'khan', DOB: 'x', dob: 'y' }])
  assert.equal(columnNamed(table, 'surname').name, 'Surname')
  assert.equal(columnNamed(table, 'dob').name, 'dob')
  assert.throws(() => columnNamed(table, 'Dob'), /no column "Dob"/)
})

test('two records of one source under one id are refused by row, without showing the id', () => {
  const rows = [{ id: 'secret', source: 'a' }, { id: 'secret', source: 'b' }, { id: 'secret', source: 'a' }] // prettier-ignore
  assert.throws(
    () => tableOf(rows, { uniqueId: 'id', sourceDataset: 'source' }),
    (error) =>
      isLinkageError(error, 'table-invalid') && /Record 2 /.test(error.message) && !/secret/.test(error.message),
  )
  assert.equal(tableOf(rows.slice(0, 2), { uniqueId: 'id', sourceDataset: 'source' }).records, 2)
})

test('a record without an id is refused by row', () => {
  assert.throws(() => tableOf([{ id: 1 }, { id: null }], { uniqueId: 'id' }), /Record 1 has no "id"/)
})

test('records are in order of their ids; with sources, of source and id as one text, as in Splink', () => {
  const ids = [{ id: 10, source: 'b' }, { id: 9, source: 'b' }, { id: 10, source: 'a' }] // prettier-ignore
  assert.deepEqual(Array.from(recordOrder(tableOf(ids.slice(0, 2), { uniqueId: 'id' })) ?? []), [1, 0])
  assert.deepEqual(Array.from(recordOrder(tableOf(ids, { uniqueId: 'id', sourceDataset: 'source' })) ?? []), [1, 2, 0])
  assert.equal(recordOrder(tableOf(ids)), undefined)
  assert.equal(recordOrder(tableOf([{ id: 1 }, { id: 2 }], { uniqueId: 'id' })), undefined)
})

test('a sample of a table holds the rows asked for and only their values', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), fc.infiniteStream(fc.boolean()), (rows, coin) => {
      const table = tableOf(rows.map(([a, b], id) => ({ a, b, id })), { uniqueId: 'id' }) // prettier-ignore
      const picked = rows.flatMap((_, row) => (coin.next().value === true ? [row] : []))
      const sample = sampleOfTable(table, Int32Array.from(picked))
      picked.forEach((row, record) => {
        for (const name of ['a', 'b', 'id']) {
          assert.deepEqual(valueAt(columnNamed(sample, name), record), valueAt(columnNamed(table, name), row))
        }
      })
      for (const column of sample.columns.values()) {
        assert.equal(new Set([0, ...column.codes]).size, column.values.length)
      }
      assert.equal(sample.uniqueId?.name, 'id')
    }),
  )
})
