import { columnNamed } from '../../columns/table.ts'
import type { LooseValue, Value } from '../../columns/value.ts'
import type { Model } from '../../model/model.ts'
import { termFrequencyTable, type TermFrequencyTable } from '../../model/term-frequency-table.ts'
import type { InMemoryEngine } from './engine.ts'

/** The frequencies of a few records' values and of a value from outside, by column in lower case. */
export type KnownFrequencies = (
  records: readonly number[],
  valueOf: (column: string) => LooseValue,
) => ReadonlyMap<string, TermFrequencyTable>

/**
 * The frequencies that a model's adjustments ask for, ready to be cut down to what some records need: a whole table of
 * frequencies would take longer to read than the records take to score.
 */
export function knownFrequencies(engine: InMemoryEngine, model: Model): KnownFrequencies {
  const adjusted = model.comparisons.flatMap(({ levels }) =>
    levels.flatMap(({ termFrequency }) => (termFrequency === undefined ? [] : [termFrequency.column.toLowerCase()])),
  )
  const whole = [...new Set(adjusted)].map((name) => {
    const column = columnNamed(engine.table, name)
    const known = engine.termFrequencies.get(name) ?? termFrequencyTable(column)
    return { name, column, records: known.records, frequencyOf: frequenciesByValue(known) }
  })
  return (records, valueOf) =>
    new Map(
      whole.map(({ name, column, records: counted, frequencyOf }) => {
        const codes = new Set(records.map((record) => column.codes[record] as number))
        const own = valueOf(column.name) ?? null
        const values = [...new Set([...[...codes].map((code) => column.values[code] ?? null), own])]
        const listed = values.filter((value) => value !== null && frequencyOf.has(value))
        const frequencies = listed.map((value) => frequencyOf.get(value) ?? 0)
        return [name, { column: column.name, values: listed, frequencies, records: counted }]
      }),
    )
}

function frequenciesByValue({ values, frequencies }: TermFrequencyTable): ReadonlyMap<Value, number> {
  return new Map(values.map((value, place) => [value, frequencies[place] ?? 0]))
}
