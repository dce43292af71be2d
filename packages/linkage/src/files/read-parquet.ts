import { open } from 'node:fs/promises'
import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type AsyncBuffer,
  type ColumnChunk,
  type SchemaTree,
} from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { LinkageError } from '../errors.ts'
import type { ReadingOptions } from './file-progress.ts'
import type { CellTaker } from './cell-taker.ts'
import { bytesOfChunk, isFlatChunk, readFlatColumn } from './flat-column.ts'
import { parquetCells, type CellReader } from './parquet-cells.ts'

/** What wants the columns of a Parquet file. */
export type ParquetReader = {
  /** Is told the names of the columns and how many records there are; returns who takes which column. */
  header(names: readonly string[], records: number): ReadonlyMap<string, CellTaker>
}

/** Reads the columns asked for, one row group and one column at a time, so that little of the file is in memory at once. */
export async function readParquet(path: string, reader: ParquetReader, options: ReadingOptions): Promise<void> {
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    const file: AsyncBuffer = {
      byteLength: size,
      async slice(start, end = size) {
        const bytes = new Uint8Array(end - start)
        await handle.read(bytes, { position: start })
        return bytes.buffer
      },
    }
    await readFrom(path, file, reader, options)
  } finally {
    await handle.close()
  }
}

async function readFrom(
  path: string,
  file: AsyncBuffer,
  reader: ParquetReader,
  { signal, onProgress }: ReadingOptions,
): Promise<void> {
  const metadata = await metadataOf(path, file)
  const columns = new Map(parquetSchema(metadata).children.map((column) => [column.element.name, column]))
  const takers = reader.header([...columns.keys()], Number(metadata.num_rows))
  const reading = [...takers].map(([name, taker]) => ({
    name,
    column: columns.get(name)!,
    taker,
    cells: cellReader(path, columns.get(name)!, taker),
  }))
  let rowStart = 0
  let bytes = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    for (const { name, column, taker, cells } of reading) {
      if (signal?.aborted === true) {
        throw new LinkageError('interrupted', 'Stopped while reading because it was interrupted. Nothing was written.')
      }
      const chunk = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema[0] === name)
      try {
        if (chunk !== undefined && cells.coder !== undefined && isFlatChunk(column, chunk)) {
          const { start, end } = bytesOfChunk(chunk)
          const read = readFlatColumn(
            new Uint8Array(await file.slice(start, end)),
            { column, chunk },
            { coder: cells.coder, take: taker.codes },
          )
          if (read !== rowEnd - rowStart) throw new Error('the column has not as many cells as its row group')
        } else {
          checkIsReadRightly(column, chunk)
          const runs: ArrayLike<unknown>[] = []
          await parquetRead({
            file,
            metadata,
            columns: [name],
            rowStart,
            rowEnd,
            compressors,
            parsers: cells.parsers,
            geoparquet: false,
            onChunk: ({ columnData }) => void runs.push(columnData),
          })
          runs.forEach(cells.take)
        }
      } catch (error) {
        if (error instanceof LinkageError) throw error
        throw new LinkageError(
          'file-invalid',
          `${path}, column "${name}", records ${rowStart} to ${rowEnd}: the file is damaged or uses a part of Parquet that is not read here. Write the file again, as plain columns with the usual compression.`,
          { cause: error },
        )
      }
      bytes += Number(chunk?.meta_data?.total_compressed_size ?? 0)
      onProgress?.({ file: path, bytes, bytesTotal: file.byteLength })
    }
    rowStart = rowEnd
  }
}

/** hyparquet 1.31.5 reads unsigned numbers above 2³¹ wrongly where a file holds them as differences. */
function checkIsReadRightly({ element }: SchemaTree, chunk: ColumnChunk | undefined): void {
  const isUnsigned =
    element.converted_type === 'UINT_32' || (element.logical_type?.type === 'INTEGER' && !element.logical_type.isSigned)
  if (element.type === 'INT32' && isUnsigned && chunk?.meta_data?.encodings.includes('DELTA_BINARY_PACKED') === true) {
    throw new Error('unsigned numbers as differences')
  }
}

function cellReader(path: string, column: SchemaTree, taker: CellTaker): CellReader {
  const reader = parquetCells(column, taker)
  if (reader !== undefined) return reader
  throw new LinkageError(
    'file-invalid',
    `${path}, column "${column.element.name}": its values are structures, maps or intervals, which cannot be compared. Write each part as a column of its own, or leave the column out.`,
  )
}

async function metadataOf(path: string, file: AsyncBuffer): Promise<Awaited<ReturnType<typeof parquetMetadataAsync>>> {
  if (file.byteLength === 0) {
    throw new LinkageError('file-invalid', `${path} is empty. Give a Parquet file with records.`)
  }
  try {
    const metadata = await parquetMetadataAsync(file, { geoparquet: false })
    if (metadata.num_rows > 0n) return metadata
  } catch (error) {
    const start = new TextDecoder('latin1').decode(await file.slice(0, Math.min(4, file.byteLength)))
    const what =
      start === 'PAR1'
        ? 'is cut short or damaged: its end is not that of a Parquet file'
        : 'is not a Parquet file, whatever its name'
    throw new LinkageError('file-invalid', `${path} ${what}. Write it again, or name it for what it is.`, {
      cause: error,
    })
  }
  throw new LinkageError(
    'file-invalid',
    `${path} has column names but no records. Give a file with at least one record.`,
  )
}
