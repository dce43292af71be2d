import type { Value } from '../../columns/value.ts'
import { quoteName } from '../../sql/print-sql.ts'
import { ROW } from './record-columns.ts'
import { recordColumn } from './records.ts'
import type { DuckDbState } from './state.ts'

/** What a record holds in these columns, as this package writes values. */
export async function valuesOf(
  { database, records }: DuckDbState,
  record: number,
  columns: readonly string[],
): Promise<Value[]> {
  if (columns.length === 0) return []
  const names = columns.map((name) => quoteName(recordColumn(records, name).name))
  const [row = []] = await database.rows(`select ${names.join(', ')} from ${records.table} where ${ROW} = ${record}`)
  return row.map(fromDuckDb)
}

/** DuckDB's own objects for what JavaScript has no word for: dates, decimals and lists. */
function fromDuckDb(value: unknown): Value {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (isList(value)) return value.items.map(fromDuckDb)
  if (isDecimal(value)) return value.toDouble()
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- DuckDB's dates and times write themselves
  return String(value)
}

function isList(value: unknown): value is { readonly items: readonly unknown[] } {
  return typeof value === 'object' && value !== null && 'items' in value && Array.isArray(value.items)
}

function isDecimal(value: unknown): value is { toDouble(): number } {
  return typeof value === 'object' && value !== null && 'toDouble' in value
}
