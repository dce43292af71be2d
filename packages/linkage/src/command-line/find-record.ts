import { valueAt } from '../columns/column.ts'
import type { Table } from '../columns/table.ts'
import { LinkageError } from '../errors.ts'
import { UsageError } from './usage-error.ts'
import { requiredOption, textOption } from './option-values.ts'
import type { Values } from './verb.ts'

/** The row of the record that `--id-l` (or `-r`) names, with `--source-l` where two sources have that id. */
export function findRecord(table: Table, values: Values, side: 'l' | 'r'): number {
  const id = requiredOption(values, `id-${side}`)
  const source = textOption(values, `source-${side}`)
  const { uniqueId, sourceDataset } = table
  if (source !== undefined && sourceDataset === undefined) {
    throw new UsageError(`--source-${side} is given, but the records come from one source.`)
  }
  const rows: number[] = []
  for (let record = 0; record < table.records; record++) {
    const known = uniqueId === undefined ? record : valueAt(uniqueId, record)
    if (String(known) !== id) continue
    if (source === undefined || String(sourceDataset && valueAt(sourceDataset, record)) === source) rows.push(record)
  }
  const [row, another] = rows
  if (row === undefined) {
    throw new LinkageError('option-invalid', `No record has the id of --id-${side}. Correct the id, or the input.`)
  }
  if (another !== undefined) {
    throw new LinkageError(
      'option-invalid',
      `${rows.length} records have the id of --id-${side}. Say which is meant by --source-${side} <source dataset>.`,
    )
  }
  return row
}
