import { valueAt } from '../columns/column.ts'
import type { Table } from '../columns/table.ts'
import { LinkageError } from '../errors.ts'
import { UsageError } from './usage-error.ts'
import { requiredOption, textOption } from './option-values.ts'
import type { Values } from './verb.ts'

/** The row of the record that an option names by id, with another for the source where two sources have that id. */
export function findRecord(
  table: Table,
  values: Values,
  { id: idOption, source: sourceOption }: { readonly id: string; readonly source: string },
): number {
  const id = requiredOption(values, idOption)
  const source = textOption(values, sourceOption)
  const { uniqueId, sourceDataset } = table
  if (source !== undefined && sourceDataset === undefined) {
    throw new UsageError(`--${sourceOption} is given, but the records come from one source.`)
  }
  const rows: number[] = []
  for (let record = 0; record < table.records; record++) {
    const known = uniqueId === undefined ? record : valueAt(uniqueId, record)
    if (String(known) !== id) continue
    if (source === undefined || String(sourceDataset && valueAt(sourceDataset, record)) === source) rows.push(record)
  }
  const [row, another] = rows
  if (row === undefined) {
    throw new LinkageError('option-invalid', `No record has the id of --${idOption}. Correct the id, or the input.`)
  }
  if (another !== undefined) {
    throw new LinkageError(
      'option-invalid',
      `${rows.length} records have the id of --${idOption}. Say which is meant by --${sourceOption} <source dataset>.`,
    )
  }
  return row
}
