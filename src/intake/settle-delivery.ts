import type { Transaction } from '../platform/transaction.ts'
import type { CoverageSpan } from './coverage.ts'
import type { DeliveryWarning } from './delivery-warnings.ts'
import { closeFacts } from './sql/close-facts.queries.ts'
import { closeRecords } from './sql/close-records.queries.ts'
import { closeStatedRelationships } from './sql/close-stated-relationships.queries.ts'
import { countIncoming } from './sql/count-incoming.queries.ts'
import { findChangedRecords } from './sql/find-changed-records.queries.ts'
import { findWithdrawnRecords } from './sql/find-withdrawn-records.queries.ts'
import { insertCoverage } from './sql/insert-coverage.queries.ts'
import { insertDeliveryWarning } from './sql/insert-delivery-warning.queries.ts'
import { insertDelivery } from './sql/insert-delivery.queries.ts'
import { insertFacts } from './sql/insert-facts.queries.ts'
import { insertNotices } from './sql/insert-notices.queries.ts'
import { insertQuarantinedRows } from './sql/insert-quarantined-rows.queries.ts'
import { insertSourcePeople } from './sql/insert-source-people.queries.ts'
import { insertSourceRecords } from './sql/insert-source-records.queries.ts'
import { insertStatedRelationships } from './sql/insert-stated-relationships.queries.ts'
import { markRowsOfOneKey } from './sql/mark-rows-of-one-key.queries.ts'
import { refuseRowsOfOneKey } from './sql/refuse-rows-of-one-key.queries.ts'
import { resolveNotices } from './sql/resolve-notices.queries.ts'
import { analyseIncoming } from './store/incoming.ts'

/** What a delivery does to what is held. */
export type DeliveryCounts = {
  readonly rowsRead: number
  readonly recordsNew: number
  readonly recordsChanged: number
  readonly recordsUnchanged: number
  readonly recordsWithdrawn: number
  readonly rowsQuarantined: number
  /** Records held from these kinds of row before. */
  readonly held: number
}

export type Delivery = {
  readonly deliveryId: string
  readonly source: string
  readonly edition: string
  readonly fileKind: string
  readonly rowKinds: readonly string[]
  readonly fileName: string
  readonly contentSha256: string
  readonly agreement: string
  readonly receivedOn: string
  /** The moment from which all of it is known. */
  readonly knownAt: Date
  readonly currentAsOf: string
  readonly supersedes: string | undefined
  readonly full: boolean
  readonly coverage: readonly CoverageSpan[]
  readonly warnings: readonly DeliveryWarning[]
}

/** Below this, any plan is a good one. */
const rowsWorthAnalysing = 2_000

/** Compare what was gathered with what is held: which rows contradict each other, what is new, changed and withdrawn. */
export async function compareWithHeld(
  tx: Transaction,
  { source, rowKinds, full, rowsRead }: Pick<Delivery, 'source' | 'rowKinds' | 'full'> & { readonly rowsRead: number },
): Promise<DeliveryCounts> {
  if (rowsRead > rowsWorthAnalysing) await analyseIncoming(tx)
  await markRowsOfOneKey.run(undefined, tx)
  await refuseRowsOfOneKey.run(undefined, tx)
  await findChangedRecords.run({ source }, tx)
  if (full) await findWithdrawnRecords.run({ source, file_kinds: [...rowKinds] }, tx)
  if (rowsRead > rowsWorthAnalysing) await analyseIncoming(tx)
  const [counted] = await countIncoming.run({ source, file_kinds: [...rowKinds] }, tx)
  const { rows_read, stated, unchanged, quarantined, changed, withdrawn, held } = counted!
  return {
    rowsRead: rows_read,
    recordsNew: stated - changed,
    recordsChanged: changed,
    recordsUnchanged: unchanged,
    recordsWithdrawn: withdrawn,
    rowsQuarantined: quarantined,
    held,
  }
}

/** Store what was gathered. Nothing that was held is altered but the moment until which it was known. */
export async function settleDelivery(tx: Transaction, delivery: Delivery, counts: DeliveryCounts): Promise<void> {
  const { deliveryId, source, knownAt: at } = delivery
  await insertDelivery.run(
    {
      delivery_id: deliveryId,
      source,
      edition: delivery.edition,
      file_kind: delivery.fileKind,
      file_name: delivery.fileName,
      content_sha256: delivery.contentSha256,
      agreement: delivery.agreement,
      received_on: delivery.receivedOn,
      recorded_at: at,
      current_as_of: delivery.currentAsOf,
      supersedes: delivery.supersedes ?? null,
      rows_read: counts.rowsRead,
      records_new: counts.recordsNew,
      records_changed: counts.recordsChanged,
      records_unchanged: counts.recordsUnchanged,
      records_withdrawn: counts.recordsWithdrawn,
      rows_quarantined: counts.rowsQuarantined,
    },
    tx,
  )
  for (const close of [closeRecords, closeFacts, closeStatedRelationships, resolveNotices]) await close.run({ at }, tx)
  await insertSourcePeople.run({ source }, tx)
  await insertSourceRecords.run({ delivery_id: deliveryId, source, at }, tx)
  for (const insert of [insertFacts, insertStatedRelationships, insertNotices]) await insert.run({ source, at }, tx)
  await insertQuarantinedRows.run({ delivery_id: deliveryId }, tx)
  await settleAbout(tx, delivery)
}

async function settleAbout(
  tx: Transaction,
  { deliveryId, source, knownAt, coverage, warnings }: Delivery,
): Promise<void> {
  for (const { kind, from, to, area, ageFrom = null, ageTo = null } of coverage) {
    await insertCoverage.run(
      {
        delivery_id: deliveryId,
        source,
        fact_kind: kind,
        covers_from: from,
        covers_to: to,
        area,
        age_from: ageFrom,
        age_to: ageTo,
        at: knownAt,
      },
      tx,
    )
  }
  for (const { kind, column = null, times, firstLine, says } of warnings) {
    await insertDeliveryWarning.run(
      { delivery_id: deliveryId, kind, column_name: column, times, first_line: firstLine, says },
      tx,
    )
  }
}
