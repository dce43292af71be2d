import type { Transaction } from '../platform/transaction.ts'
import type { DeliveryWarning } from './delivery-warnings.ts'
import { noticeSummary } from './sql/notice-summary.queries.ts'
import { refusalSummary } from './sql/refusal-summary.queries.ts'
import { refusals as refusalsQuery } from './sql/refusals.queries.ts'

/** What to tell the partner about a delivery. Lines, columns and kinds of value; never a value. */
export type QuarantineReport = {
  readonly refusals: readonly Refusal[]
  readonly quarantine: readonly QuarantineReason[]
  readonly notices: readonly NoticeCount[]
  readonly warnings: readonly DeliveryWarning[]
}

export type Refusal = {
  readonly rowNumber: number
  readonly line: number
  readonly column: string | undefined
  readonly reason: string
  readonly valueClass: string
  readonly remedy: string
}

export type QuarantineReason = {
  readonly reason: string
  readonly column: string | undefined
  readonly times: number
  readonly firstLine: number
  readonly remedy: string
}

export type NoticeCount = {
  readonly kind: string
  readonly column: string | undefined
  readonly times: number
  readonly firstLine: number
}

/** Of the delivery that the transaction has gathered. */
export async function quarantineReport(
  tx: Transaction,
  warnings: readonly DeliveryWarning[],
): Promise<QuarantineReport> {
  const refusals = await refusalsQuery.run(undefined, tx)
  const reasons = await refusalSummary.run(undefined, tx)
  const notices = await noticeSummary.run(undefined, tx)
  return {
    refusals: refusals.map((one) => ({
      rowNumber: one.row_number,
      line: one.line_number,
      column: one.column_name ?? undefined,
      reason: one.reason,
      valueClass: one.value_class,
      remedy: one.remedy,
    })),
    quarantine: reasons.map(({ reason, column_name, times, first_line, remedy }) => ({
      reason,
      column: column_name ?? undefined,
      times,
      firstLine: first_line,
      remedy,
    })),
    notices: notices.map(({ kind, column_name, times, first_line }) => ({
      kind,
      column: column_name ?? undefined,
      times,
      firstLine: first_line,
    })),
    warnings,
  }
}

/** The report a partner is sent, as CSV: one line for each thing wrong with a row. */
export function quarantineCsv(fileName: string, refusals: readonly Refusal[]): string {
  const lines = refusals.map(({ line, column = '', reason, valueClass, remedy }) => [
    fileName,
    String(line),
    column,
    reason,
    valueClass,
    remedy,
  ])
  return [['file', 'line', 'column', 'what is wrong', 'kind of value', 'what to do'], ...lines]
    .map((cells) => cells.map(cell).join(',') + '\r\n')
    .join('')
}

/** A cell that a spreadsheet would take for a formula is made text (ASVS 1.2.10). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
