import { LinkageError } from '../errors.ts'
import { columnOf, type Column } from './column.ts'
import { dictionaryOf, type Dictionary } from './dictionary.ts'
import { faultOfIds } from './fault-of-ids.ts'
import type { LooseValue } from './value.ts'

/** Records as dictionary-encoded columns. A record is named by its row number everywhere in this package. */
export type Table = {
  readonly records: number
  readonly columns: ReadonlyMap<string, Column>
  /** The column that names a record within its source, when there is one. Decides which record of a pair is `l`. */
  readonly uniqueId: Column | undefined
  /** The column that says which file a record came from, needed to link files with each other. */
  readonly sourceDataset: Column | undefined
}

export type TableOptions = {
  /** Column of unique ids. A pair's `l` is the record with the smaller id, as in Splink; without it, the earlier row. */
  readonly uniqueId?: string
  /** Column naming each record's source. */
  readonly sourceDataset?: string
}

/**
 * Builds a table from rows. Columns are those of any row; a row that lacks one holds nothing known there.
 * Fold names and turn empty strings into null before this: the package compares what it is given.
 */
export function tableOf(rows: Iterable<Readonly<Record<string, LooseValue>>>, options: TableOptions = {}): Table {
  const building = new Map<string, { dictionary: Dictionary; codes: number[] }>()
  let records = 0
  for (const row of rows) {
    for (const name in row) {
      let column = building.get(name)
      if (column === undefined) {
        column = { dictionary: dictionaryOf(), codes: [] }
        building.set(name, column)
      }
      while (column.codes.length < records) column.codes.push(0)
      column.codes.push(column.dictionary.codeOf(row[name]))
    }
    records++
  }
  const columns: Column[] = []
  for (const [name, { dictionary, codes }] of building) {
    const settled = new Int32Array(records)
    settled.set(codes)
    columns.push({ name, codes: settled, values: dictionary.values })
  }
  return tableOfEncoded(columns, records, options)
}

/** Builds a table from whole columns of equal length, the leaner way for a million records. */
export function tableOfColumns(
  columns: Readonly<Record<string, ArrayLike<LooseValue>>>,
  options: TableOptions = {},
): Table {
  const encoded = Object.entries(columns).map(([name, cells]) => columnOf(name, cells))
  return tableOfEncoded(encoded, encoded[0]?.codes.length ?? 0, options)
}

/** Assembles a table from columns already encoded, checking that they fit each other. */
export function tableOfEncoded(columns: Iterable<Column>, records: number, options: TableOptions = {}): Table {
  const byName = new Map<string, Column>()
  for (const column of columns) {
    if (column.codes.length !== records) {
      throw new LinkageError(
        'table-invalid',
        `Column "${column.name}" has ${column.codes.length} cells where the table has ${records} records. Give every column one cell per record.`,
      )
    }
    byName.set(column.name, column)
  }
  const table = { records, columns: byName, uniqueId: undefined, sourceDataset: undefined }
  const uniqueId = options.uniqueId === undefined ? undefined : columnNamed(table, options.uniqueId)
  const sourceDataset = options.sourceDataset === undefined ? undefined : columnNamed(table, options.sourceDataset)
  const fault = uniqueId && faultOfIds(uniqueId, sourceDataset)
  if (fault !== undefined) {
    throw new LinkageError('table-invalid', `Record ${fault.record} ${fault.message}`)
  }
  return { ...table, uniqueId, sourceDataset }
}

/** Finds a column by its name, exactly or, as SQL would, without regard to case. */
export function columnNamed(table: Pick<Table, 'columns'>, name: string): Column {
  const exact = table.columns.get(name)
  if (exact !== undefined) return exact
  const folded = name.toLowerCase()
  const loosely = [...table.columns.values()].filter((column) => column.name.toLowerCase() === folded)
  if (loosely.length === 1 && loosely[0] !== undefined) return loosely[0]
  throw new LinkageError(
    'column-missing',
    `There is no column "${name}". The table has ${[...table.columns.keys()].map((known) => `"${known}"`).join(', ') || 'no columns'}. Correct the name, or add the column before linking.`,
  )
}
