import type { Range } from './protection.ts'
import type { Place } from './two-way-counts.ts'

/**
 * How far one hidden cell can be from its count, for someone who knows every other cell of the table exactly, and no
 * hidden one. A change of one cell has to be made good along hidden cells, so this is a flow: rows, columns and their totals
 * are the nodes and hidden cells the arcs, which can rise without end and fall to nothing. Flows of whole numbers are
 * enough, so the range is exact. Looked for only as far as `far` to either side.
 */
export function roomToMove(
  table: readonly (readonly number[])[],
  hidden: readonly Place[],
  cell: number,
  far: number,
): Range {
  const arcs = hidden.map((place) => arcOf(table, place))
  const [from, to] = arcs[cell]!
  const count = countAt(table, hidden[cell]!)
  const others = arcs.filter((_, index) => index !== cell)
  const falls = hidden.filter((_, index) => index !== cell).map((place) => countAt(table, place))
  return {
    least: count - Math.min(count, flow({ others, falls, from, to, far })),
    most: count + flow({ others, falls, from: to, to: from, far }),
  }
}

type Arc = readonly [from: number, to: number]

/** Rows are nodes from 0, the row of totals the last of them; columns follow. A rise of a cell flows along its arc. */
function arcOf(table: readonly (readonly number[])[], { row, column }: Place): Arc {
  const columnNode = table.length + column
  const isRowTotal = column === table[0]!.length - 1
  const isColumnTotal = row === table.length - 1
  return isRowTotal === isColumnTotal ? [row, columnNode] : [columnNode, row]
}

function countAt(table: readonly (readonly number[])[], { row, column }: Place): number {
  return table[row]![column]!
}

type FlowQuestion = {
  readonly others: readonly Arc[]
  readonly falls: readonly number[]
  readonly from: number
  readonly to: number
  readonly far: number
}

function flow({ others, falls, from, to, far }: FlowQuestion): number {
  const canFall = [...falls]
  let flowed = 0
  while (flowed < far) {
    const path = pathBetween(others, canFall, from, to)
    if (path === undefined) return flowed
    const step = Math.min(far - flowed, ...path.map(({ arc, rises }) => (rises ? far : canFall[arc]!)))
    for (const { arc, rises } of path) canFall[arc]! += rises ? step : -step
    flowed += step
  }
  return flowed
}

type Step = { readonly arc: number; readonly rises: boolean }

function pathBetween(
  arcs: readonly Arc[],
  canFall: readonly number[],
  from: number,
  to: number,
): readonly Step[] | undefined {
  const reached = new Map<number, readonly Step[]>([[from, []]])
  const waiting = [from]
  for (let node = waiting.shift(); node !== undefined; node = waiting.shift()) {
    const path = reached.get(node)!
    if (node === to) return path
    for (const [arc, [start, end]] of arcs.entries()) {
      const next = start === node ? end : end === node && canFall[arc]! > 0 ? start : undefined
      if (next === undefined || reached.has(next)) continue
      reached.set(next, [...path, { arc, rises: start === node }])
      waiting.push(next)
    }
  }
  return undefined
}
