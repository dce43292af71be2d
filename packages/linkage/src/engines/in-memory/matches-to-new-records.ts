import type { Column } from '../../columns/column.ts'
import { dictionaryOf } from '../../columns/dictionary.ts'
import { columnNamed, tableOfEncoded, type Table } from '../../columns/table.ts'
import type { LooseValue } from '../../columns/value.ts'
import { columnsRead } from '../../model/columns-read.ts'
import type { Model } from '../../model/model.ts'
import { termFrequencyTable } from '../../model/term-frequency-table.ts'
import { columnsInSql } from '../../sql/columns-in-sql.ts'
import type { PredictOptions } from '../engine.ts'
import { engineOn } from './engine-on.ts'
import type { InMemoryEngine } from './engine.ts'
import { predict } from './predict.ts'

/** Matches as columns: the i-th is the record `old[i]` of the table and the row `new[i]` of those given. */
export type MatchesToNewRecords = {
  readonly length: number
  readonly old: Int32Array
  readonly new: Int32Array
  readonly matchWeight: Float64Array
  /** The first blocking rule that found the match. */
  readonly rule: Uint8Array
}

/**
 * Splink's matches to new records: rows that are not in the table are compared with the records that are, by the model's
 * rules, and never with each other. How common a value is, is told from the table alone, so what a match weighs does not
 * depend on the other rows asked about; a value that the table lacks counts as seen once.
 */
export async function matchesToNewRecords(
  engine: InMemoryEngine,
  model: Model,
  rows: readonly Readonly<Record<string, LooseValue>>[],
  options: Omit<PredictOptions, 'scope' | 'keepLevels'> = {},
): Promise<MatchesToNewRecords> {
  const { table } = engine
  const columns = columnsOf(table, model)
  const changed = new Uint8Array(table.records + rows.length).fill(1, table.records)
  const both = engineOn(withRows(table, columns, rows), {
    ...engine,
    termFrequencies: new Map([
      ...columns.adjusted.map((column) => [column.name.toLowerCase(), termFrequencyTable(column)] as const),
      ...engine.termFrequencies,
    ]),
  })
  const found = await predict(both, model, { ...options, scope: { changed, within: false, between: true } })
  const isOld = (record: number): boolean => record < table.records
  return {
    length: found.length,
    old: found.l.map((l, pair) => (isOld(l) ? l : (found.r[pair] as number))),
    new: found.l.map((l, pair) => (isOld(l) ? (found.r[pair] as number) : l) - table.records),
    matchWeight: found.matchWeight,
    rule: found.rule,
  }
}

type ColumnsOf = { readonly all: ReadonlySet<Column>; readonly adjusted: readonly Column[] }

/** What the model reads of the table: nothing else is worth the memory of a second copy. */
function columnsOf(table: Table, { comparisons, blockingRules }: Model): ColumnsOf {
  const adjusted = comparisons
    .flatMap(({ levels }) => levels.flatMap(({ termFrequency }) => termFrequency?.column ?? []))
    .map((name) => columnNamed(table, name))
  const read = [
    ...comparisons.flatMap(columnsRead),
    ...blockingRules.flatMap(({ sql, arraysToExplode }) => [...columnsInSql(sql, 'rule'), ...arraysToExplode]),
  ].map((name) => columnNamed(table, name))
  const naming = [table.uniqueId, table.sourceDataset].filter((column) => column !== undefined)
  return { all: new Set([...read, ...adjusted, ...naming]), adjusted: [...new Set(adjusted)] }
}

function withRows(table: Table, { all }: ColumnsOf, rows: readonly Readonly<Record<string, LooseValue>>[]): Table {
  const records = table.records + rows.length
  const columns = [...all].map(({ name, codes, values }): Column => {
    const dictionary = dictionaryOf(values)
    const longer = new Int32Array(records)
    longer.set(codes)
    rows.forEach((row, place) => (longer[table.records + place] = dictionary.codeOf(row[name])))
    return { name, codes: longer, values: dictionary.values }
  })
  return tableOfEncoded(columns, records, {
    ...(table.uniqueId && { uniqueId: table.uniqueId.name }),
    ...(table.sourceDataset && { sourceDataset: table.sourceDataset.name }),
  })
}
