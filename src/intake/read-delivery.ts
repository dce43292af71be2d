import { compileDateFormat } from './dates/date-format.ts'
import { coverageWatch, type CoverageSpan } from './coverage.ts'
import { warningCounter, type DeliveryWarning } from './delivery-warnings.ts'
import { rowKindsOf } from './definition/rows-of.ts'
import { isRefused, rowInterpreter, type InterpretedRow, type RefusedRow } from './interpret/interpret-row.ts'
import { readRecognisedRows } from './read-recognised-rows.ts'
import type { InspectedFile } from './readers/inspect-file.ts'
import { hasLinkIdForm } from './link-id-form.ts'
import { linkIdFound } from './released-data.ts'
import type { RecognisedFile } from './recognise-file.ts'

/** A row of a delivery, understood or refused, and where it stands in the file. */
export type DeliveredRow = {
  readonly rowKind: string
  /** The order of rows in the file. */
  readonly rowOrder: number
  /** CSV: the row after the header, from 1. XML: the record it stands in. */
  readonly rowNumber: number
  readonly line: number
  readonly row: InterpretedRow | RefusedRow
}

/** What a whole file says besides its rows. */
export type ReadDelivery = {
  readonly rowsRead: number
  readonly currentAsOf: string
  readonly coverage: readonly CoverageSpan[]
  readonly warnings: readonly DeliveryWarning[]
}

/**
 * Read a recognised file from its first row to its last, handing over each row as it is understood. Nothing is kept: what
 * is true of the whole file is watched for as rows go by.
 *
 * @param take `onRow` for each row; `afterChunk` is awaited now and then, so that whoever stores rows sets the pace
 */
export async function readDelivery(
  inspected: InspectedFile,
  recognised: RecognisedFile,
  receivedOn: string,
  take: { onRow(row: DeliveredRow): void; afterChunk(bytesRead: number): Promise<void> },
): Promise<ReadDelivery> {
  const { definition, file } = recognised
  const warnings = warningCounter()
  let line = 0
  const kinds = rowKindsOf(recognised.name, file).map((kind) => ({
    name: kind.name,
    columns: Object.keys(kind.row.columns),
    coverage: coverageWatch(kind.row),
    interpret: rowInterpreter(kind, {
      source: definition,
      blanks: file.blanks,
      receivedOn,
      onOtherSpelling: (column) => warnings.note('other-spelling', { column, line }),
    }),
  }))
  const current = currentWatch(recognised, receivedOn)

  let rowsRead = 0
  await readRecognisedRows(inspected, recognised, {
    warnings,
    onHeaderText: current.seeText,
    onRow(sent) {
      rowsRead += 1
      line = sent.line
      const kind = kinds[sent.rowKind]!
      if ('fields' in sent) checkHoldsNoLinkId(sent.fields, kind.columns, line)
      const row = 'problem' in sent ? { key: undefined, problems: [sent.problem] } : kind.interpret(sent.fields)
      if (!isRefused(row)) {
        kind.coverage.see(row.values)
        current.seeRow(row)
      }
      take.onRow({ rowKind: kind.name, rowOrder: rowsRead, rowNumber: sent.rowNumber, line, row })
    },
    afterChunk: take.afterChunk,
  })

  const currentAsOf = current.day()
  if (currentAsOf > receivedOn) warnings.note('current-in-the-future', { line: 1 })
  return {
    rowsRead,
    currentAsOf,
    coverage: kinds.flatMap(({ coverage }) => coverage.spans(currentAsOf)),
    warnings: warnings.all(),
  }
}

/** What only becomes a link id when the file's own way of writing is undone, as in XML, was not seen in its bytes. */
function checkHoldsNoLinkId(fields: readonly string[], columns: readonly string[], line: number): void {
  const at = fields.findIndex(hasLinkIdForm)
  if (at >= 0) throw linkIdFound({ line, column: `the column ${columns[at] ?? at + 1}` })
}

/** How current the file says it is: the latest day of a column, a day in its header, or the day it was received. */
function currentWatch(recognised: RecognisedFile, receivedOn: string) {
  const rule = recognised.file['current-as-of']
  const latestAt =
    recognised.format === 'csv' && typeof rule === 'object' && 'latest' in rule
      ? Object.keys(recognised.file.columns).indexOf(rule.latest)
      : -1
  let day = typeof rule === 'object' && 'day' in rule ? rule.day : undefined
  return {
    seeRow({ values }: InterpretedRow) {
      const stated = values[latestAt]
      if (stated !== undefined && (day === undefined || stated > day)) day = stated
    },
    seeText(path: string, text: string) {
      if (typeof rule === 'object' && 'at' in rule && rule.at === path) day = compileDateFormat(rule.date)?.read(text)
    },
    day: () => day ?? receivedOn,
  }
}
