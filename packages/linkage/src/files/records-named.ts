import { pairNumbers } from '../columns/pair-numbers.ts'
import type { Column } from '../columns/column.ts'
import { columnNamed, type Table } from '../columns/table.ts'
import type { Value } from '../columns/value.ts'
import { LinkageError } from '../errors.ts'

/**
 * Row of a file → the row of the table's record that it names, by unique id and, where the table has sources, by source. A
 * file may hold as a number what is a text among the records. A record that the table does not have is an error.
 */
export type RecordsNamed = (
  file: Table,
  options: {
    /** What follows the name of the table's own column: `_l` or `_r` in a file of pairs. */
    readonly suffix: '' | '_l' | '_r'
    /** What a row of the file is, for the error. */
    readonly row: 'pair' | 'record'
  },
) => Int32Array

/** Finds the records of a table that files name; the table's ids are looked through once. */
export function recordsNamedIn({ uniqueId, sourceDataset }: Table, path: string): RecordsNamed {
  if (uniqueId === undefined) {
    throw new LinkageError('option-invalid', `${path} names records by their unique ids. Name that column when reading the records.`) // prettier-ignore
  }
  const recordOf = recordFinder(uniqueId, sourceDataset)
  return (file, { suffix, row }) => {
    const id = columnNamed(file, `${uniqueId.name}${suffix}`)
    const source = sourceDataset && columnNamed(file, `${sourceDataset.name}${suffix}`)
    const idCodes = Int32Array.from(id.values, (value) => recordOf.codeOfId(value))
    const sourceCodes = source && Int32Array.from(source.values, (value) => recordOf.codeOfSource(value))
    return id.codes.map((code, at) => {
      const record = recordOf.record(idCodes[code]!, sourceCodes?.[source!.codes[at]!] ?? 0)
      if (record >= 0) return record
      throw new LinkageError(
        'table-invalid',
        `${path}, ${row} ${at + 1}: "${id.name}" names a record that is not among the input. Give the files that the ${row}s were made from.`,
      )
    })
  }
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

/** By text, for a file may hold as a number what is a text among the records. */
function codesByText({ values }: Column): Map<string, number> {
  const codes = new Map<string, number>()
  for (let code = 1; code < values.length; code++) codes.set(String(values[code]), code)
  return codes
}
