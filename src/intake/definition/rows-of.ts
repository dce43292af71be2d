import type { CodeList, ColumnDefinition, FileDefinition, RowDefinition, SourceDefinition } from './source-schema.ts'

/** One kind of row: a CSV file has one, named for the file; an XML file may have several. */
export type RowKind = {
  readonly name: string
  readonly row: RowDefinition
  /** XML: the path of the element that is a row, from the record. */
  readonly at: string | undefined
}

export function rowKindsOf(name: string, file: FileDefinition): RowKind[] {
  if (file.format === 'csv') return [{ name, row: file, at: undefined }]
  return Object.entries(file.rows).map(([rowName, row]) => ({ name: rowName, row, at: row.at }))
}

/** The codes a column may hold, its own or a shared list; nothing where it has none. */
export function codesOf(column: ColumnDefinition, source: Pick<SourceDefinition, 'code-lists'>): CodeList | undefined {
  return typeof column.codes === 'string' ? source['code-lists'][column.codes] : column.codes
}
