import { actingAs } from '../../governance/service-actors.ts'
import type { Identity, SealedPayload } from '../../intake/identity.ts'
import { sealedPlace } from '../../intake/open-records.ts'
import { newId } from '../../platform/ids.ts'
import type { TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction } from '../../platform/transaction.ts'

export type Planted = { readonly source: string; readonly key: string; readonly identity: Identity }

const plantedAt = '2019-08-01T12:00:00Z'

/** One describing record each, as intake leaves them; the ids of their source people, in order. */
export async function plantSourcePeople({ database, keys }: TestServices, rows: readonly Planted[]): Promise<number[]> {
  const first = await keys.reserve(rows.length)
  return inTransaction(database, actingAs('receive'), async (tx) => {
    const ids: number[] = []
    for (const [at, { source, key, identity }] of rows.entries()) {
      const recordId = first + at
      const deliveryId = newId()
      await tx.query(
        `insert into delivery (delivery_id, source, edition, file_kind, file_name, content_sha256, agreement, received_on,
           recorded_at, rows_read, records_new, records_unchanged, records_withdrawn, rows_quarantined)
         values ($1, $2, '2016-09', 'people', 'planted.csv', $1::uuid::text, 'planted', '2019-08-01', $3, 1, 1, 0, 0, 0)`,
        [deliveryId, source, plantedAt],
      )
      const { rows: made } = await tx.query<{ id: number }>(
        'insert into source_person (source, key_digest) values ($1, $2) returning source_person_id as id',
        [source, keys.digest('test', `${source} ${key}`)],
      )
      const payload: SealedPayload = { columns: {}, identity }
      await tx.query(
        `insert into source_record (record_id, delivery_id, source, file_kind, row_number, line_number, row_key_digest,
           content_digest, source_person_id, describes_person, sealed, known_from)
         values ($1, $2, $3, 'people', 1, 2, $4, $4, $5, true, $6, $7)`,
        [
          recordId,
          deliveryId,
          source,
          keys.digest('row', `${source} ${key}`),
          made[0]!.id,
          keys.seal(sealedPlace(recordId), JSON.stringify(payload)),
          plantedAt,
        ],
      )
      ids.push(made[0]!.id)
    }
    return ids
  })
}

/** A source no longer states anything of this source person. */
export async function withdraw({ database, clock }: TestServices, sourcePersonId: number): Promise<void> {
  await inTransaction(database, actingAs('receive'), (tx) =>
    tx.query('update source_record set known_to = $2 where source_person_id = $1', [sourcePersonId, clock.now()]),
  )
}
