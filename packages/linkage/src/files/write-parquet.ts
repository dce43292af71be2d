import type { FileHandle } from 'node:fs/promises'
import type { ParquetType, SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { kindOfOutput, type OutputColumn, type ScalarKind, type ValueKind } from './output-column.ts'
import { cellsReader } from './parquet/column-cells.ts'
import { encodeCells } from './parquet/encode-cells.ts'
import { growingBytes } from './parquet/growing-bytes.ts'
import { compressCells, writeChunk } from './parquet/write-chunk.ts'
import type { WritingSteps } from './write-table.ts'

/** As many as DuckDB puts into one; what is in memory at once. */
const ROWS_OF_GROUP = 122_880

/**
 * Writes columns as Parquet. Whole numbers are INT64, others DOUBLE, text UTF-8, lists lists; all may be null.
 *
 * The pages are encoded here, from the codes that columns have already: `hyparquet-writer` itself takes an array of values,
 * makes a dictionary of it anew, and takes eight times as long. Its parts for headers and metadata are used.
 */
export async function writeParquet(
  file: FileHandle,
  columns: readonly OutputColumn[],
  { rows, step }: WritingSteps,
): Promise<void> {
  const writing = columns.map((column) => {
    const kind = kindOfOutput(column)
    const scalar = typeof kind === 'string' ? kind : kind.listOf
    const path = typeof kind === 'string' ? [column.name] : [column.name, 'list', 'element']
    return { name: column.name, kind, scalar, path, read: cellsReader(column, kind) }
  })
  const writer = new ByteWriter()
  const flush = async (): Promise<void> => {
    await file.write(writer.getBytes())
    writer.index = 0
  }
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...writing.flatMap(({ name, kind }) => schemaOf(name, kind)),
    ],
    createdBy: 'kith linkage',
  })
  const bytes = growingBytes()
  for (let from = 0; from < rows; from += ROWS_OF_GROUP) {
    const to = Math.min(rows, from + ROWS_OF_GROUP)
    const encoded = await Promise.all(
      writing.map(({ read, scalar }) => compressCells(encodeCells(bytes, read({ from, to }), scalar))),
    )
    const start = writer.offset
    const chunks = writing.map(({ scalar, path }, place) =>
      writeChunk(writer, encoded[place]!, { rows: to - from, type: typeOf[scalar].type, path }),
    )
    parquet.row_groups.push({
      columns: chunks,
      total_byte_size: chunks.reduce((sum, { meta_data: meta }) => sum + meta!.total_uncompressed_size, 0n),
      num_rows: BigInt(to - from),
      total_compressed_size: BigInt(writer.offset - start),
    })
    parquet.num_rows += BigInt(to - from)
    await flush()
    await step(to)
  }
  await parquet.finish()
  await flush()
}

const typeOf: { readonly [kind in ScalarKind]: Partial<SchemaElement> & { readonly type: ParquetType } } = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

function schemaOf(name: string, kind: ValueKind): SchemaElement[] {
  if (typeof kind === 'string') return [{ name, repetition_type: 'OPTIONAL', ...typeOf[kind] }]
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...typeOf[kind.listOf] },
  ]
}
