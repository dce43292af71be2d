import { sealedPlace } from '../intake/open-records.ts'
import type { SealedPayload } from '../intake/identity.ts'
import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { describingRecords } from './sql/describing-records.queries.ts'
import type { DescribingRecord } from './standard-person.ts'

export type WhichIdentities = {
  /** The moment to look back from. */
  readonly knownAt: Date
  readonly sourcePersonIds?: readonly number[]
  /** Source people whose records stay closed. */
  readonly except?: ReadonlySet<number>
}

const pageSize = 10_000

/**
 * Open everything each source has said of who its people are, one source person at a time, oldest record first.
 *
 * A source person all of whose records were withdrawn is left out: the source no longer speaks of anyone. Of the others
 * the replaced records come too, marked as no longer current.
 */
export async function* openIdentities(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  { knownAt, sourcePersonIds, except }: WhichIdentities,
): AsyncGenerator<readonly DescribingRecord[], void, undefined> {
  let held: DescribingRecord[] = []
  let after = { sourcePersonId: 0, recordId: 0 }
  for (;;) {
    const page = await describingRecords.run(
      {
        known_at: knownAt,
        after_source_person_id: after.sourcePersonId,
        after_record_id: after.recordId,
        source_person_ids: sourcePersonIds === undefined ? null : [...sourcePersonIds],
        except_source_person_ids: [...(except ?? [])],
        page_size: pageSize,
      },
      tx,
    )
    for (const row of page) {
      if (held.length > 0 && held[0]!.sourcePersonId !== row.source_person_id) {
        if (isSpokenOf(held)) yield held
        held = []
      }
      held.push(openRow(keys, row))
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) break
    after = { sourcePersonId: last.source_person_id, recordId: last.record_id }
  }
  if (isSpokenOf(held)) yield held
}

function isSpokenOf(records: readonly DescribingRecord[]): boolean {
  return records.some((record) => record.current)
}

type Row = Awaited<ReturnType<typeof describingRecords.run>>[number]

function openRow(keys: Pick<KeyStore, 'open'>, row: Row): DescribingRecord {
  const plain = keys.open(sealedPlace(row.record_id), row.sealed)
  const { identity = {} } = JSON.parse(plain.toString('utf8')) as SealedPayload
  return {
    recordId: row.record_id,
    sourcePersonId: row.source_person_id,
    source: row.source,
    protected: row.protected,
    identitySealed: row.identity_sealed,
    current: row.current,
    receivedOn: row.received_on,
    identity,
  }
}
