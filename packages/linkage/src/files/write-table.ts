import { LinkageError } from '../errors.ts'
import { breathe } from '../steps/breathe.ts'
import { formatOfFile, type FileFormat } from './file-format.ts'
import type { OutputColumn } from './output-column.ts'
import { checkCanWrite, writeWholeFile } from './whole-file.ts'
import { writeCsv } from './write-csv.ts'
import { writeParquet } from './write-parquet.ts'

export type WriteTableOptions = {
  /** Files that must not be written over. */
  readonly inputs?: readonly string[] | undefined
  readonly signal?: AbortSignal | undefined
  /** Is told how many rows have been written. */
  readonly onProgress?: ((rowsWritten: number) => void) | undefined
}

/** How a writer is told what there is to write, and lets others run. */
export type WritingSteps = {
  readonly rows: number
  /** To be waited for every so often, with the rows written so far. */
  readonly step: (rowsWritten: number) => Promise<void>
}

/**
 * Writes columns of equal length to a `.csv` or `.parquet` file, by ending. The file is there whole or not at all.
 *
 * @param rows how many rows the columns have
 */
export async function writeTable(
  path: string,
  { rows, columns }: { readonly rows: number; readonly columns: readonly OutputColumn[] },
  { inputs = [], signal, onProgress }: WriteTableOptions = {},
): Promise<void> {
  for (const output of columns) {
    if ('numberAt' in output) continue
    const { length } = output.records ?? output.column.codes
    if (length === rows) continue
    throw new LinkageError(
      'table-invalid',
      `Column "${output.name}" has ${length} cells where ${rows} rows are to be written. Give every column one cell per row.`,
    )
  }
  const step = async (rowsWritten: number): Promise<void> => {
    onProgress?.(rowsWritten)
    await breathe(signal)
  }
  const write = outputFormat(path) === 'csv' ? writeCsv : writeParquet
  await writeWholeFile(path, inputs, (file) => write(file, columns, { rows, step }))
}

/** Throws unless a table may be written there: its ending is known, its folder is there, and it is none of the inputs. */
export function checkCanWriteTable(path: string, inputs: readonly string[] = []): void {
  outputFormat(path)
  checkCanWrite(path, inputs)
}

function outputFormat(path: string): FileFormat {
  const { format, compressed } = formatOfFile(path)
  if (!compressed) return format
  throw new LinkageError('file-unsupported', `${path}: results are not compressed. Name it .csv or .parquet.`)
}
