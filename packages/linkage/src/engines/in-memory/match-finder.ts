import type { Column } from '../../columns/column.ts'
import { valueAt } from '../../columns/column.ts'
import { columnNamed, tableOfColumns, type Table } from '../../columns/table.ts'
import type { LooseValue, Value } from '../../columns/value.ts'
import { columnsRead } from '../../model/columns-read.ts'
import type { Model } from '../../model/model.ts'
import { matchProbability } from '../../model/weights.ts'
import { columnNamesOf } from '../../sql/expression.ts'
import { comparePairs } from './compare-pairs.ts'
import { pairTest } from './compile-test.ts'
import { engineOn } from './engine-on.ts'
import type { InMemoryEngine } from './engine.ts'
import { ruleIndexes } from './rule-index.ts'
import { knownFrequencies } from './known-frequencies.ts'

/** A record of the table that may be the person looked for. */
export type FoundMatch = {
  /** Row number. */
  readonly record: number
  readonly matchWeight: number
  readonly matchProbability: number
  /** Place of the first blocking rule that finds it. */
  readonly rule: number
}

export type FindOptions = {
  /** Only records with at least this weight; left out, all that a blocking rule finds. */
  readonly thresholdMatchWeight?: number
}

/** Looks one record at a time up in a table. */
export type MatchFinder = {
  /** The records that may be the same person, the likeliest first; of equals, the earlier row. */
  find(record: Readonly<Record<string, LooseValue>>, options?: FindOptions): FoundMatch[]
}

/**
 * Makes a table ready for looking people up, so that each look-up takes milliseconds: through the model's blocking rules,
 * so a misspelt name is found by the rules that do not read it, and scored by its comparisons. The record looked for counts
 * as the last of the table, and is the right one of every pair; frequencies are those of the table without it.
 */
export function matchFinder(engine: InMemoryEngine, model: Model): MatchFinder {
  const { table } = engine
  const indexes = ruleIndexes(model.blockingRules, engine)
  const frequencies = knownFrequencies(engine, model)
  const sources = model.linkType === 'link_only' ? table.sourceDataset : undefined
  const compared = columnsNamed(table, [
    ...model.comparisons.flatMap(columnsRead),
    ...model.comparisons.flatMap(({ levels }) => levels.flatMap(({ termFrequency }) => termFrequency?.column ?? [])),
    ...indexes.flatMap(({ filter }) => (filter === undefined ? [] : columnNamesOf(filter))),
    ...(sources === undefined ? [] : [sources.name]),
  ])
  return {
    find(record, { thresholdMatchWeight = Number.NEGATIVE_INFINITY } = {}) {
      const valueOf = (name: string): LooseValue => record[name]
      const one = tableOfColumns(Object.fromEntries([...table.columns.keys()].map((name) => [name, [valueOf(name)]])))
      const found = indexes.map((index) => new Set(index.recordsLike(one)))
      const records = [...found.reduce((all, some) => all.union(some), new Set<number>())].sort((a, b) => a - b)
      if (records.length === 0) return []
      const own = records.length
      const cells = compared.map((column): [string, Value[]] => [column.name, [...records.map((each) => valueAt(column, each)), (valueOf(column.name) ?? null)]]) // prettier-ignore
      const small = engineOn(tableOfColumns(Object.fromEntries(cells)), {
        ...engine,
        threads: 1,
        termFrequencies: frequencies(records, valueOf),
      })
      const tests = indexes.map(({ filter }) => filter && pairTest(filter, small))
      const source = sources && columnNamed(small.table, sources.name).codes
      const firstRule = records.map((each, l) => {
        if (source !== undefined && source[l] === source[own]) return undefined
        return indexes.find((_, place) => found[place]?.has(each) === true && tests[place]?.(l, own) !== false)?.rule
      })
      const l = Int32Array.from(records.keys())
      const pairs = { length: own, l, r: new Int32Array(own).fill(own) }
      const { matchWeight } = comparePairs(small, model, pairs)
      return records
        .map((each, place) => ({ record: each, matchWeight: matchWeight[place] as number, rule: firstRule[place] }))
        .filter((match): match is typeof match & { rule: number } => match.rule !== undefined)
        .filter((match) => match.matchWeight >= thresholdMatchWeight)
        .map((match) => ({ ...match, matchProbability: matchProbability(match.matchWeight) }))
        .sort((a, b) => b.matchWeight - a.matchWeight || a.record - b.record)
    },
  }
}

function columnsNamed(table: Table, names: readonly string[]): Column[] {
  return [...new Set(names.map((name) => columnNamed(table, name)))]
}
