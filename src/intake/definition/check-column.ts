import { canBeConfused, compileDateFormat } from '../dates/date-format.ts'
import type { RowToCheck } from './check-row.ts'
import type { RowReferences } from './row-references.ts'
import { codesOf } from './rows-of.ts'
import type { CodeList, ColumnDefinition } from './source-schema.ts'

type ColumnToCheck = RowToCheck & { readonly name: string; readonly column: ColumnDefinition }

/** One column: that it is of one kind, and that its formats and codes can be read in one way only. */
export function checkColumn(references: RowReferences, { name, column, at, format, definition }: ColumnToCheck): void {
  const wrong = (setting: string, says: string) => references.wrong(['columns', name, setting], says)
  const kinds = (['date', 'codes', 'boolean', 'number'] as const).filter((kind) => column[kind] !== undefined)
  if (kinds.length > 1) wrong(kinds[1]!, `stands beside ${kinds[0]}. A column is of one kind`)
  if (column.required && column.blank !== undefined)
    wrong('blank', 'stands beside required. A required column is never blank')

  if (format === 'csv' && column.at !== undefined) wrong('at', 'is only for XML. A CSV column is found by its name')
  if (format === 'xml') checkPath(column.at, at ?? '.', (says) => wrong('at', says))

  checkDates(column.date ?? [], (says) => wrong('date', says))
  if (typeof column.codes === 'string' && definition['code-lists'][column.codes] === undefined) {
    wrong('codes', `names the code list ${column.codes}, which is not there. Add it to code-lists`)
  }
  for (const [code, { from, until }] of Object.entries(codesOf(column, definition) ?? {})) {
    if (from !== undefined && until !== undefined && from > until) wrong('codes', `lets ${code} end before it begins`)
  }
  checkBlank(column, codesOf(column, definition), (says) => wrong('blank', says))
}

function checkPath(path: string | undefined, rowAt: string, wrong: (says: string) => void): void {
  if (path === undefined) {
    wrong('is missing. Give the path of the value from the row, such as ChildIdentifiers/UPN or ../LAchildID')
    return
  }
  if (path === '.' || /^(\/[\w.-]+)+$/.test(path)) return
  if (!/^(\.\.\/)*[\w.-]+(\/[\w.-]+)*(\/@[\w.-]+)?$/.test(path)) {
    wrong(
      'is no path. Write element names with / between them, .. for the element above, @ for an attribute, and / first for the header',
    )
    return
  }
  const up = path.split('/').filter((step) => step === '..').length
  const depth = rowAt === '.' ? 0 : rowAt.split('/').length
  if (up > depth) wrong('climbs above the record. Only what stands in the record can be read')
}

function checkDates(patterns: readonly string[], wrong: (says: string) => void): void {
  for (const pattern of patterns) {
    if (compileDateFormat(pattern) === undefined) {
      wrong(`has ${pattern}, which is no date format. Write YYYY for the year, MM or MMM for the month, DD for the day`)
    }
  }
  for (const [index, left] of patterns.entries()) {
    const right = patterns.slice(index + 1).find((other) => canBeConfused(left, other))
    if (right !== undefined) {
      wrong(`has ${left} and ${right}, by which one text could be two days. Declare the one the partner writes`)
    }
  }
}

function checkBlank(column: ColumnDefinition, codes: CodeList | undefined, wrong: (says: string) => void): void {
  const { blank } = column
  if (blank === undefined) return
  if (column.date !== undefined) wrong('gives a date a value when blank. A blank date is not stated')
  if (column.number !== undefined && Number.isNaN(Number(blank))) wrong('is no number, and the column is')
  if (codes !== undefined && !Object.hasOwn(codes, blank)) wrong(`is ${blank}, which is not among the column’s codes`)
}
