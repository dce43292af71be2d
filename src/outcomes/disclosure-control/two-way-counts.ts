import { KithError } from '../../platform/errors.ts'

/** Exact counts of families, by two things. They stay inside this room: only what `protectTable` makes of them leaves. */
export type TwoWayCounts = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** A row of counts for each of `rows`, in the order of `columns`. */
  readonly counts: readonly (readonly number[])[]
}

/** A place in a table with its totals: the row after the last, and the column after the last, are the totals. */
export type Place = { readonly row: number; readonly column: number }

/** The counts with a total for each row, for each column, and of everything. */
export function withTotals({ rows, columns, counts }: TwoWayCounts): readonly (readonly number[])[] {
  if (counts.length !== rows.length || counts.some((row) => row.length !== columns.length)) throw notATable()
  if (counts.flat().some((count) => !Number.isSafeInteger(count) || count < 0)) throw notATable()
  const byColumn = columns.map((_, column) => sum(counts.map((row) => row[column]!)))
  return [...counts, byColumn].map((row) => [...row, sum(row)])
}

export function placesOf(table: readonly (readonly number[])[]): readonly Place[] {
  return table.flatMap((cells, row) => cells.map((_, column) => ({ row, column })))
}

export function isSamePlace(left: Place, right: Place): boolean {
  return left.row === right.row && left.column === right.column
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

function notATable(): KithError {
  return new KithError({
    code: 'not-a-table',
    what: 'What is to be protected is not a table of whole numbers, with a cell for each row and column.',
  })
}
