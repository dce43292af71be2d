import { comparisonVectorValues, type Comparison } from '../../model/model.ts'
import type { AgreementPatterns, LevelCounts, RandomPairOptions } from '../engine.ts'
import { sampledRows } from '../sampled-rows.ts'
import { countPatterns } from './agreement-patterns.ts'
import { checkColumns } from './compared-sql.ts'
import { possiblePairs } from './count-comparisons.ts'
import { ORDER, ROW } from './record-columns.ts'
import type { DuckDbState } from './state.ts'

/** Counts the levels of all pairs among the records that the in-memory engine would draw by this seed. */
export async function randomPairLevels(
  state: DuckDbState,
  comparisons: readonly Comparison[],
  { maxPairs, linkType, seed, signal }: RandomPairOptions,
): Promise<LevelCounts> {
  const { database, records } = state
  checkColumns(comparisons, records)
  const possible = await possiblePairs(state, linkType)
  const rows =
    possible <= maxPairs ? undefined : sampledRows({ records: records.count, possible, pairsWanted: maxPairs, seed })
  const table = database.nameOf('sample')
  try {
    await database.run(`create temp table ${table} (drawn integer)`)
    const appender = await database.connection.createAppender(table, null, 'temp')
    for (const row of rows ?? []) {
      appender.appendInteger(row)
      appender.endRow()
    }
    appender.closeSync()
    const source =
      rows === undefined ? records.table : `(select * from ${records.table} where ${ROW} in (from ${table}))`
    const across = linkType === 'link_only' && records.source !== undefined
    const apart = across ? ` and l.${records.source} is distinct from r.${records.source}` : ''
    const pairs = `select l.${ROW} as l, r.${ROW} as r from ${source} as l join ${source} as r
      on l.${ORDER} < r.${ORDER}${apart}`
    return levelCounts(await countPatterns(state, comparisons, pairs, signal))
  } finally {
    await database.run(`drop table if exists ${table}`)
  }
}

function levelCounts({ comparisons, slots, counts, pairs }: AgreementPatterns): LevelCounts {
  const width = comparisons.length
  return {
    counts: comparisons.map(({ levels }, place) => {
      const bySlot = new Float64Array(Math.max(...comparisonVectorValues(levels)) + 2)
      counts.forEach((count, pattern) => {
        const slot = slots[pattern * width + place] as number
        bySlot[slot] = (bySlot[slot] as number) + count
      })
      return bySlot
    }),
    pairs,
  }
}
