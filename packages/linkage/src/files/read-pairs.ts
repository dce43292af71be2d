import type { Column } from '../columns/column.ts'
import { pairNumbers } from '../columns/pair-numbers.ts'
import { columnNamed, type Table } from '../columns/table.ts'
import type { Value } from '../columns/value.ts'
import { LinkageError } from '../errors.ts'
import { matchWeightOfProbability } from '../model/weights.ts'
import type { Pairs } from '../steps/pairs.ts'
import type { ReadingOptions } from './file-progress.ts'
import { readTable } from './read-table.ts'

/**
 * Reads pairs as `writePairs` or Splink writes them, as rows of the table: `unique_id_l` and `_r` under the name of the
 * table's own column, `source_dataset_l` and `_r` where it has sources, and `match_weight`, or else `match_probability`.
 */
export async function readPairs(
  path: string,
  table: Table,
  options: ReadingOptions = {},
): Promise<Pairs & { readonly matchWeight: Float64Array }> {
  const { uniqueId, sourceDataset } = table
  if (uniqueId === undefined) {
    throw new LinkageError('option-invalid', 'Pairs name records by their unique ids. Name that column when reading the records.') // prettier-ignore
  }
  const sides = (['l', 'r'] as const).map((side) => ({
    id: `${uniqueId.name}_${side}`,
    source: sourceDataset && `${sourceDataset.name}_${side}`,
  }))
  const pairs = await readTable([path], options)
  const recordOf = recordFinder(uniqueId, sourceDataset)
  const [l, r] = sides.map(
    ({ id, source }) =>
    recordsOf({ path, recordOf, id: columnNamed(pairs, id), source: source === undefined ? undefined : columnNamed(pairs, source) }), // prettier-ignore
  ) as [Int32Array, Int32Array]
  return { length: pairs.records, l, r, matchWeight: weightsOf(path, pairs) }
}

/** Code of an id and code of a source in the table → record; −1 where there is none. */
type RecordFinder = { codeOfId(id: Value): number; codeOfSource(source: Value): number; record(id: number, source: number): number } // prettier-ignore

function recordFinder(uniqueId: Column, sourceDataset: Column | undefined): RecordFinder {
  const keys = pairNumbers(uniqueId.codes.length)
  // Keys are numbered in order of first sight, so without double ids a record's number is its row, from 1.
  uniqueId.codes.forEach((code, record) => keys.numberOf(code, sourceDataset?.codes[record] ?? 0))
  const ids = codesByText(uniqueId)
  const sources = sourceDataset === undefined ? undefined : codesByText(sourceDataset)
  return {
    codeOfId: (id) => ids.get(String(id)) ?? -1,
    codeOfSource: (source) => sources?.get(String(source)) ?? -1,
    record: (id, source) => keys.numberIfKnown(id, source) - 1,
  }
}

/** By text, for a file of pairs may hold as a number what is a text among the records. */
function codesByText({ values }: Column): Map<string, number> {
  const codes = new Map<string, number>()
  for (let code = 1; code < values.length; code++) codes.set(String(values[code]), code)
  return codes
}

function recordsOf({
  path,
  recordOf,
  id,
  source,
}: {
  path: string
  recordOf: RecordFinder
  id: Column
  source: Column | undefined
}): Int32Array {
  // prettier-ignore
  const idCodes = Int32Array.from(id.values, (value) => recordOf.codeOfId(value))
  const sourceCodes = source && Int32Array.from(source.values, (value) => recordOf.codeOfSource(value))
  return id.codes.map((code, pair) => {
    const record = recordOf.record(idCodes[code]!, sourceCodes?.[source!.codes[pair]!] ?? 0)
    if (record >= 0) return record
    throw new LinkageError(
      'table-invalid',
      `${path}, pair ${pair + 1}: "${id.name}" names a record that is not among the input. Give the files that the pairs were made from.`,
    )
  })
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
