import type { Column } from '../columns/column.ts'
import { columnNamed } from '../columns/table.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { listOf } from '../functions/set-similarity.ts'
import type { Comparison } from '../model/model.ts'
import { columnsRead } from '../model/columns-read.ts'
import { keyPartsOf, type KeyPart } from './key-part.ts'

/** A column that rules may be made from. */
export type BlockingField = {
  readonly column: string
  /** The whole column first. */
  readonly parts: readonly KeyPart[]
  /** How likely two records that both have a value share it by chance. */
  readonly chance: number
  /** The share of records that have a value. */
  readonly known: number
}

/** A column on which this many strangers agree tells records apart too little to be worth a place in a rule. */
const CHANCE_MAX = 0.2

/**
 * The columns worth making rules from, the most telling first: those the comparisons read, or the ones named, less ids,
 * measurements and columns of few values.
 */
export function blockingFields(
  engine: InMemoryEngine,
  from: { readonly comparisons?: readonly Comparison[]; readonly columns?: readonly string[] },
): BlockingField[] {
  const { table } = engine
  const named = [...(from.columns ?? []), ...(from.comparisons ?? []).flatMap(columnsRead)]
  const columns = new Set(named.length > 0 ? named.map((name) => columnNamed(table, name)) : table.columns.values())
  const fields: BlockingField[] = []
  for (const column of columns) {
    if (column === table.uniqueId || column === table.sourceDataset) continue
    const counts = new Float64Array(column.values.length)
    for (const code of column.codes) counts[code] = (counts[code] as number) + 1
    const known = table.records - (counts[0] ?? 0)
    const parts = known < 2 ? [] : keyPartsOf(column)
    if (parts.length === 0) continue
    const sharing = valueCounts(column, counts).reduce((sum, count) => sum + count * (count - 1), 0)
    const chance = sharing / (known * (known - 1))
    if (chance <= CHANCE_MAX) fields.push({ column: column.name, parts, chance, known: known / table.records })
  }
  return fields.sort((a, b) => a.chance - b.chance || (a.column < b.column ? -1 : 1))
}

/** How many records hold each value, or each item of a list. */
function valueCounts({ values }: Column, counts: Float64Array): number[] {
  const found = new Map<unknown, number>()
  values.forEach((value, code) => {
    for (const item of new Set(listOf(value))) found.set(item, (found.get(item) ?? 0) + (counts[code] as number))
  })
  return [...found.values()]
}
