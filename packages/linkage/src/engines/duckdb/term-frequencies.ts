import type { Model } from '../../model/model.ts'
import type { TermFrequencyTable } from '../../model/term-frequency-table.ts'
import { quoteName } from '../../sql/print-sql.ts'
import { adjustmentOf } from '../slot-weights.ts'
import { columnTypeOf } from './column-type.ts'
import type { Database } from './database.ts'
import { sqlNumber } from './sql-number.ts'
import { recordColumn } from './records.ts'
import type { DuckDbState } from './state.ts'

/** log2 of how frequent a record's value is: an expression over `records` joined with a table of frequencies. */
export type FrequencyColumn = {
  readonly column: string
  readonly name: string
  readonly expression: string
  readonly join: string
}

/** Makes the frequencies that the model's adjustments ask for, and takes them away when `use` is done. */
export async function withFrequencies<Result>(
  state: DuckDbState,
  { comparisons }: Pick<Model, 'comparisons'>,
  use: (frequencies: readonly FrequencyColumn[]) => Promise<Result>,
): Promise<Result> {
  const asked = comparisons.flatMap(({ levels }) =>
    levels.flatMap((level) => {
      const adjustment = adjustmentOf(level)
      return adjustment === undefined ? [] : [recordColumn(state.records, adjustment.column).name]
    }),
  )
  const tables: string[] = []
  try {
    const frequencies: FrequencyColumn[] = []
    for (const column of new Set(asked)) {
      const table = state.database.nameOf('frequencies')
      tables.push(table)
      const known = state.termFrequencies.get(column.toLowerCase())
      if (known === undefined) await countFrequencies(state, table, column)
      else await loadFrequencies(state.database, table, known)
      const value = `records.${quoteName(column)}`
      const seenOnce = sqlNumber(-Math.log2(Math.max(1, known?.records ?? 1)))
      frequencies.push({
        column,
        name: `"kith frequency ${frequencies.length}"`,
        expression:
          known === undefined
            ? 'known.log'
            : `case when ${value} is not null then coalesce(known.log, ${seenOnce}) end`,
        join: `left join ${table} as known on known.value = ${value}`,
      })
    }
    return await use(frequencies)
  } finally {
    for (const table of tables) await state.database.run(`drop table if exists ${table}`)
  }
}

async function countFrequencies({ database, records }: DuckDbState, table: string, column: string): Promise<void> {
  const name = quoteName(column)
  await database.run(
    `create temp table ${table} as
     select ${name} as value, log2(count(*) / sum(count(*)) over ()) as log
     from ${records.table} where ${name} is not null group by ${name}`,
  )
}

async function loadFrequencies(database: Database, table: string, known: TermFrequencyTable): Promise<void> {
  const { type, toDuckDb } = columnTypeOf(known.values, database.library)
  await database.run(`create temp table ${table} (value ${type.toString()}, log double)`)
  const appender = await database.connection.createAppender(table, null, 'temp')
  known.values.forEach((value, place) => {
    appender.appendValue(toDuckDb(value), type)
    appender.appendDouble(Math.log2(known.frequencies[place] ?? 0))
    appender.endRow()
  })
  appender.closeSync()
}
