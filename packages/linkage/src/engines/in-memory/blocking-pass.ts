import type { Column } from '../../columns/column.ts'
import { dictionaryOf } from '../../columns/dictionary.ts'
import { columnNamed, tableOfEncoded, type Table } from '../../columns/table.ts'
import { LinkageError } from '../../errors.ts'
import { listOf } from '../../functions/set-similarity.ts'
import type { BlockingRule } from '../../model/model.ts'
import { columnNamesOf, type Expression } from '../../sql/expression.ts'
import { ruleAlternatives, type RuleAlternative } from '../rule-alternatives.ts'
import { groupsOf, groupsOfKeys, joinKeys, type Groups, type GroupsOfKeys } from './block-keys.ts'
import { derivedColumns } from './derived-columns.ts'
import type { InMemoryEngine } from './engine.ts'

/** One way to find pairs: records that agree on a key, filtered by whatever else the rule asks. */
export type BlockingPass = {
  /** The rule this belongs to. A rule with OR has a pass for each alternative. */
  readonly rule: number
  /** Entry → record; undefined when entries are records, as they are unless lists are exploded. */
  readonly recordOf: Int32Array | undefined
  /** Entries by key of the right record, and, when it differs, of the left. */
  readonly right: Groups
  readonly leftKeys: Int32Array | undefined
  readonly rightKeys: Int32Array
  /** For exploded lists: record → its keys in rising order. */
  readonly keysOfRecord: Groups | undefined
  /** What else the rule asks of a pair. */
  readonly filter: Expression | undefined
}

/** Compiles the rules into passes, in the order in which pairs are looked for. */
export function blockingPasses(rules: readonly BlockingRule[], engine: InMemoryEngine): BlockingPass[] {
  // Rules often share a column, and its records are grouped once for all of them.
  const grouped = groupsOfKeys()
  return rules.flatMap((rule, place) =>
    ruleAlternatives(rule).map((alternative) => compilePass(rule, place, alternative, { engine, grouped })),
  )
}

function compilePass(
  rule: BlockingRule,
  place: number,
  { condition, equalities, rest, symmetric }: RuleAlternative,
  { engine, grouped }: { readonly engine: InMemoryEngine; readonly grouped: GroupsOfKeys },
): BlockingPass {
  const { table, recordOf } = explode(engine.table, rule.arraysToExplode, columnNamesOf(condition))
  const columns = recordOf === undefined ? engine.columns : derivedColumns(table, engine.functions)
  const rightKeys = joinAll(
    equalities.map(({ r }) => columns.columnOf(r).codes),
    grouped,
  )
  const common = { rule: place, recordOf, filter: filterOf(rest) }
  if (symmetric) {
    const keysOfRecord = recordOf === undefined ? undefined : keysByRecord(recordOf, rightKeys, engine.table.records)
    return { ...common, right: groupsOf(rightKeys), rightKeys, leftKeys: undefined, keysOfRecord }
  }
  if (recordOf !== undefined) {
    throw new LinkageError(
      'rule-not-understood',
      `Blocking rule ${rule.sql} explodes lists and compares different columns of the two records, which is not supported. Put both lists into one column first.`,
    )
  }
  const [left, right] = differentKeys(
    equalities.map(({ l, r }) => [columns.columnOf(l), columns.columnOf(r)]),
    grouped,
  )
  return { ...common, right: groupsOf(right), rightKeys: right, leftKeys: left, keysOfRecord: undefined }
}

export function filterOf(clauses: readonly Expression[]): Expression | undefined {
  const [first] = clauses
  return clauses.length > 1 ? { kind: 'and', of: clauses } : first
}

/** Several keys as one. Always a copy: the codes of a column belong to the table. */
function joinAll([first, ...others]: readonly Int32Array[], grouped: GroupsOfKeys): Int32Array {
  if (first === undefined) return new Int32Array(0)
  return others.length === 0 ? first.slice() : others.reduce((joined, key) => joinKeys(joined, key, grouped), first)
}

/** Keys of different columns agree only in one numbering: both sides are numbered together, then cut apart again. */
function differentKeys(
  pairs: readonly (readonly [Column, Column])[],
  grouped: GroupsOfKeys,
): [left: Int32Array, right: Int32Array] {
  const stacked = pairs.map(([l, r]) => {
    const dictionary = dictionaryOf(l.values)
    const codeOf = Int32Array.from(r.values, (value) => dictionary.codeOf(value))
    const both = new Int32Array(l.codes.length * 2)
    both.set(l.codes)
    both.set(
      r.codes.map((code) => codeOf[code] as number),
      l.codes.length,
    )
    return both
  })
  const joined = joinAll(stacked, grouped)
  return [joined.slice(0, joined.length / 2), joined.slice(joined.length / 2)]
}

/** One entry per record and list item, so that each item is a value of its own, in a table of the columns needed. */
export function explode(
  table: Table,
  names: readonly string[],
  needed: readonly string[],
): { readonly table: Table; readonly recordOf: Int32Array | undefined } {
  if (names.length === 0) return { table, recordOf: undefined }
  let recordOf: Int32Array | undefined
  const columns = new Set([...names, ...needed].map((name) => columnNamed(table, name)))
  let entries = tableOfEncoded(columns, table.records)
  for (const name of names) {
    const step = explodeColumn(entries, columnNamed(entries, name))
    const before = recordOf
    recordOf = before === undefined ? step.from : step.from.map((entry) => before[entry] as number)
    entries = step.table
  }
  return { table: entries, recordOf }
}

function explodeColumn(table: Table, column: Column): { readonly table: Table; readonly from: Int32Array } {
  const dictionary = dictionaryOf()
  const itemsOf = column.values.map((value) => [
    ...new Set(
      listOf(value)
        .map((item) => dictionary.codeOf(item))
        .filter((code) => code > 0),
    ),
  ])
  const from: number[] = []
  const codes: number[] = []
  for (let record = 0; record < table.records; record++) {
    for (const item of itemsOf[column.codes[record] as number] ?? []) {
      from.push(record)
      codes.push(item)
    }
  }
  const entryOf = Int32Array.from(from)
  const columns = [...table.columns.values()].map((other) =>
    other === column
      ? { name: column.name, codes: Int32Array.from(codes), values: dictionary.values }
      : { ...other, codes: entryOf.map((record) => other.codes[record] as number) },
  )
  return { table: tableOfEncoded(columns, entryOf.length), from: entryOf }
}

/**
 * Record → its keys, rising and each once, as groups whose entries are keys. An entry whose key its record has already
 * shown is given key 0, so that no block holds a record twice.
 */
function keysByRecord(recordOf: Int32Array, keys: Int32Array, records: number): Groups {
  const starts = new Int32Array(records + 1)
  const sorted: number[] = []
  let entry = 0
  for (let record = 0; record < records; record++) {
    starts[record] = sorted.length
    const first = sorted.length
    for (; recordOf[entry] === record; entry++) {
      const key = keys[entry] as number
      if (key === 0) continue
      if (sorted.includes(key, first)) keys[entry] = 0
      else insertInOrder(sorted, key, first)
    }
  }
  starts[records] = sorted.length
  return { starts, entries: Int32Array.from(sorted), count: records }
}

/** A record has a handful of keys: moving a few up is quicker than sorting. */
function insertInOrder(sorted: number[], key: number, first: number): void {
  let place = sorted.length
  for (; place > first && (sorted[place - 1] as number) > key; place--) sorted[place] = sorted[place - 1] as number
  sorted[place] = key
}
