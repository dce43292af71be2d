import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { Identity, SealedPayload } from './identity.ts'
import { recordsToOpen } from './sql/records-to-open.queries.ts'

/** A source record with its seal opened. Never log one, and never write one to the database. */
export type OpenRecord = {
  readonly recordId: number
  readonly deliveryId: string
  readonly source: string
  readonly fileKind: string
  readonly rowNumber: number
  readonly lineNumber: number
  /** Absent where the row is about no one in particular. */
  readonly sourcePersonId: number | undefined
  readonly describesPerson: boolean
  readonly protected: boolean
  readonly identitySealed: boolean
  readonly knownFrom: Date
  /** The allowed columns as the partner sent them; a column the row left blank is absent. */
  readonly columns: Readonly<Record<string, string>>
  readonly identity: Identity | undefined
}

export type WhichRecords = {
  /** The moment to look back from; a record that was replaced or withdrawn later still counts. */
  readonly knownAt: Date
  readonly source?: string
  readonly recordIds?: readonly number[]
  readonly sourcePersonIds?: readonly number[]
  /** Only the rows that describe who someone is: what linkage reads. */
  readonly describingOnly?: boolean
}

const pageSize = 5_000

/** Open records in order of their id, a page at a time, so that memory does not grow with the number of records. */
export async function* openRecords(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  which: WhichRecords,
): AsyncGenerator<OpenRecord, void, undefined> {
  let after = 0
  for (;;) {
    const page = await recordsToOpen.run(
      {
        known_at: which.knownAt,
        after_record_id: after,
        source: which.source ?? null,
        record_ids: which.recordIds === undefined ? null : [...which.recordIds],
        source_person_ids: which.sourcePersonIds === undefined ? null : [...which.sourcePersonIds],
        describing_only: which.describingOnly ?? false,
        page_size: pageSize,
      },
      tx,
    )
    for (const row of page) {
      yield {
        recordId: row.record_id,
        deliveryId: row.delivery_id,
        source: row.source,
        fileKind: row.file_kind,
        rowNumber: row.row_number,
        lineNumber: row.line_number,
        sourcePersonId: row.source_person_id ?? undefined,
        describesPerson: row.describes_person,
        protected: row.protected,
        identitySealed: row.identity_sealed,
        knownFrom: row.known_from,
        ...openPayload(keys, row.record_id, row.sealed),
      }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = last.record_id
  }
}

function openPayload(
  keys: Pick<KeyStore, 'open'>,
  recordId: number,
  sealed: Buffer,
): { columns: Record<string, string>; identity: Identity | undefined } {
  const plain = keys.open(sealedPlace(recordId), sealed)
  const { columns, identity } = JSON.parse(plain.toString('utf8')) as SealedPayload
  return { columns, identity }
}

/** Where a record's payload is sealed: its id is the number of its own key. */
export function sealedPlace(recordId: number) {
  return { keyNumber: recordId, table: 'source_record', row: String(recordId), column: 'sealed' } as const
}
