import type { Column } from '../../columns/column.ts'
import { dictionaryOf, type Dictionary } from '../../columns/dictionary.ts'
import type { Table } from '../../columns/table.ts'
import type { BlockingRule } from '../../model/model.ts'
import { columnNamesOf, type Expression } from '../../sql/expression.ts'
import { ruleAlternatives, type RuleAlternative } from '../rule-alternatives.ts'
import { groupsOf, type Groups } from './block-keys.ts'
import { explode, filterOf } from './blocking-pass.ts'
import { derivedColumns } from './derived-columns.ts'
import type { InMemoryEngine } from './engine.ts'

/** Finds the records that one alternative of a rule pairs with a record from outside. */
export type RuleIndex = {
  /** Place of the rule. */
  readonly rule: number
  /** What else the rule asks of a pair. */
  readonly filter: Expression | undefined
  /** Records that agree with the one record of a table, which stands on the right; a record may come more than once. */
  recordsLike(one: Table): number[]
}

/** Indexes a table for all rules, in the order in which pairs are looked for. */
export function ruleIndexes(rules: readonly BlockingRule[], engine: InMemoryEngine): RuleIndex[] {
  const shared = new Map<Column, Part>()
  return rules.flatMap((rule, place) =>
    ruleAlternatives(rule).map((alternative) => indexOf(rule, place, alternative, engine, shared)),
  )
}

/** A column of the table that has to agree, with its values by code and its records by value. */
type Part = { readonly column: Column; readonly dictionary: Dictionary; groups: Groups | undefined }

function indexOf(
  { arraysToExplode }: BlockingRule,
  rule: number,
  { condition, equalities, rest }: RuleAlternative,
  engine: InMemoryEngine,
  shared: Map<Column, Part>,
): RuleIndex {
  const needed = columnNamesOf(condition)
  const { table, recordOf } = explode(engine.table, arraysToExplode, needed)
  const columns = recordOf === undefined ? engine.columns : derivedColumns(table, engine.functions)
  const parts = equalities.map(({ l }) => partOf(columns.columnOf(l), shared))
  // The column with the most values leaves the fewest records to look through.
  const narrowest = parts.reduce((best, part, place) => (sizeOf(part) > sizeOf(parts[best]) ? place : best), 0)
  const { column } = parts[narrowest] as Part
  const groups = ((parts[narrowest] as Part).groups ??= groupsOf(column.codes))
  return {
    rule,
    filter: filterOf(rest),
    recordsLike(one) {
      const entries = explode(one, arraysToExplode, needed).table
      const derived = derivedColumns(entries, engine.functions)
      const sought = equalities.map(({ r }) => derived.columnOf(r))
      const found: number[] = []
      for (let entry = 0; entry < entries.records; entry++) {
        const codes = sought.map(({ codes: own, values }, place) =>
          (parts[place] as Part).dictionary.codeIfKnown(values[own[entry] as number] ?? null),
        )
        if (codes.some((code) => code <= 0)) continue
        const key = codes[narrowest] as number
        for (let place = groups.starts[key] as number; place < (groups.starts[key + 1] as number); place++) {
          const other = groups.entries[place] as number
          if (codes.every((code, part) => (parts[part] as Part).column.codes[other] === code))
            found.push(recordOf === undefined ? other : (recordOf[other] as number))
        }
      }
      return found
    },
  }
}

function partOf(column: Column, shared: Map<Column, Part>): Part {
  let part = shared.get(column)
  if (part === undefined) {
    part = { column, dictionary: dictionaryOf(column.values), groups: undefined }
    shared.set(column, part)
  }
  return part
}

function sizeOf(part: Part | undefined): number {
  return part?.column.values.length ?? 0
}
