import type { FileHandle } from 'node:fs/promises'
import type { DecodedArray, SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { settledValue, type Value } from '../columns/value.ts'
import { codeAt, kindOfOutput, type OutputColumn, type ScalarKind, type ValueKind } from './output-column.ts'
import type { WritingSteps } from './write-table.ts'

/** As many as DuckDB puts into one; what is in memory at once. */
const ROWS_OF_GROUP = 122_880

/** Writes columns as Parquet. Whole numbers are INT64, others DOUBLE, text UTF-8, lists lists; all may be null. */
export async function writeParquet(
  file: FileHandle,
  columns: readonly OutputColumn[],
  { rows, step }: WritingSteps,
): Promise<void> {
  const kinds = columns.map(kindOfOutput)
  const bytes = new ByteWriter()
  const flush = async (): Promise<void> => {
    await file.write(bytes.getBytes())
    bytes.index = 0
  }
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.flatMap(({ name }, place) => schemaOf(name, kinds[place]!)),
    ],
    createdBy: 'kith linkage',
  })
  for (let from = 0; from < rows; from += ROWS_OF_GROUP) {
    const to = Math.min(rows, from + ROWS_OF_GROUP)
    const columnData = columns.map((column, place) => ({
      name: column.name,
      data: cellsOf(column, kinds[place]!, { from, to }),
    }))
    await writer.write({ columnData, rowGroupSize: ROWS_OF_GROUP })
    await flush()
    await step(to)
  }
  await writer.finish()
  await flush()
}

const typeOf: { readonly [kind in ScalarKind]: Partial<SchemaElement> } = {
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

function cellsOf(
  output: OutputColumn,
  kind: ValueKind,
  { from, to }: { readonly from: number; readonly to: number },
): DecodedArray {
  const cells = new Array<unknown>(to - from)
  const settle = typeof kind === 'string' ? settler(kind) : listSettler(settler(kind.listOf))
  if ('numberAt' in output) {
    for (let row = from; row < to; row++) cells[row - from] = settle(settledValue(output.numberAt(row)))
    return cells
  }
  const { values } = output.column
  for (let row = from; row < to; row++) cells[row - from] = settle(values[codeAt(output, row)]!)
  return cells
}

function settler(kind: ScalarKind): (value: Value) => unknown {
  if (kind === 'integer') return (value) => (value === null ? null : BigInt(value as number))
  if (kind === 'text') return (value) => (value === null ? null : String(value))
  return (value) => value
}

function listSettler(settle: (value: Value) => unknown): (value: Value) => unknown {
  return (value) => (value as readonly Value[] | null)?.map(settle) ?? null
}
