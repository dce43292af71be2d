import { comparisonVectorValues, type Comparison } from '../../model/model.ts'
import type { AgreementPatterns, LevelCounts, RandomPairOptions } from '../engine.ts'
import { sampledRows } from '../sampled-rows.ts'
import { countPatterns } from './agreement-patterns.ts'
import { checkColumns } from './compared-sql.ts'
import { possiblePairs } from './count-comparisons.ts'
import { withRows } from './given-rows.ts'
import { ORDER, ROW } from './record-columns.ts'
import type { DuckDbState } from './state.ts'
import { untilSeenOften } from './until-seen-often.ts'

/** Counts the levels of all pairs among the records that the in-memory engine would draw by this seed. */
export async function randomPairLevels(
  state: DuckDbState,
  comparisons: readonly Comparison[],
  options: RandomPairOptions,
): Promise<LevelCounts> {
  const { database, records } = state
  const { maxPairs, linkType, seed, minimumCountPerLevel, signal } = options
  checkColumns(comparisons, records)
  const possible = await possiblePairs(state, linkType)
  if (possible <= maxPairs) return countAmong(records.table)
  const rows = sampledRows({ records: records.count, possible, pairsWanted: maxPairs, seed })
  return withRows(database, rows, (table) =>
    countAmong(`(select * from ${records.table} where ${ROW} in (from ${table}))`),
  )

  async function countAmong(sample: string): Promise<LevelCounts> {
    if (minimumCountPerLevel !== undefined)
      return untilSeenOften(state, comparisons, sample, { ...options, minimumCountPerLevel })
    const across = linkType === 'link_only' && records.source !== undefined
    const apart = across ? ` and l.${records.source} is distinct from r.${records.source}` : ''
    const pairs = `select l.${ROW} as l, r.${ROW} as r from ${sample} as l join ${sample} as r
      on l.${ORDER} < r.${ORDER}${apart}`
    return levelCounts(await countPatterns(state, comparisons, { pairs, signal }))
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
