import { linearBounds, type Known } from './linear-bounds.ts'
import type { Range } from './protection.ts'
import { isSamePlace, type Place } from './two-way-counts.ts'

/**
 * Attack a table as someone who was told every cell that is not hidden, totals included, before anything was rounded: what
 * can each hidden cell be? It shares nothing with the search for the cells to hide, so that neither can hide the other's
 * mistake.
 */
export function attackTable(table: readonly (readonly number[])[], hidden: readonly Place[]): readonly Range[] {
  const lastRow = table.length - 1
  const lastColumn = table[0]!.length - 1
  const known: Known[] = [
    ...table.map((row, index) =>
      relation(
        row.map((_, column) => ({ row: index, column })),
        lastColumn,
      ),
    ),
    ...table[0]!.map((_, index) =>
      relation(
        table.map((_row, row) => ({ row, column: index })),
        lastRow,
      ),
    ),
  ]
  const bounds = linearBounds({ variables: hidden.length, equal: known })
  if (bounds === undefined) throw new Error('the cells and totals of a table agree with themselves')
  return bounds

  /** The cells of a row or column less its total come to nothing; what is known of them goes to the other side. */
  function relation(places: readonly Place[], total: number): Known {
    const sum = new Map<number, number>()
    let is = 0
    for (const [index, place] of places.entries()) {
      const coefficient = index === total ? -1 : 1
      const variable = hidden.findIndex((one) => isSamePlace(one, place))
      if (variable === -1) is -= coefficient * table[place.row]![place.column]!
      else sum.set(variable, coefficient)
    }
    return { sum, is }
  }
}
