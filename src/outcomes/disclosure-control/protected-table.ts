import { KithError } from '../../platform/errors.ts'
import { hiddenUpTo, roundedTo, type ShownCount } from './protection.ts'

declare const isProtected: unique symbol

/**
 * A table that went through disclosure control: the only kind that pages, `--json` and the store of published tables take.
 * Totals add the numbers that are shown and nothing else, so that they tell nothing the cells do not.
 */
export type ProtectedTable = {
  readonly [isProtected]: true
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly (readonly ShownCount[])[]
  readonly rowTotals: readonly ShownCount[]
  readonly columnTotals: readonly ShownCount[]
  readonly total: ShownCount
}

export type TableShown = Omit<ProtectedTable, typeof isProtected>

const branded = new WeakSet<object>()

/**
 * Mark a table as protected, if it can be: no cell is a number that is hidden or exact, and no total adds what is not shown.
 * A table read back from the store is marked anew by the same check.
 */
export function markProtected({ rows, columns, cells, rowTotals, columnTotals, total }: TableShown): ProtectedTable {
  const table = { rows, columns, cells, rowTotals, columnTotals, total }
  const numbers = [...cells.flat(), ...rowTotals, ...columnTotals, total].filter((one) => one !== 'hidden')
  const isRounded = numbers.every((one) => Number.isInteger(one) && one > hiddenUpTo && one % roundedTo === 0)
  const isWhole = cells.length === rows.length && cells.every((row) => row.length === columns.length)
  const addsShown =
    rowTotals.every((one, row) => one === 'hidden' || one === totalOfShown(cells[row]!)) &&
    columnTotals.every((one, column) => one === 'hidden' || one === totalOfShown(cells.map((row) => row[column]!))) &&
    (total === 'hidden' || total === totalOfShown(cells.flat()))
  if (!isRounded || !isWhole || !addsShown) throw notProtected()
  branded.add(table)
  return Object.freeze(table) as ProtectedTable
}

/** Refuse what only looks like a protected table: renderers ask before they write a number. */
export function checkIsProtected(table: ProtectedTable): ProtectedTable {
  if (!branded.has(table)) throw notProtected()
  return table
}

export function totalOfShown(cells: readonly ShownCount[]): ShownCount {
  const numbers = cells.filter((cell) => cell !== 'hidden')
  return numbers.length === 0 ? 'hidden' : numbers.reduce((total, number) => total + number, 0)
}

function notProtected(): KithError {
  return new KithError({
    code: 'not-a-protected-table',
    what: 'A table that has not been through disclosure control is not shown.',
    remedy: 'Make it with protectTable.',
  })
}
