import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvScanner, delimiterOf } from './csv-scanner.ts'

/** The file's rows as texts, when its bytes come in pieces of these sizes. */
function rowsRead(text: string, pieces: readonly number[]): string[][] {
  const bytes = Buffer.from(text)
  const found: string[][] = []
  const take = ({
    bytes: read,
    rows,
    cells,
    starts,
    ends,
  }: Parameters<Parameters<typeof csvScanner>[1]['rows']>[0]): void => {
    // prettier-ignore
    for (let row = 0; row < rows; row++) {
      found.push(Array.from({ length: cells }, (_, cell) => Buffer.from(read.slice(starts[row * cells + cell], ends[row * cells + cell])).toString())) // prettier-ignore
    }
  }
  const scanner = csvScanner(delimiterOf(bytes), {
    header: take,
    rows: take,
    fault: ({ kind, line }) => {
      throw new Error(`${kind} on line ${line}`)
    },
  })
  let at = 0
  for (const piece of pieces) scanner.push(Uint8Array.from(bytes.subarray(at, (at += piece))))
  scanner.push(Uint8Array.from(bytes.subarray(at)))
  scanner.end()
  return found
}

const cell = fc.string({ unit: fc.constantFrom('a', 'ß', '"', ',', '\n', '\r\n', ' ', ''), maxLength: 6 })

test('cells are the same whatever pieces the file comes in, whatever ends its lines, and whether the last line ends', () => {
  const rows = fc
    .integer({ min: 2, max: 4 })
    .chain((cells) => fc.array(fc.array(cell, { minLength: cells, maxLength: cells }), { minLength: 1, maxLength: 8 }))
  const newLine = fc.constantFrom('\n', '\r\n', '\r')
  fc.assert(
    fc.property(rows, newLine, fc.boolean(), fc.array(fc.integer({ min: 1, max: 7 })), (table, end, ends, pieces) => {
      const lines = table.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
      const text = lines.join(end) + (ends ? end : '')
      assert.deepEqual(rowsRead(text, pieces), table)
    }),
  )
})

test('white space around a cell is not part of it, unless it is quoted; a quote inside a word is', () => {
  assert.deepEqual(rowsRead('a, b ,c\n 1 ," 2 " ,3"4\n', []), [['a', 'b', 'c'], ['1', ' 2 ', '3"4']]) // prettier-ignore
})

test('the header says what separates cells', () => {
  assert.deepEqual(rowsRead('a;b\n1,5;2\n', []), [['a', 'b'], ['1,5', '2']]) // prettier-ignore
  assert.deepEqual(rowsRead('a\tb\n1\t\n', []), [['a', 'b'], ['1', '']]) // prettier-ignore
  assert.deepEqual(rowsRead('"a,b"|c\n1|2\n', []), [['a,b', 'c'], ['1', '2']]) // prettier-ignore
})

test('a blank line is no row, unless rows have one cell', () => {
  assert.deepEqual(rowsRead('\na,b\n\n1,2\n\n', []), [['a', 'b'], ['1', '2']]) // prettier-ignore
  assert.deepEqual(rowsRead('a\n1\n\n2\n', []), [['a'], ['1'], [''], ['2']])
})
