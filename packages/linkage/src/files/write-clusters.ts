import type { Column } from '../columns/column.ts'
import { recordOrder } from '../columns/record-order.ts'
import type { Table } from '../columns/table.ts'
import type { Scalar } from '../columns/value.ts'
import type { OutputColumn } from './output-column.ts'
import { stackedFiles } from './stacked-files.ts'
import { writeTable, type WriteTableOptions } from './write-table.ts'

export type WriteClustersOptions = WriteTableOptions & {
  /** The files the table was read from, in the same order: columns that the table does not hold are read from them again. */
  readonly inputs?: readonly string[] | undefined
}

/**
 * Writes every record with the id of its cluster: `cluster_id`, then the input's columns in their order. A cluster is called
 * by the unique id of its first record, in the order of ids; with sources by `source-__-id`; without ids by its number.
 */
export async function writeClusters(
  path: string,
  { table, clusterOf }: { readonly table: Table; readonly clusterOf: Int32Array },
  options: WriteClustersOptions = {},
): Promise<void> {
  const columns = await columnsOf(table, options)
  const outputs: OutputColumn[] = [
    clusterIds(table, clusterOf),
    ...columns.map((column) => ({ name: column.name, column })),
  ]
  await writeTable(path, { rows: table.records, columns: outputs }, options)
}

async function columnsOf(table: Table, { inputs = [], signal }: WriteClustersOptions): Promise<Column[]> {
  if (inputs.length === 0) return [...table.columns.values()]
  const stack = stackedFiles({ exceptColumns: new Set(table.columns.keys()), signal })
  for (const path of inputs) await stack.read(path)
  const { names } = stack
  const columns = new Map(table.columns)
  for (const column of stack.settled()) columns.set(column.name, column)
  const ofTable = [...table.columns.keys()].filter((name) => !names.includes(name))
  return [...ofTable, ...names].map((name) => columns.get(name)!)
}

function clusterIds(table: Table, clusterOf: Int32Array): OutputColumn {
  const name = 'cluster_id'
  const { uniqueId, sourceDataset } = table
  if (uniqueId === undefined) return { name, kind: 'integer', numberAt: (record) => clusterOf[record]! }
  const first = firstRecords(table, clusterOf)
  if (sourceDataset === undefined) return { name, column: uniqueId, records: first }
  const values: (string | null)[] = [null]
  const codeOfFirst = new Int32Array(table.records)
  for (const record of first) {
    if (codeOfFirst[record] !== 0) continue
    const source = sourceDataset.values[sourceDataset.codes[record]!] as Scalar
    const id = `${source}-__-${uniqueId.values[uniqueId.codes[record]!] as Scalar}`
    codeOfFirst[record] = values.push(id) - 1
  }
  return { name, column: { name, codes: codeOfFirst, values }, records: first }
}

/** Record → the first record of its cluster, in the order of ids. */
function firstRecords(table: Table, clusterOf: Int32Array): Int32Array {
  const order = recordOrder(table)
  const first = new Int32Array(clusterOf.length).fill(-1)
  clusterOf.forEach((cluster, record) => {
    const known = first[cluster]!
    if (known < 0 || (order !== undefined && order[record]! < order[known]!)) first[cluster] = record
  })
  return clusterOf.map((cluster) => first[cluster]!)
}
