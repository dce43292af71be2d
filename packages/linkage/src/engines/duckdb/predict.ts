import type { Model } from '../../model/model.ts'
import type { ScoredPairs } from '../../steps/pairs.ts'
import type { PredictOptions } from '../engine.ts'
import { thresholdOf } from '../threshold-of.ts'
import { checkColumns, LEFT, RIGHT } from './compared-sql.ts'
import { withFoundPairs, type FoundPairs } from './find-pairs.ts'
import { namingLevels } from './naming-levels.ts'
import { sqlNumber } from './sql-number.ts'
import type { DuckDbState } from './state.ts'
import { withFrequencies } from './term-frequencies.ts'
import { weighedSql } from './weight-sql.ts'

/** Finds, compares and weighs in DuckDB; only the pairs that are kept come back, ordered by rule and row numbers. */
export async function predict(state: DuckDbState, model: Model, options: PredictOptions = {}): Promise<ScoredPairs> {
  const threshold = thresholdOf(options)
  checkColumns(model.comparisons, state.records)
  const { signal, scope, onProgress } = options
  return withFrequencies(state, model, async (frequencies) => {
    const pairs = { keep: ['rule'], frequencies }
    const weighed = (sql: string): string => weighedSql(state, model, { ...pairs, sql })
    // Refuses a model that is not trained before any pair is looked for.
    weighed('')
    return withFoundPairs(
      state,
      { rules: model.blockingRules, linkType: model.linkType, scope, signal },
      async (found) => {
        onProgress?.(found.total)
        const kept = `select * from (${weighed(`select l, r, rule from ${found.table}`)})
          where weight >= ${sqlNumber(threshold)} order by rule, ${LEFT}, ${RIGHT}`
        return namingLevels(state, model.comparisons, () => collect(state, model, kept, found, options))
      },
    )
  })
}

async function collect(
  { database }: DuckDbState,
  model: Model,
  sql: string,
  found: FoundPairs,
  { keepLevels = false, signal }: PredictOptions,
): Promise<ScoredPairs> {
  const table = database.nameOf('kept')
  try {
    await database.run(`create temp table ${table} as ${sql}`, signal)
    const [[count] = []] = await database.rows(`select count(*) from ${table}`)
    const length = Number(count)
    const width = keepLevels ? model.comparisons.length : 0
    const l = new Int32Array(length)
    const r = new Int32Array(length)
    const rule = new Uint8Array(length)
    const matchWeight = new Float64Array(length)
    const levels = new Int8Array(length * width)
    const slots = model.comparisons.slice(0, width).map((_, place) => `s${place}`)
    let at = 0
    for await (const chunk of database.chunks(
      `select ${[LEFT, RIGHT, 'rule', 'weight', ...slots].join(', ')} from ${table}`,
      signal,
    )) {
      l.set(chunk.getColumnValues(0) as number[], at)
      r.set(chunk.getColumnValues(1) as number[], at)
      rule.set(chunk.getColumnValues(2) as number[], at)
      matchWeight.set(chunk.getColumnValues(3) as number[], at)
      for (let place = 0; place < width; place++) {
        chunk.getColumnValues(place + 4).forEach((slot, row) => {
          levels[(at + row) * width + place] = Number(slot) - 1
        })
      }
      at += chunk.rowCount
    }
    return {
      length,
      l,
      r,
      rule,
      matchWeight,
      levels: keepLevels ? levels : undefined,
      comparisons: model.comparisons.map(({ name }) => name),
      candidatePairs: found.total,
      skippedBlocks: found.skippedBlocks,
    }
  } finally {
    await database.run(`drop table if exists ${table}`)
  }
}
