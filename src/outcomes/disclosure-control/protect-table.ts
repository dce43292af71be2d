import { attackTable } from './attack-table.ts'
import { hiddenCells } from './complementary-cells.ts'
import { hiddenUpTo, isSmall, rounded, type ShownCount } from './protection.ts'
import { markProtected, totalOfShown, type ProtectedTable } from './protected-table.ts'
import { isSamePlace, withTotals, type Place, type TwoWayCounts } from './two-way-counts.ts'

/**
 * Make of exact counts a table that may be seen: 7 or fewer hidden, cells hidden for their sake found by looking at every
 * choice, the rest rounded to 5, totals added from what is shown. An attacker who was told every exact total has to fail
 * before the table is handed out.
 */
export function protectTable(counts: TwoWayCounts, alsoHide: readonly Place[] = []): ProtectedTable {
  const table = withTotals(counts)
  const hidden = hiddenCells(table, alsoHide)
  for (const [cell, { least, most }] of attackTable(table, hidden).entries()) {
    const place = hidden[cell]!
    const isHidden = isSmall(table[place.row]![place.column]!)
      ? least <= 0 && most >= hiddenUpTo
      : most - least >= hiddenUpTo
    if (!isHidden) throw new Error('a cell that was to be hidden can be worked out')
  }
  return showTable(counts, hidden)
}

/** The table as it is shown once one knows what to hide. */
export function showTable({ rows, columns, counts }: TwoWayCounts, hidden: readonly Place[]): ProtectedTable {
  const isHidden = (row: number, column: number): boolean => hidden.some((one) => isSamePlace(one, { row, column }))
  const cells = counts.map((cellsOfRow, row) =>
    cellsOfRow.map((count, column): ShownCount => (isHidden(row, column) ? 'hidden' : rounded(count))),
  )
  const totalAt = (row: number, column: number, added: readonly ShownCount[]): ShownCount =>
    isHidden(row, column) ? 'hidden' : totalOfShown(added)
  return markProtected({
    rows,
    columns,
    cells,
    rowTotals: cells.map((added, row) => totalAt(row, columns.length, added)),
    columnTotals: columns.map((_, column) =>
      totalAt(
        rows.length,
        column,
        cells.map((row) => row[column]!),
      ),
    ),
    total: totalAt(rows.length, columns.length, cells.flat()),
  })
}
