import { columnNamed, type Table } from '../columns/table.ts'
import { LinkageError } from '../errors.ts'
import { matchWeightOfProbability } from '../model/weights.ts'
import type { Pairs } from '../steps/pairs.ts'
import type { ReadingOptions } from './file-progress.ts'
import { readTable } from './read-table.ts'
import { recordsNamedIn } from './records-named.ts'

/**
 * Reads pairs as `writePairs` or Splink writes them, as rows of the table: `unique_id_l` and `_r` under the name of the
 * table's own column, `source_dataset_l` and `_r` where it has sources, and `match_weight`, or else `match_probability`.
 */
export async function readPairs(
  path: string,
  table: Table,
  options: ReadingOptions = {},
): Promise<Pairs & { readonly matchWeight: Float64Array }> {
  const pairs = await readTable([path], options)
  const namedIn = recordsNamedIn(table, path)
  const [l, r] = [namedIn(pairs, { suffix: '_l', row: 'pair' }), namedIn(pairs, { suffix: '_r', row: 'pair' })]
  return { length: pairs.records, l, r, matchWeight: weightsOf(path, pairs) }
}

function weightsOf(path: string, pairs: Table): Float64Array {
  const weights = pairs.columns.get('match_weight')
  const column = weights ?? columnNamed(pairs, 'match_probability')
  const settle = weights === undefined ? matchWeightOfProbability : (weight: number): number => weight
  const byCode = Float64Array.from(column.values, (value) => (value === null ? Number.NaN : settle(Number(value))))
  return Float64Array.from(column.codes, (code, pair) => {
    const weight = byCode[code]!
    if (!Number.isNaN(weight)) return weight
    throw new LinkageError('table-invalid', `${path}, pair ${pair + 1}: "${column.name}" holds no number. Correct the file, or predict again.`) // prettier-ignore
  })
}
