import { columnNamed, tableOfEncoded, type Table } from '../columns/table.ts'
import { dictionaryOf } from '../columns/dictionary.ts'
import type { LooseValue, Value } from '../columns/value.ts'
import { LinkageError } from '../errors.ts'
import { textOfFile } from './settings-file.ts'

/** Where a record that is looked up comes from: a source of its own, so that it may be linked with every other. */
const LOOKED_UP = '(looked up)'

/** Reads the one record of a JSON file. */
export async function readRecord(path: string): Promise<Readonly<Record<string, Value>>> {
  const text = await textOfFile('record', path)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw invalid('is not JSON')
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw invalid('is not an object')
  return json as Readonly<Record<string, Value>>
}

/**
 * The table with one more record at its end. Its id, if it has one, is left aside: nobody in the table is excluded by it.
 * A key that is no column is refused, for a misspelt one would be ignored unseen.
 */
export function withRecord(table: Table, record: Readonly<Record<string, LooseValue>>): Table {
  for (const name of Object.keys(record)) columnNamed(table, name)
  const records = table.records + 1
  const columns = [...table.columns.values()].map(({ name, codes, values }) => {
    const given = Object.entries(record).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
    const dictionary = dictionaryOf(values)
    const longer = new Int32Array(records)
    longer.set(codes)
    longer[table.records] = dictionary.codeOf(name === table.sourceDataset?.name ? LOOKED_UP : given)
    return { name, codes: longer, values: dictionary.values }
  })
  const longer = tableOfEncoded(columns, records)
  return { ...longer, sourceDataset: table.sourceDataset && columnNamed(longer, table.sourceDataset.name) }
}

function invalid(why: string): LinkageError {
  return new LinkageError(
    'file-invalid',
    `The file of --record ${why}. It holds one record as an object, with the input's columns as keys.`,
  )
}
