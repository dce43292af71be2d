import type { Model } from '../../model/model.ts'
import type { ComparedPairs, Pairs } from '../../steps/pairs.ts'
import { checkColumns, LEFT, RIGHT } from './compared-sql.ts'
import { withGivenPairs } from './given-pairs.ts'
import { namingLevels } from './naming-levels.ts'
import { ORDER, ROW } from './record-columns.ts'
import type { DuckDbState } from './state.ts'
import { withFrequencies } from './term-frequencies.ts'
import { weighedSql } from './weight-sql.ts'

/** Compares the pairs given, each put into the order that a run would put it in. */
export async function comparePairs(state: DuckDbState, model: Model, pairs: Pairs): Promise<ComparedPairs> {
  const { database, records } = state
  checkColumns(model.comparisons, records)
  const width = model.comparisons.length
  const l = new Int32Array(pairs.length)
  const r = new Int32Array(pairs.length)
  const matchWeight = new Float64Array(pairs.length)
  const levels = new Int8Array(pairs.length * width)
  const adjustments = new Float64Array(pairs.length * width)
  const shown = ['n', LEFT, RIGHT, 'weight', ...model.comparisons.flatMap((_, place) => [`s${place}`, `a${place}`])]
  await withFrequencies(state, model, (frequencies) =>
    withGivenPairs(database, pairs, async (table) => {
      const ordered = `select n, case when a.${ORDER} <= b.${ORDER} then l else r end as l,
          case when a.${ORDER} <= b.${ORDER} then r else l end as r
        from ${table} join ${records.table} as a on a.${ROW} = l join ${records.table} as b on b.${ROW} = r`
      const sql = `select ${shown.join(', ')} from (${weighedSql(state, model, { sql: ordered, keep: ['n'], frequencies })})`
      await namingLevels(state, model.comparisons, async () => {
        for await (const chunk of database.chunks(sql)) {
          for (const [n, left, right, weight, ...bySlot] of chunk.getRows()) {
            const pair = Number(n)
            l[pair] = Number(left)
            r[pair] = Number(right)
            matchWeight[pair] = Number(weight)
            for (let place = 0; place < width; place++) {
              levels[pair * width + place] = Number(bySlot[place * 2]) - 1
              adjustments[pair * width + place] = Number(bySlot[place * 2 + 1])
            }
          }
        }
      })
    }),
  )
  const comparisons = model.comparisons.map(({ name }) => name)
  return { length: pairs.length, l, r, matchWeight, levels, adjustments, comparisons }
}
