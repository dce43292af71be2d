import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { LinkageError } from '../errors.ts'
import { formatOfFile } from './file-format.ts'
import { csvScanner, delimiterOf, type CsvRows, type CsvScanner, type CsvTaker } from './csv-scanner.ts'
import type { ReadingOptions } from './file-progress.ts'

/** What wants the rows of a CSV file. */
export type CsvReader = {
  /** Is told the names of the columns, each once, before any row. */
  header(names: readonly string[]): void
  /** Rows with as many cells as there are names. */
  rows(rows: CsvRows): void
}

export type ReadCsvOptions = ReadingOptions & { readonly compressed: boolean }

const CHUNK_BYTES = 1 << 20
const BOM = [0xef, 0xbb, 0xbf]

/** Reads a CSV file row by row, refusing what cannot be read rightly by file, line and column. */
export async function readCsv(path: string, reader: CsvReader, options: ReadCsvOptions): Promise<void> {
  const { compressed, signal, onProgress } = options
  const bytesTotal = (await stat(path)).size
  const file = createReadStream(path, { highWaterMark: CHUNK_BYTES })
  let scanner: CsvScanner | undefined
  const rows = checkedRows(path, reader)
  const take = (bytes: Buffer): void => {
    if (scanner === undefined) {
      checkEncoding(path, bytes)
      const start = BOM.every((byte, place) => bytes[place] === byte) ? bytes.subarray(BOM.length) : bytes
      scanner = csvScanner(delimiterOf(start), rows)
      scanner.push(start)
    } else scanner.push(bytes)
    onProgress?.({ file: path, bytes: file.bytesRead, bytesTotal })
  }
  const takeAll = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const bytes of source) take(bytes)
  }
  try {
    const stops = signal === undefined ? {} : { signal }
    if (compressed) await pipeline(file, createGunzip({ chunkSize: CHUNK_BYTES }), takeAll, stops)
    else await pipeline(file, takeAll, stops)
  } catch (error) {
    throw asLinkageError(error, path)
  }
  scanner?.end()
  rows.end()
}

/** Says what is wrong, and where, before a reader is given what is right. */
function checkedRows(path: string, reader: CsvReader): CsvTaker & { end(): void } {
  let names: string[] | undefined
  let rowsRead = 0
  const placeOf = (line: number, cell?: number): string => {
    const name = cell === undefined ? undefined : names?.[cell]
    return `${path}, line ${line}${name === undefined ? '' : `, column "${name}"`}`
  }
  return {
    header(header) {
      names = columnNames(header, placeOf(header.lines[0]!))
      reader.header(names)
    },
    rows(rows) {
      rowsRead += rows.rows
      reader.rows(rows)
    },
    fault({ kind, line, cell }) {
      const remedy = 'Correct the row; a double quote inside a quoted cell is written twice.'
      const message = {
        'quote-not-closed': `${placeOf(line, cell)}: a double quote is opened and not closed before the end of the file. ${remedy}`,
        'text-after-quote': `${placeOf(line, cell)}: something follows the closing double quote. ${remedy}`,
        'row-too-long': `${placeOf(line)}: the row is longer than 16 MB, so a double quote in it is probably not closed. ${remedy}`,
        'other-number-of-cells': `${placeOf(line)}: the row has ${cell} cells where the header has ${names?.length ?? 0}. Correct the row; a cell that holds the delimiter or a new line must be in double quotes.`,
      }[kind]
      throw new LinkageError('file-invalid', message)
    },
    end() {
      if (names === undefined) {
        throw new LinkageError('file-invalid', `${path} is empty. Give a file with a line of column names and records.`)
      }
      if (rowsRead === 0) {
        throw new LinkageError(
          'file-invalid',
          `${path} has column names but no records. Give a file with at least one record.`,
        )
      }
    },
  }
}

/** Names of columns; one without a name is called `column0` and so on by its place, as DuckDB does. */
function columnNames({ bytes, cells, starts, ends }: CsvRows, where: string): string[] {
  const names: string[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let cell = 0; cell < cells; cell++) {
    let name: string
    try {
      name = decoder.decode(bytes.subarray(starts[cell], ends[cell])).trim()
    } catch {
      throw notUtf8(where)
    }
    if (name === '') name = `column${cell}`
    if (names.includes(name)) {
      throw new LinkageError(
        'file-invalid',
        `${where}: two columns are called "${name}". Rename or remove one of them.`,
      )
    }
    names.push(name)
  }
  return names
}

/** Refuses text in another encoding before anything is made of it. */
function checkEncoding(path: string, start: Uint8Array): void {
  const looksWide =
    (start[0] === 0xff && start[1] === 0xfe) ||
    (start[0] === 0xfe && start[1] === 0xff) ||
    start[0] === 0 ||
    start[1] === 0
  if (!looksWide) return
  throw new LinkageError(
    'file-invalid',
    `${path} is not UTF-8 text; it looks like UTF-16. Save it again as CSV in UTF-8.`,
  )
}

export function notUtf8(where: string): LinkageError {
  return new LinkageError(
    'file-invalid',
    `${where}: the text is not UTF-8; it is probably Windows-1252 (or ISO-8859-1). Save the file again in UTF-8, or convert it with: iconv -f WINDOWS-1252 -t UTF-8.`,
  )
}

function asLinkageError(error: unknown, path: string): unknown {
  if (error instanceof LinkageError) return error
  const { name, code } = error as { readonly name?: string; readonly code?: string }
  if (name === 'AbortError') {
    return new LinkageError('interrupted', 'Stopped while reading because it was interrupted. Nothing was written.')
  }
  if (code?.startsWith('Z_') === true) {
    return new LinkageError(
      'file-invalid',
      `${path} is not a whole gzip file. Compress it again, or give the .csv itself.`,
      { cause: error },
    )
  }
  return error
}

/** The line on which a record, numbered from 0, begins. Reads the file again: for saying where a fault is. */
export async function lineOfRecord(path: string, record: number): Promise<number | undefined> {
  let records = 0
  let found: number | undefined
  const reader: CsvReader = {
    header: () => undefined,
    rows({ rows, lines }) {
      if (record >= records && record < records + rows) found = lines[record - records]
      records += rows
    },
  }
  await readCsv(path, reader, { compressed: formatOfFile(path).compressed })
  return found
}
