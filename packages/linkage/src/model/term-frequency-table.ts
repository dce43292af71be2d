import { dictionaryOf } from '../columns/dictionary.ts'
import type { Value } from '../columns/value.ts'
import type { Column } from '../columns/column.ts'

/** How often each value of a column occurs among the records that have one. Plain data, to be kept beside a model. */
export type TermFrequencyTable = {
  readonly column: string
  readonly values: readonly Value[]
  /** Share of the records, in the order of `values`. */
  readonly frequencies: readonly number[]
  /** How many records were counted: a value not listed is taken to occur once among them. */
  readonly records: number
}

/** Counts a column. Freeze the result beside the model when the same pair must always weigh the same. */
export function termFrequencyTable(column: Column): TermFrequencyTable {
  const { counts, records } = countValues(column)
  return {
    column: column.name,
    values: column.values.slice(1),
    frequencies: Array.from(counts.subarray(1), (count) => count / records),
    records,
  }
}

/** Code → log2 of the value's frequency; NaN for nothing known. */
export function logFrequencies(column: Column, known: TermFrequencyTable | undefined): Float64Array {
  if (known === undefined) {
    const { counts, records } = countValues(column)
    return Float64Array.from(counts, (count, code) =>
      code === 0 || count === 0 ? Number.NaN : Math.log2(count / records),
    )
  }
  const places = dictionaryOf([null, ...known.values])
  const seenOnce = 1 / Math.max(1, known.records)
  return Float64Array.from(column.values, (value) => {
    const place = places.codeIfKnown(value)
    return place === 0 ? Number.NaN : Math.log2(known.frequencies[place - 1] ?? seenOnce)
  })
}

function countValues(column: Column): { counts: Float64Array; records: number } {
  const counts = new Float64Array(column.values.length)
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1
  return { counts, records: column.codes.length - (counts[0] ?? 0) }
}
