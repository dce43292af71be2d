import { comparisonVectorValues, type Comparison, type Model } from '../../model/model.ts'
import { matchWeightOfProbability } from '../../model/weights.ts'
import { exactMatchU, weightsBySlot } from '../slot-weights.ts'
import { LEFT, onSide, pairsWithColumns, RIGHT, slotSql } from './compared-sql.ts'
import { recordColumn } from './records.ts'
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
    const { termFrequency } = level
    if (termFrequency === undefined || termFrequency.weight === 0 || level.isNull) return []
    const { name: column } = recordColumn(records, termFrequency.column)
    const name = frequencies.find((each) => each.column === column)?.name ?? ''
    const u = termFrequency.startsFromOwnU ? level.u : exactMatchU(comparison, termFrequency.column)
    const commoner = `greatest(${onSide(name, 'l')}, ${onSide(name, 'r')}, ${sqlNumber(Math.log2(termFrequency.minimumU))})`
    const added = `${sqlNumber(termFrequency.weight)} * (${sqlNumber(Math.log2(u ?? 0))} - ${commoner})`
    const known = `${onSide(name, 'l')} is not null or ${onSide(name, 'r')} is not null`
    return [`when ${slot} = ${(values[place] ?? 0) + 1} and (${known}) then ${added}`]
  })
}
