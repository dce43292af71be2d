import { parse, type CsvError } from 'csv-parse'
import { badFile } from './bad-file.ts'
import { contentOf, type FileBytes } from './file-bytes.ts'
import { fileLimits } from './file-limits.ts'

/** One row of a file: its columns as they came, the line it begins on and its number, the first after the header being 1. */
export type SentRow = { readonly fields: readonly string[]; readonly line: number; readonly rowNumber: number }

export type CsvLayout = { readonly encoding: 'utf-8' | 'windows-1252'; readonly delimiter: string }

/**
 * Read a CSV file row by row, strictly (RFC 4180), without holding more of it than a chunk. `onRow` is called for each row
 * after the header; `afterChunk` is awaited between chunks, so that whoever stores the rows sets the pace.
 */
export async function readCsvRows(
  file: FileBytes,
  layout: CsvLayout,
  take: { onRow(row: SentRow): void; afterChunk(bytesRead: number): Promise<void> },
): Promise<void> {
  const parser = parse({ ...csvOptions(layout), on_record: onRecord })
  let failure: CsvError | undefined
  parser.on('error', (error: CsvError) => (failure = error))
  let rowNumber = 0
  let linesInside = 0
  let lastLine = 0

  function onRecord(fields: string[], { empty_lines }: { empty_lines: number }): null {
    const line = rowNumber + 1 + linesInside + empty_lines
    if (rowNumber > 0) take.onRow({ fields, line, rowNumber })
    rowNumber += 1
    for (const field of fields) linesInside += lineEndsIn(field)
    lastLine = rowNumber + linesInside + empty_lines
    return null
  }

  const decoder = layout.encoding === 'utf-8' ? undefined : new TextDecoder(layout.encoding)
  let bytesRead = 0
  for await (const chunk of contentOf(file) as AsyncIterable<Buffer>) {
    bytesRead += chunk.length
    parser.write(decoder === undefined ? chunk : decoder.decode(chunk, { stream: true }))
    if (failure !== undefined) throw asBadFile(failure, lastLine)
    await take.afterChunk(bytesRead)
  }
  parser.end()
  await new Promise((resolve) => setImmediate(resolve))
  if (failure !== undefined) throw asBadFile(failure, lastLine)
}

/** The parser's own count goes wrong where a value spans lines. */
function lineEndsIn(field: string): number {
  let count = 0
  for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count += 1
  return count
}

/** The options every reading of a CSV file shares. */
export function csvOptions({ delimiter }: CsvLayout) {
  return {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: fileLimits.rowCharacters,
  }
}

function asBadFile(error: CsvError, lastLine: number) {
  if (!('code' in error) || error.constructor.name !== 'CsvError') return error
  const line = lastLine + 1
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return badFile(
      'file-truncated',
      `A quotation mark that opens in the row on line ${line} is never closed: the file is cut off, or a quotation mark is not doubled.`,
      'Ask the partner to send the whole file, with quotation marks inside a value doubled.',
    )
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return badFile(
      'row-too-long',
      `The row on line ${line} is longer than ${fileLimits.rowCharacters.toLocaleString('en-GB')} characters.`,
      'Check that this is the right file and that its quotation marks are doubled inside values.',
    )
  }
  return badFile(
    'file-not-csv',
    `The quotation marks of the row on line ${line} do not add up, so it cannot be told where rows end.`,
    'Ask the partner to write the file by RFC 4180: a value with quotation marks in quotation marks, those inside doubled.',
  )
}
