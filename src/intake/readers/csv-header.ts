import { parse } from 'csv-parse/sync'
import { badFile } from './bad-file.ts'
import { fileLimits } from './file-limits.ts'
import { csvOptions, type CsvLayout } from './read-csv-rows.ts'

/** The column names of a CSV file's first row, or nothing where it cannot be read by this delimiter. */
export function csvHeader(head: string, layout: CsvLayout): string[] | undefined {
  try {
    const [names] = parse(head, { ...csvOptions(layout), to: 1 })
    return names?.map((name) => name.trim())
  } catch {
    return undefined
  }
}

/** Refuse a first line of thousands of columns, whatever it is. */
export function checkColumnCount(names: readonly string[]): void {
  if (names.length <= fileLimits.columns) return
  throw badFile(
    'too-many-columns',
    `The header has ${names.length.toLocaleString('en-GB')} columns; no more than ${fileLimits.columns.toLocaleString('en-GB')} are read.`,
    'Check that this is the right file.',
  )
}

/** Refuse a header that names a column twice: which of the two is meant cannot be told. */
export function checkNamedOnce(names: readonly string[]): void {
  const twice = names.findIndex((name, index) => names.indexOf(name) !== index)
  if (twice < 0) return
  throw badFile(
    'column-twice',
    `Column ${twice + 1} has the same name as column ${names.indexOf(names[twice]!) + 1}.`,
    'Ask the partner to name each column once.',
  )
}
