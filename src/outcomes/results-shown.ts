import { readEdition } from '../needs/read-edition.ts'
import type { ProtectedQuarter } from './disclosure-control/protect-quarter.ts'
import type { ShownCount } from './disclosure-control/protection.ts'
import { checkIsProtected } from './disclosure-control/protected-table.ts'

/** A row of the table as pages and `--json` show it. */
export type ResultRow = {
  readonly headline: string
  readonly label: string
  readonly met: ShownCount
  readonly notMet: ShownCount
  readonly cannotTell: ShownCount
  /** Of the numbers shown. */
  readonly total: ShownCount
}

/** The table of results with its headlines in words, and its row of totals; only of a table that is protected. */
export function resultsShown({ framework, edition, results }: ProtectedQuarter): {
  readonly rows: readonly ResultRow[]
  readonly totals: Omit<ResultRow, 'headline' | 'label'>
} {
  const { rows, cells, rowTotals, columnTotals, total } = checkIsProtected(results)
  const { headlines } = readEdition({ framework, edition })
  const labelOf = (id: string): string => headlines.find((one) => one.id === id)?.label ?? id
  return {
    rows: rows.map((headline, index) => ({
      headline,
      label: labelOf(headline),
      ...namedCells(cells[index]!),
      total: rowTotals[index]!,
    })),
    totals: { ...namedCells(columnTotals), total },
  }
}

/** The cells in the order of `resultColumns`, by name. */
function namedCells(cells: readonly ShownCount[]) {
  const [met, notMet, cannotTell] = cells as [ShownCount, ShownCount, ShownCount]
  return { met, notMet, cannotTell }
}
