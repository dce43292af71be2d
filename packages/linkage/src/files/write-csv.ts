import type { FileHandle } from 'node:fs/promises'
import type { Value } from '../columns/value.ts'
import { codeAt, type OutputColumn } from './output-column.ts'
import type { WritingSteps } from './write-table.ts'

/** Characters of text gathered before they are written. */
const CHUNK = 1 << 20

/** Writes columns as CSV (RFC 4180), in UTF-8, with LF. Nothing known is an empty cell, and a list is JSON. */
export async function writeCsv(
  file: FileHandle,
  columns: readonly OutputColumn[],
  { rows, step }: WritingSteps,
): Promise<void> {
  // A row of one empty cell would be a blank line, which no reader takes for a row.
  const nothing = columns.length === 1 ? '""' : ''
  const cellsOf = columns.map((column) => cellWriter(column, nothing))
  let text = `${columns.map(({ name }) => csvText(name)).join(',')}\n`
  for (let row = 0; row < rows; row++) {
    for (let place = 0; place < cellsOf.length; place++) text += (place === 0 ? '' : ',') + cellsOf[place]!(row)
    text += '\n'
    if (text.length < CHUNK) continue
    await file.write(text)
    text = ''
    await step(row + 1)
  }
  await file.write(text)
  await step(rows)
}

/** Row → cell. The text of a value that occurs again is made once. */
function cellWriter(output: OutputColumn, nothing: string): (row: number) => string {
  if ('numberAt' in output) return (row) => numberText(output.numberAt(row))
  const { values, codes } = output.column
  if (values.length > codes.length / 2) return (row) => cellText(values[codeAt(output, row)]!, nothing)
  const texts = values.map((value) => cellText(value, nothing))
  return (row) => texts[codeAt(output, row)]!
}

function cellText(value: Value, nothing: string): string {
  if (value === null) return nothing
  if (typeof value === 'string') return csvText(value)
  if (typeof value === 'number') return numberText(value)
  return typeof value === 'object' ? csvText(JSON.stringify(value)) : String(value)
}

/** Infinity as DuckDB and Python write it; a number too large to be exact with an exponent, so that none takes it for exact. */
function numberText(value: number): string {
  if (Number.isNaN(value)) return ''
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf'
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? value.toExponential() : String(value)
}

/** Quoted where it must be: also where space around it would be lost, and where nothing would look like nothing known. */
function csvText(text: string): string {
  return /[",;|\n\r\t]|^$|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
