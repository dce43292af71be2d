import { basename } from 'node:path'
import { LinkageError } from '../errors.ts'

/** What a table may be read from or written to. */
export type FileFormat = 'csv' | 'parquet'

const endings: readonly { readonly ending: string; readonly format: FileFormat; readonly compressed: boolean }[] = [
  { ending: '.csv', format: 'csv', compressed: false },
  { ending: '.csv.gz', format: 'csv', compressed: true },
  { ending: '.parquet', format: 'parquet', compressed: false },
]

/** What the ending of a file's name says it is. */
export function formatOfFile(path: string): { readonly format: FileFormat; readonly compressed: boolean } {
  const name = basename(path).toLowerCase()
  const known = endings.find(({ ending }) => name.endsWith(ending))
  if (known !== undefined) return known
  throw new LinkageError(
    'file-unsupported',
    `${path} does not end in ${endings.map(({ ending }) => ending).join(', ')}. Convert the file to one of these, or correct its name.`,
  )
}

/** A file's name without folder and ending: what its records' source dataset is called when no column says. */
export function nameWithoutEnding(path: string): string {
  const name = basename(path)
  const known = endings
    .filter(({ ending }) => name.toLowerCase().endsWith(ending))
    .sort((a, b) => b.ending.length - a.ending.length)[0]
  return known === undefined ? name : name.slice(0, -known.ending.length)
}
