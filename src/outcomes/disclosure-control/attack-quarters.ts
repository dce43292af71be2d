import { hiddenUpTo, rangeOfShown, type Range, type ShownCount } from './protection.ts'
import type { ProtectedQuarter } from './protect-quarter.ts'
import { sum } from './two-way-counts.ts'

/** Something that everything shown, put together, tells of one row of one quarter and that no number tells alone. */
export type Learnt = { readonly asOf: string; readonly row: string }

/**
 * Attack every quarter that was shown, all together: what do they tell that no number tells alone? The attacker knows how
 * numbers are rounded, that who was supported stays counted, that a result is of a supported family, and that a family
 * with a result has one ever after. A row's total therefore never falls and never exceeds the families supported; what
 * each cell can be follows exactly, because nothing else ties one row to another.
 */
export function attackQuarters(quarters: readonly ProtectedQuarter[]): readonly Learnt[] {
  const rows = new Map<string, Seen[]>()
  for (const quarter of quarters) {
    for (const [index, row] of quarter.results.rows.entries()) {
      const key = `${quarter.framework} ${row}`
      rows.set(key, [...(rows.get(key) ?? []), seenOf(quarter, index)])
    }
  }
  return [...rows.values()].flatMap(attackRow)
}

/** One row in one quarter: what each cell says, and how many families could have a result at most. */
type Seen = Learnt & {
  readonly cells: readonly Range[]
  readonly supported: Range
  readonly shown: readonly ShownCount[]
}

function seenOf({ asOf, stages, results }: ProtectedQuarter, index: number): Seen {
  const shown = results.cells[index]!
  const supported = stages.supported === 'hidden' ? { least: 0, most: hiddenUpTo } : rangeOfShown(stages.supported)
  const cells = shown.map((cell) => (cell === 'hidden' ? { least: 0, most: Infinity } : rangeOfShown(cell)))
  return { asOf, row: results.rows[index]!, cells, supported, shown }
}

function attackRow(quarters: readonly Seen[]): readonly Learnt[] {
  return quarters.flatMap(({ asOf, row, cells, supported, shown }, at) => {
    const least = Math.max(...quarters.slice(0, at + 1).map((one) => sum(one.cells.map((cell) => cell.least))))
    const most = Math.min(
      ...quarters.slice(at).map((one) => Math.min(one.supported.most, sum(one.cells.map((cell) => cell.most)))),
    )
    const keepsQuiet = cells.every((cell, index) => {
      const others = cells.filter((_, other) => other !== index)
      const atLeast = Math.max(cell.least, least - sum(others.map((other) => other.most)))
      const atMost = Math.min(cell.most, most - sum(others.map((other) => other.least)))
      return atLeast <= cell.least && atMost >= (shown[index] === 'hidden' ? hiddenUpTo : cell.most)
    })
    return keepsQuiet && least <= supported.least ? [] : [{ asOf, row }]
  })
}
