import type { Column } from '../columns/column.ts'
import { columnNamed } from '../columns/table.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import type { Engine } from '../engines/engine.ts'
import { comparisonVectorValues, matchWeightOf, type Comparison, type Model } from '../model/model.ts'
import { logFrequencies } from '../model/term-frequency-table.ts'
import { matchProbability } from '../model/weights.ts'
import type { Pairs } from '../steps/pairs.ts'

/** Columns by name, one number a pair. NaN is nothing known. */
export type PairColumns = ReadonlyMap<string, Float64Array | Int8Array | Int32Array>

/**
 * Everything that went into the weight of each pair, under the names that Splink gives with
 * `retain_intermediate_calculation_columns`: `match_weight`, `match_probability`, and for each comparison the level
 * (`gamma_…`), its weight (`mw_…`), what a term frequency adds (`mw_tf_adj_…`), and the frequencies of the two values
 * (`tf_…_l`, `tf_…_r`, in memory only: DuckDB has them in its own tables). `l` and `r` are the row numbers, in the order
 * a run gives them.
 */
export async function intermediateColumns(
  engine: Engine & Partial<Pick<InMemoryEngine, 'table' | 'termFrequencies'>>,
  model: Model,
  pairs: Pairs,
): Promise<PairColumns> {
  const compared = await engine.comparePairs(model, pairs)
  const { length, l, r, levels, adjustments, matchWeight } = compared
  const width = model.comparisons.length
  const columns = new Map<string, Float64Array | Int8Array | Int32Array>([
    ['l', l],
    ['r', r],
    ['match_weight', matchWeight],
    ['match_probability', matchWeight.map(matchProbability)],
  ])
  model.comparisons.forEach((comparison, place) => {
    const name = comparison.name.replaceAll(' ', '_')
    const gamma = Int8Array.from({ length }, (_, pair) => levels[pair * width + place] as number)
    const weights = weightsByValue(comparison)
    columns.set(`gamma_${name}`, gamma)
    columns.set(
      `mw_${name}`,
      Float64Array.from(gamma, (value) => weights.get(value) ?? 0),
    )
    const adjusted = [...new Set(comparison.levels.flatMap(({ termFrequency }) => termFrequency?.column ?? []))]
    if (adjusted.length === 0) return
    columns.set(`mw_tf_adj_${name}`, Float64Array.from({ length }, (_, pair) => adjustments[pair * width + place] as number)) // prettier-ignore
    if (engine.table === undefined) return
    for (const each of adjusted) {
      const column = columnNamed(engine.table, each)
      const frequencies = frequenciesOf(column, engine)
      for (const [side, records] of [
        ['l', l],
        ['r', r],
      ] as const) {
        // prettier-ignore
        columns.set(`tf_${column.name}_${side}`, Float64Array.from(records, (record) => frequencies[column.codes[record] as number] as number)) // prettier-ignore
      }
    }
  })
  return columns
}

function weightsByValue(comparison: Comparison): Map<number, number> {
  const values = comparisonVectorValues(comparison.levels)
  return new Map(comparison.levels.map((level, place) => [values[place] ?? 0, matchWeightOf(level) ?? Number.NaN]))
}

function frequenciesOf(
  column: Column,
  { termFrequencies }: Partial<Pick<InMemoryEngine, 'termFrequencies'>>,
): Float64Array {
  return logFrequencies(column, termFrequencies?.get(column.name.toLowerCase())).map((log) => 2 ** log)
}
