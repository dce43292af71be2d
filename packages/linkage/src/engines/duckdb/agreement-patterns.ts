import type { Comparison } from '../../model/model.ts'
import type { AgreementPatterns, PairsAmong } from '../engine.ts'
import { checkColumns, pairsWithColumns, slotSql } from './compared-sql.ts'
import { withFoundPairs } from './find-pairs.ts'
import { withGivenPairs } from './given-pairs.ts'
import { namingLevels } from './naming-levels.ts'
import type { DuckDbState } from './state.ts'

/** Counts the agreement patterns among the pairs of rules, or among the pairs given. */
export async function agreementPatterns(
  state: DuckDbState,
  comparisons: readonly Comparison[],
  among: PairsAmong,
): Promise<AgreementPatterns> {
  checkColumns(comparisons, state.records)
  const { signal, onProgress } = among
  if ('pairs' in among) {
    return withGivenPairs(state.database, among.pairs, (table) =>
      countPatterns(state, comparisons, `select l, r from ${table}`, signal),
    )
  }
  return withFoundPairs(state, among, ({ table, total }) => {
    onProgress?.(total)
    return countPatterns(state, comparisons, `select l, r from ${table}`, signal)
  })
}

/** Counts the patterns among the pairs that SQL gives as `l` and `r`. */
export async function countPatterns(
  state: DuckDbState,
  comparisons: readonly Comparison[],
  pairs: string,
  signal: AbortSignal | undefined,
): Promise<AgreementPatterns> {
  const slots = comparisons.map((comparison, place) => `${slotSql(comparison, state.records)} as s${place}`)
  const names = slots.map((_, place) => `s${place}`).join(', ')
  const compared = `select ${slots.join(', ')} from (${pairsWithColumns(state.records, pairs, {})})`
  const found = await namingLevels(state, comparisons, () =>
    state.database.rows(`select count(*), ${names} from (${compared}) group by ${names} order by ${names}`, signal),
  )
  const counts = Float64Array.from(found, ([count]) => Number(count))
  return {
    comparisons,
    slots: Uint8Array.from(found.flatMap(([, ...row]) => row.map(Number))),
    counts,
    pairs: counts.reduce((sum, count) => sum + count, 0),
  }
}
