import type { WarningCounter } from './delivery-warnings.ts'
import { rowKindsOf } from './definition/rows-of.ts'
import type { RowProblem } from './interpret/row-problem.ts'
import { badFile } from './readers/bad-file.ts'
import type { InspectedFile } from './readers/inspect-file.ts'
import { readCsvRows } from './readers/read-csv-rows.ts'
import { readXmlRecords } from './readers/read-xml-records.ts'
import { xmlRowReader } from './readers/xml-rows.ts'
import type { RecognisedCsv, RecognisedFile, RecognisedXml } from './recognise-file.ts'

/** The columns of one row as sent, in the order of the definition, or why they are not even that. */
export type RecognisedRow = { readonly rowKind: number; readonly rowNumber: number; readonly line: number } & (
  { readonly fields: readonly string[] } | { readonly problem: RowProblem }
)

export type RowTaker = {
  readonly warnings: WarningCounter
  onRow(row: RecognisedRow): void
  onHeaderText(path: string, text: string): void
  afterChunk(bytesRead: number): Promise<void>
}

/** Read the rows of a file of either format; columns outside the definition go no further than this. */
export async function readRecognisedRows(
  file: InspectedFile,
  recognised: RecognisedFile,
  take: RowTaker,
): Promise<void> {
  await (recognised.format === 'csv' ? readCsv(file, recognised, take) : readXml(file, recognised, take))
}

async function readCsv(
  inspected: InspectedFile,
  { file, header, leftOut }: RecognisedCsv,
  take: RowTaker,
): Promise<void> {
  const at = Object.keys(file.columns).map((name) => header.indexOf(name))
  let lastIsShort = 0
  for (const name of leftOut) take.warnings.note('left-out', { column: name, line: 1 })
  await readCsvRows(inspected, file, {
    onRow({ fields, line, rowNumber }) {
      lastIsShort = fields.length < header.length ? line : 0
      if (fields.length !== header.length) {
        take.onRow({ rowKind: 0, rowNumber, line, problem: wrongNumberOfColumns(fields.length, header.length) })
      } else {
        take.onRow({ rowKind: 0, rowNumber, line, fields: at.map((index) => fields[index] ?? '') })
      }
    },
    afterChunk: take.afterChunk,
  })
  if (lastIsShort > 0 && !inspected.endsWithLineEnd) {
    throw badFile(
      'file-truncated',
      `The file ends in the middle of the row on line ${lastIsShort}: it is cut off.`,
      'Ask the partner to send the whole file.',
    )
  }
}

function wrongNumberOfColumns(found: number, expected: number): RowProblem {
  return {
    column: undefined,
    reason: 'wrong-number-of-columns',
    valueClass: `${found} columns`,
    remedy: `Send ${expected} columns in every row; a value that holds the separator stands in quotation marks.`,
  }
}

async function readXml(inspected: InspectedFile, { name, file }: RecognisedXml, take: RowTaker): Promise<void> {
  const kinds = rowKindsOf(name, file)
  const reader = xmlRowReader(kinds, (column, line) => take.warnings.note('element-twice', { column, line }))
  const leaveOut = new Set(file['leave-out'])
  const header = new Map<string, string>()
  let records = 0
  await readXmlRecords(inspected, file, {
    onRecord(record) {
      records += 1
      for (const path of reader.notReadIn(record)) {
        if (file['other-columns'] === 'refuse' && !leaveOut.has(path)) throw elementAdded(path, record.line)
        take.warnings.note('left-out', { column: path, line: record.line })
      }
      for (const row of reader.rowsOf(record, header)) take.onRow({ ...row, rowNumber: records })
    },
    onText(path, text) {
      header.set(path, text)
      take.onHeaderText(path, text)
    },
    onStrayText: (line) => take.warnings.note('text-between-elements', { line }),
    afterChunk: take.afterChunk,
  })
}

function elementAdded(path: string, line: number) {
  return badFile(
    'column-added',
    `The record on line ${line} has ${path.slice(0, 100)}, which the agreement does not cover.`,
    'Ask the partner to send it without; if the agreement has changed, add an edition of the source.',
  )
}
