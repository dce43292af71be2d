import { attackQuarters } from './attack-quarters.ts'
import { protectTable } from './protect-table.ts'
import type { ProtectedTable } from './protected-table.ts'
import { protectStages, type ProtectedStages, type StageCounts } from './stages.ts'
import type { Place, TwoWayCounts } from './two-way-counts.ts'

/** Exact counts as of the end of a quarter; they stay inside this room. */
export type QuarterCounts = {
  readonly asOf: string
  readonly framework: string
  readonly edition: string
  /** The day results had last been worked out as of, by the end of the quarter; null where they never had. */
  readonly resultsAsOf: string | null
  readonly stages: StageCounts
  /** Families by headline problem and result. */
  readonly results: TwoWayCounts
}

/** What may be shown of a quarter. */
export type ProtectedQuarter = Omit<QuarterCounts, 'stages' | 'results'> & {
  readonly stages: ProtectedStages
  readonly results: ProtectedTable
}

/**
 * Protect the tables of a quarter beside everything shown of the quarters before it: until, put together, they say no more
 * of any number than it says itself, one more cell of the new table is hidden. A row all hidden adds nothing to what is
 * known, so this ends.
 */
export function protectQuarter(counts: QuarterCounts, earlier: readonly ProtectedQuarter[]): ProtectedQuarter {
  const { asOf, framework, edition, resultsAsOf } = counts
  const stages = protectStages(counts.stages, earlier.at(-1)?.stages)
  const alsoHide: Place[] = []
  for (;;) {
    const results = protectTable(counts.results, alsoHide)
    const quarter = { asOf, framework, edition, resultsAsOf, stages, results }
    const [learnt] = attackQuarters([...earlier, quarter])
    if (learnt === undefined) return quarter
    alsoHide.push(nextToHide(counts.results, results, learnt.row))
  }
}

/** The cell of the row that is still shown and has the fewest families. */
function nextToHide({ counts }: TwoWayCounts, results: ProtectedTable, name: string): Place {
  const row = results.rows.indexOf(name)
  const [least] = (results.cells[row] ?? [])
    .flatMap((cell, column) => (cell === 'hidden' ? [] : [{ row, column, count: counts[row]![column]! }]))
    .sort((left, right) => left.count - right.count)
  if (least === undefined) throw new Error('a row of which nothing is shown tells nothing')
  return { row: least.row, column: least.column }
}
