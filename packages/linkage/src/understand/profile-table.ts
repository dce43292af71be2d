import type { Column } from '../columns/column.ts'
import { columnNamed, type Table } from '../columns/table.ts'
import type { Value } from '../columns/value.ts'

/** How one column's values are spread: what to know before comparing or blocking on it. */
export type ColumnProfile = {
  readonly column: string
  readonly records: number
  /** Records that hold nothing here. */
  readonly nulls: number
  readonly distinctValues: number
  /** The commonest and the rarest values: personal data, so show them only where they are asked for. */
  readonly mostCommon: readonly ValueCount[]
  readonly leastCommon: readonly ValueCount[]
  /** From the commonest values to the rarest, one step for each number of records that a value may have. */
  readonly distribution: readonly ValueCountStep[]
}

export type ValueCount = { readonly value: Value; readonly records: number }

/** All values that as many records hold as each other. */
export type ValueCountStep = {
  /** Records that hold each of these values. */
  readonly valueCount: number
  readonly values: number
  /** Records that hold any of these values. */
  readonly records: number
  /** Share of the records with a value whose value is rarer than these: Splink's `percentile_ex_nulls`. */
  readonly shareRarer: number
}

/**
 * Counts the values of every column, or of those named, as Splink's `profile_columns` does. Values held by as many
 * records as each other are listed in the order of their text, so that the same table always gives the same lists.
 */
export function profileTable(
  table: Table,
  options: { readonly columns?: readonly string[]; readonly top?: number; readonly bottom?: number } = {},
): ColumnProfile[] {
  const { columns = [...table.columns.keys()], top = 10, bottom = 10 } = options
  return columns.map((name) => profileColumn(columnNamed(table, name), { top, bottom }))
}

function profileColumn(column: Column, { top, bottom }: { readonly top: number; readonly bottom: number }) {
  const counts = new Float64Array(column.values.length)
  for (const code of column.codes) counts[code] = (counts[code] as number) + 1
  const nulls = counts[0] as number
  const records = column.codes.length
  const distribution = distributionOf(counts, records - nulls)
  return {
    column: column.name,
    records,
    nulls,
    distinctValues: distribution.reduce((sum, { values }) => sum + values, 0),
    mostCommon: valuesFrom(column, counts, { wanted: top, steps: distribution }),
    leastCommon: valuesFrom(column, counts, { wanted: bottom, steps: distribution.toReversed() }),
    distribution,
  }
}

function distributionOf(counts: Float64Array, withValue: number): ValueCountStep[] {
  const valuesOf = new Map<number, number>()
  counts.forEach((count, code) => {
    if (code > 0 && count > 0) valuesOf.set(count, (valuesOf.get(count) ?? 0) + 1)
  })
  let soFar = 0
  return [...valuesOf]
    .sort(([a], [b]) => b - a)
    .map(([valueCount, values]) => {
      const records = valueCount * values
      soFar += records
      return { valueCount, values, records, shareRarer: 1 - soFar / withValue }
    })
}

/** The first values in the order of the steps, looked for only as far as they are wanted. */
function valuesFrom(
  column: Column,
  counts: Float64Array,
  { wanted, steps }: { readonly wanted: number; readonly steps: readonly ValueCountStep[] },
): ValueCount[] {
  const found: ValueCount[] = []
  for (const { valueCount } of steps) {
    if (found.length >= wanted) break
    const same: ValueCount[] = []
    counts.forEach((count, code) => {
      if (code > 0 && count === valueCount) same.push({ value: column.values[code] ?? null, records: count })
    })
    found.push(...same.sort((a, b) => compareText(String(a.value), String(b.value))))
  }
  return found.slice(0, wanted)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
