import { KithError } from '../../platform/errors.ts'
import { hiddenUpTo, isSmall } from './protection.ts'
import { roomToMove } from './room-to-move.ts'
import { isSamePlace, placesOf, sum, type Place } from './two-way-counts.ts'

type Table = readonly (readonly number[])[]

/** The search looks at every choice of cells, so a table has to be one that fits on a page. */
const mostCells = 48

/**
 * Which cells must be hidden besides the small ones, so that no hidden number can be worked out from the others even by
 * someone who knows every total exactly: the fewest, and among those the ones with the least total, by looking at every
 * choice.
 * @returns the small cells, those asked to be hidden as well, and those found
 */
export function hiddenCells(table: Table, alsoHide: readonly Place[] = []): readonly Place[] {
  const places = placesOf(table)
  if (places.length > mostCells) throw tooLarge(places.length)
  const must = places.filter(
    (place) => isSmall(countAt(table, place)) || alsoHide.some((one) => isSamePlace(one, place)),
  )
  if (must.length === 0) return []
  const may = places.filter((place) => !must.includes(place))
  for (let extra = 0; extra <= may.length; extra += 1) {
    const found = choicesOf(table, must, may, extra).find((choice) => isSafe(table, [...must, ...choice]))
    if (found !== undefined) return [...must, ...found]
  }
  throw new Error('a table of which nothing is shown tells nothing')
}

/**
 * Whether hidden cells stay hidden: each small one could be anything from none to seven, which is all that the page says
 * of it, and any other could be any of eight values or more.
 */
export function isSafe(table: Table, hidden: readonly Place[]): boolean {
  return hidden.every((place, cell) => {
    const { least, most } = roomToMove(table, hidden, cell, 2 * hiddenUpTo)
    return isSmall(countAt(table, place)) ? least === 0 && most >= hiddenUpTo : most - least >= hiddenUpTo
  })
}

/** Every choice of so many cells by which no row and no column has a single hidden cell, the least total first. */
function choicesOf(table: Table, must: readonly Place[], may: readonly Place[], extra: number): readonly Place[][] {
  const rows = tally(table.length, must, 'row')
  const columns = tally(table[0]!.length, must, 'column')
  const found: Place[][] = []
  const chosen: Place[] = []
  const choose = (from: number): void => {
    if (chosen.length === extra) {
      if (!rows.includes(1) && !columns.includes(1)) found.push([...chosen])
      return
    }
    for (let next = from; next <= may.length - (extra - chosen.length); next += 1) {
      const place = may[next]!
      chosen.push(place)
      rows[place.row]! += 1
      columns[place.column]! += 1
      choose(next + 1)
      chosen.pop()
      rows[place.row]! -= 1
      columns[place.column]! -= 1
    }
  }
  choose(0)
  return found
    .map((choice) => ({ choice, total: sum(choice.map((place) => countAt(table, place))) }))
    .sort((left, right) => left.total - right.total)
    .map(({ choice }) => choice)
}

function tally(length: number, places: readonly Place[], by: 'row' | 'column'): number[] {
  return Array.from({ length }, (_, index) => places.filter((place) => place[by] === index).length)
}

function countAt(table: Table, { row, column }: Place): number {
  return table[row]![column]!
}

function tooLarge(cells: number): KithError {
  return new KithError({
    code: 'table-too-large',
    what: `A table of ${cells} cells, totals included, is too large to be protected with certainty: at most ${mostCells}.`,
    remedy: 'Show fewer rows or columns on one page.',
  })
}
