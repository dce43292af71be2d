import { columnNamed, tableOfEncoded, type Table } from './table.ts'

/**
 * The given rows as a table of their own, with only the values that occur in them, so that work on a sample touches
 * little memory. Codes keep their order.
 */
export function sampleOfTable(table: Table, rows: Int32Array): Table {
  const columns = [...table.columns.values()].map((column) => {
    const newCode = new Int32Array(column.values.length)
    for (const row of rows) newCode[column.codes[row] as number] = 1
    newCode[0] = 0
    const values = [column.values[0] ?? null]
    newCode.forEach((used, code) => {
      if (used === 1) newCode[code] = values.push(column.values[code] ?? null) - 1
    })
    return { name: column.name, codes: rows.map((row) => newCode[column.codes[row] as number] as number), values }
  })
  const sampled = tableOfEncoded(columns, rows.length)
  return {
    ...sampled,
    uniqueId: table.uniqueId && columnNamed(sampled, table.uniqueId.name),
    sourceDataset: table.sourceDataset && columnNamed(sampled, table.sourceDataset.name),
  }
}
