import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'
import { sourceTitle } from '../sources/source-titles.ts'
import { reasonInWords } from './quarantine-words.ts'
import { deliveryReceived } from './sql/delivery-received.queries.ts'
import { quarantinedRows } from './sql/quarantined-rows.queries.ts'
import { quarantineReasons } from './sql/quarantine-reasons.queries.ts'

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
        reasons: reasons.map(({ reason, column_name, remedy, rows: count }) => ({
          reason: reasonInWords(reason),
          column: column_name,
          remedy,
          rows: count,
        })),
        rows: rows.map(({ line_number, column_name, reason, value_class }) => ({
          line: line_number,
          column: column_name,
          reason: reasonInWords(reason),
          valueClass: value_class,
        })),
        pagination: paginationOf(slice, { total: rows[0]?.all_rows ?? 0, path }),
      },
      { about: { kind: 'delivery', id: deliveryId } },
    )
  },
})
