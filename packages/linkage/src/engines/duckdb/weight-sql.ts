import { comparisonVectorValues, type Comparison, type Model, type TermFrequencyAdjustment } from '../../model/model.ts'
import { matchWeightOfProbability } from '../../model/weights.ts'
import { adjustedFrom, adjustmentOf, weightsBySlot } from '../slot-weights.ts'
import { LEFT, onSide, pairsWithColumns, RIGHT, slotSql } from './compared-sql.ts'
import { recordColumn, type Records } from './records.ts'
import { sqlNumber } from './sql-number.ts'
import type { DuckDbState } from './state.ts'
import type { FrequencyColumn } from './term-frequencies.ts'

/**
 * Pairs with their slots `s0`, `s1`, …, what the frequency of their values adds, `a0`, `a1`, …, and their match weight,
 * added up in the model's order of comparisons, so that sums are the same as in memory.
 */
export function weighedSql(
  { records }: DuckDbState,
  model: Model,
  pairs: { readonly sql: string; readonly keep: readonly string[]; readonly frequencies: readonly FrequencyColumn[] },
): string {
  const { keep, frequencies } = pairs
  const slots = model.comparisons.map((comparison, place) => `${slotSql(comparison, records)} as s${place}`)
  const adjustments = model.comparisons.map((comparison, place) => {
    const branches = adjustmentBranches({ records }, comparison, `s${place}`, frequencies)
    return branches.length === 0 ? undefined : `(case ${branches.join(' ')} else 0 end) as a${place}`
  })
  const sum = model.comparisons.reduce(
    (before, comparison, place) =>
      `(${before} + ${weightSql(comparison, `s${place}`)})${adjustments[place] === undefined ? '' : ` + a${place}`}`,
    sqlNumber(matchWeightOfProbability(model.probabilityTwoRandomRecordsMatch)),
  )
  const compared = `select *, ${slots.join(', ')} from (${pairsWithColumns(records, pairs.sql, { keep, frequencies })})`
  const kept = [LEFT, RIGHT, ...keep, ...slots.map((_, place) => `s${place}`)]
  const adjusted = adjustments.map((adjustment, place) => adjustment ?? `'0'::double as a${place}`)
  return `select *, ${sum} as weight from (select ${[...kept, ...adjusted].join(', ')} from (${compared}))`
}

function weightSql(comparison: Comparison, slot: string): string {
  const branches = Array.from(weightsBySlot(comparison), (weight, place) => `when ${place} then ${sqlNumber(weight)}`)
  return `case ${slot} ${branches.join(' ')} end`
}

/** The adjustment's arithmetic as in memory: the commoner of two values counts, and one not known leaves it to the other. */
function adjustmentBranches(
  { records }: Pick<DuckDbState, 'records'>,
  comparison: Comparison,
  slot: string,
  frequencies: readonly FrequencyColumn[],
): string[] {
  const values = comparisonVectorValues(comparison.levels)
  return comparison.levels.flatMap((level, place): string[] => {
    const termFrequency = adjustmentOf(level)
    if (termFrequency === undefined) return []
    const { u } = adjustedFrom(comparison, level, termFrequency)
    const { known, log } = commonerSql(termFrequency, records, frequencies)
    const added = `${sqlNumber(termFrequency.weight)} * (${sqlNumber(Math.log2(u ?? 0))} - ${log})`
    return [`when ${slot} = ${(values[place] ?? 0) + 1} and (${known}) then ${added}`]
  })
}

/** log2 of the frequency by which each pair is adjusted, by its weight; null for a pair that is not; undefined when none is. */
export function adjustingSql(
  records: Records,
  comparison: Comparison,
  slot: string,
  frequencies: readonly FrequencyColumn[],
): string | undefined {
  const values = comparisonVectorValues(comparison.levels)
  const branches = comparison.levels.flatMap((level, place) => {
    const termFrequency = adjustmentOf(level)
    if (termFrequency === undefined) return []
    const { known, log } = commonerSql(termFrequency, records, frequencies)
    return [
      `when ${slot} = ${(values[place] ?? 0) + 1} and (${known}) then ${sqlNumber(termFrequency.weight)} * ${log}`,
    ]
  })
  return branches.length === 0 ? undefined : `case ${branches.join(' ')} end`
}

function commonerSql(
  { column, minimumU }: TermFrequencyAdjustment,
  records: Records,
  frequencies: readonly FrequencyColumn[],
): { readonly known: string; readonly log: string } {
  const { name: asNamed } = recordColumn(records, column)
  const name = frequencies.find((each) => each.column === asNamed)?.name ?? ''
  const [l, r] = [onSide(name, 'l'), onSide(name, 'r')]
  return {
    known: `${l} is not null or ${r} is not null`,
    log: `greatest(${l}, ${r}, ${sqlNumber(Math.log2(minimumU))})`,
  }
}
