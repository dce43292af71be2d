import type { Comparison } from '../../model/model.ts'
import type { AgreementPatterns, PairsAmong } from '../engine.ts'
import { checkColumns, pairsWithColumns, slotSql } from './compared-sql.ts'
import { withFoundPairs } from './find-pairs.ts'
import { withGivenPairs } from './given-pairs.ts'
import { namingLevels } from './naming-levels.ts'
import type { DuckDbState } from './state.ts'
import { withFrequencies, type FrequencyColumn } from './term-frequencies.ts'
import { adjustingSql } from './weight-sql.ts'

/** Counts the agreement patterns among the pairs of rules, or among the pairs given. */
export async function agreementPatterns(
  state: DuckDbState,
  comparisons: readonly Comparison[],
  among: PairsAmong,
): Promise<AgreementPatterns> {
  checkColumns(comparisons, state.records)
  const { signal, onProgress } = among
  const counted = (table: string, frequencies?: readonly FrequencyColumn[]): Promise<AgreementPatterns> =>
    countPatterns(state, comparisons, { pairs: `select l, r from ${table}`, frequencies, signal })
  const count = (table: string): Promise<AgreementPatterns> =>
    among.termFrequencies === true
      ? withFrequencies(state, { comparisons }, (frequencies) => counted(table, frequencies))
      : counted(table)
  if ('pairs' in among) return withGivenPairs(state.database, among.pairs, count)
  return withFoundPairs(state, among, ({ table, total }) => {
    onProgress?.(total)
    return count(table)
  })
}

/** Counts the patterns among the pairs that SQL gives as `l` and `r`, apart by frequency where some are given. */
export async function countPatterns(
  state: DuckDbState,
  comparisons: readonly Comparison[],
  among: {
    readonly pairs: string
    readonly frequencies?: readonly FrequencyColumn[] | undefined
    readonly signal: AbortSignal | undefined
  },
): Promise<AgreementPatterns> {
  const { pairs, frequencies = [], signal } = among
  const { records } = state
  const slots = comparisons.map((comparison, place) => `${slotSql(comparison, records)} as s${place}`)
  const compared = `select *, ${slots.join(', ')} from (${pairsWithColumns(records, pairs, { frequencies })})`
  const isAdjusted = frequencies.length > 0
  const logs = comparisons.map((comparison, place) =>
    isAdjusted ? adjustingSql(records, comparison, `s${place}`, frequencies) : undefined,
  )
  const asked = logs.map((log, place) => `, ${log ?? 'null'} as f${place}`).join('')
  // In the order of comparisons, as in memory, so that sums are the same to the last digit.
  const sum = logs.reduce((before, log, place) => (log === undefined ? before : `${before} + coalesce(f${place}, 0)`), '0::double') // prettier-ignore
  const keys = comparisons.flatMap((_, place) => [`s${place}`, `f${place} is not null`]).join(', ')
  const found = await namingLevels(state, comparisons, () =>
    state.database.rows(
      `select ${keys}, sum, count(*) from (select *, ${sum} as sum from (select *${asked} from (${compared})))
       group by all order by all`,
      signal,
    ),
  )
  const width = comparisons.length
  const each = <Item>(read: (row: (typeof found)[number], place: number) => Item): Item[] =>
    found.flatMap((row) => comparisons.map((_, place) => read(row, place)))
  const counts = Float64Array.from(found, (row) => Number(row[2 * width + 1]))
  return {
    comparisons,
    slots: Uint8Array.from(each((row, place) => Number(row[2 * place]))),
    ...(isAdjusted && {
      frequencies: {
        adjusted: Uint8Array.from(each((row, place) => (row[2 * place + 1] === true ? 1 : 0))),
        sums: Float64Array.from(found, (row) => Number(row[2 * width])),
      },
    }),
    counts,
    pairs: counts.reduce((total, count) => total + count, 0),
  }
}
