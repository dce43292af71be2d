import { columnNamed, type Table } from '../columns/table.ts'

/** How much of a column one source fills in. */
export type Completeness = {
  /** Undefined for a table without a column of sources. */
  readonly source: string | undefined
  readonly column: string
  readonly records: number
  readonly nulls: number
  /** Share of the source's records that hold something here. */
  readonly completeness: number
}

/**
 * The share of records with a value, per column and source, as in Splink's completeness chart. Columns in the table's
 * order, sources in the order of their first record. The column of sources itself is left out unless it is named.
 */
export function completenessOf(table: Table, options: { readonly columns?: readonly string[] } = {}): Completeness[] {
  const names = options.columns ?? [...table.columns.keys()].filter((name) => name !== table.sourceDataset?.name)
  const sourceCodes = table.sourceDataset?.codes
  const sources = table.sourceDataset?.values ?? [null]
  const records = new Float64Array(sources.length)
  for (let record = 0; record < table.records; record++) count(records, sourceCodes?.[record] ?? 0)
  return names.flatMap((name) => {
    const { name: column, codes } = columnNamed(table, name)
    const nulls = new Float64Array(sources.length)
    codes.forEach((code, record) => {
      if (code === 0) count(nulls, sourceCodes?.[record] ?? 0)
    })
    return sources.flatMap((source, place) => {
      const all = records[place] as number
      if (all === 0) return []
      const missing = nulls[place] as number
      const name = sourceCodes === undefined ? undefined : String(source ?? 'no source')
      return [{ source: name, column, records: all, nulls: missing, completeness: (all - missing) / all }]
    })
  })
}

function count(counts: Float64Array, place: number): void {
  counts[place] = (counts[place] as number) + 1
}
