import type { Table } from '../columns/table.ts'
import { readTable } from '../files/read-table.ts'
import { UsageError } from './usage-error.ts'
import { textOptions } from './option-values.ts'
import type { VerbContext } from './verb.ts'

/** Which columns name a record, and which to read besides. */
export type RecordColumns = {
  readonly uniqueIdColumn?: string
  /** Where the records' source stands, when records of several sources are told apart by it. */
  readonly sourceDatasetColumn: string | undefined
  /** All when left out. */
  readonly columns?: readonly string[]
  /** What needs a column, for the error when it is missing. */
  readonly neededBy?: (column: string) => string | undefined
}

/** The files of `--input`. */
export function inputPaths(values: VerbContext['values']): readonly string[] {
  const paths = textOptions(values, 'input')
  if (paths.length === 0) throw new UsageError('The option --input is missing.')
  return paths
}

/** Reads the files of `--input` into one table. */
export async function readRecords(
  { values, steps, signal, warn }: VerbContext,
  { uniqueIdColumn, sourceDatasetColumn, columns, neededBy }: RecordColumns,
): Promise<Table> {
  const paths = inputPaths(values)
  const names = textOptions(values, 'source-dataset')
  if (names.length > 0 && names.length !== paths.length) {
    throw new UsageError(`There are ${paths.length} --input and ${names.length} --source-dataset. Give a name for each file, in the same order.`) // prettier-ignore
  }
  return steps.step('read', 'Reading the records', (progress) =>
    readTable(paths, {
      ...(uniqueIdColumn !== undefined && { uniqueId: uniqueIdColumn }),
      ...(sourceDatasetColumn !== undefined && { sourceDataset: sourceDatasetColumn }),
      ...(names.length > 0 && { sourceNames: names }),
      columns,
      neededBy,
      signal,
      onWarning: warn,
      onProgress: ({ bytes, bytesTotal }) => progress.at(bytes, bytesTotal),
    }),
  )
}
