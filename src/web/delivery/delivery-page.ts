import { isId } from '../http/access-log.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'
import { counted } from '../render/words.ts'
import { sourceTitle } from '../sources/source-titles.ts'
import { reasonInWords } from './quarantine-words.ts'
import { deliveryReceived } from './sql/delivery-received.queries.ts'
import { quarantinedRows, type IQuarantinedRowsResult } from './sql/quarantined-rows.queries.ts'
import { quarantineReasons, type IQuarantineReasonsResult } from './sql/quarantine-reasons.queries.ts'

/** One file: what was in it, and which rows did not fit and why. It never shows a value, so it can be sent to the partner. */
export const deliveryPage = page({
  path: '/sources/:sourceId/deliveries/:deliveryId',
  purpose: ['identify-families', 'audit'],
  permission: 'deliveries:read',
  async show({ tx, params, query, path }) {
    const { sourceId, deliveryId } = params as { sourceId: string; deliveryId: string }
    if (!isId(deliveryId)) return nothing
    const [delivery] = await deliveryReceived.run({ source: sourceId, deliveryId }, tx)
    if (delivery === undefined) return nothing
    const slice = sliceOf(query, 50)
    const { pageSize, offset } = slice
    const reasons = await quarantineReasons.run({ deliveryId }, tx)
    const rows = await quarantinedRows.run({ deliveryId, pageSize, offset }, tx)
    return view(
      'delivery/delivery.njk',
      {
        source: sourceId,
        sourceTitle: sourceTitle(sourceId, delivery),
        delivery,
        reasonsTable: reasonsTable(reasons),
        rowsTable: rowsTable(rows),
        pagination: paginationOf(slice, { total: rows[0]?.all_rows ?? 0, path }),
      },
      { about: { kind: 'delivery', id: deliveryId } },
    )
  },
})

function reasonsTable(reasons: readonly IQuarantineReasonsResult[]): Table {
  return {
    caption: 'Why, most rows first',
    head: ['What is wrong', 'What to do', 'Rows'],
    rows: reasons.map(({ reason, column_name, remedy, rows }) => [
      { text: reasonInWords(reason), ...inColumn(column_name) },
      { text: remedy },
      { text: counted(rows, 'row') },
    ]),
  }
}

function rowsTable(rows: readonly IQuarantinedRowsResult[]): Table {
  return {
    caption: 'Row by row, in the order of the file',
    head: ['Line', 'What is wrong', 'What the value looks like'],
    rows: rows.map(({ line_number, column_name, reason, value_class }) => [
      { text: `Line ${line_number}` },
      { text: reasonInWords(reason), ...inColumn(column_name) },
      { text: value_class },
    ]),
  }
}

function inColumn(name: string | null): { readonly hint?: string } {
  return name === null ? {} : { hint: `column ${name}` }
}
