import type { Table } from '../columns/table.ts'
import { LinkageError } from '../errors.ts'
import { matchProbability } from '../model/weights.ts'
import type { ScoredPairs } from '../steps/pairs.ts'
import type { OutputColumn } from './output-column.ts'
import { writeTable, type WriteTableOptions } from './write-table.ts'

/**
 * Writes pairs with Splink's columns: `match_weight`, `match_probability`, `source_dataset_l` and `_r` where the table has
 * sources, `unique_id_l` and `_r` under the name of the table's own column, `gamma_…` for each comparison where the pairs
 * keep their levels, and `match_key`, the number of the first rule that found the pair, as text.
 */
export async function writePairs(
  path: string,
  { table, pairs }: { readonly table: Table; readonly pairs: ScoredPairs },
  options: WriteTableOptions = {},
): Promise<void> {
  await writeTable(path, { rows: pairs.length, columns: pairColumns(table, pairs) }, options)
}

function pairColumns({ uniqueId, sourceDataset }: Table, pairs: ScoredPairs): OutputColumn[] {
  if (uniqueId === undefined) {
    throw new LinkageError(
      'option-invalid',
      'Pairs cannot be written without unique ids: nothing would say which records they are. Name the column of unique ids when reading.',
    )
  }
  const { matchWeight, rule, levels, comparisons } = pairs
  const l = pairs.l.subarray(0, pairs.length)
  const r = pairs.r.subarray(0, pairs.length)
  return [
    { name: 'match_weight', kind: 'number', numberAt: (pair) => matchWeight[pair]! },
    { name: 'match_probability', kind: 'number', numberAt: (pair) => matchProbability(matchWeight[pair]!) },
    ...[sourceDataset, uniqueId].flatMap((column) =>
      column === undefined
        ? []
        : [
            { name: `${column.name}_l`, column, records: l },
            { name: `${column.name}_r`, column, records: r },
          ],
    ),
    ...comparisons.flatMap((comparison, place): OutputColumn[] =>
      levels === undefined
        ? []
        : [
            {
              name: `gamma_${comparison}`,
              kind: 'integer',
              numberAt: (pair) => levels[pair * comparisons.length + place]!,
            },
          ],
    ),
    { name: 'match_key', column: matchKeys, records: rule.subarray(0, pairs.length) },
  ]
}

const RULES_MAX = 256

/** Rule → its number as text, which is what Splink writes. */
const matchKeys = {
  name: 'match_key',
  codes: Int32Array.from({ length: RULES_MAX }, (_, rule) => rule + 1),
  values: [null, ...Array.from({ length: RULES_MAX }, (_, rule) => String(rule))],
}
