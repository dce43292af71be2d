import { actingAs } from '../../governance/service-actors.ts'
import type { Identity, SealedPayload } from '../../intake/identity.ts'
import { sealedPlace } from '../../intake/open-records.ts'
import { newId } from '../../platform/ids.ts'
import type { TestServices } from '../../platform/testing/test-database.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'

/** One person's row as a source sends it. `who` names the person; every row of theirs is linked to that one person. */
export type PlantedRow = {
  readonly who: string
  readonly source?: string
  readonly identity: Identity
  readonly columns?: Readonly<Record<string, string>>
  readonly protected?: boolean
  readonly identitySealed?: boolean
  /** Rows with one key are versions of one row: the later replaces the earlier. */
  readonly row?: string
}

export type PlantedTie = { readonly from: string; readonly kind: string; readonly to: string; readonly until?: string }

/** A file received on a day, from one source. */
export type PlantedFile = {
  readonly source: string
  readonly receivedOn: string
  readonly rows?: readonly PlantedRow[]
  readonly ties?: readonly PlantedTie[]
}

/** Plants files as intake and linkage leave them, so that a test of families can say exactly what is known. */
export function planter({ database, keys }: TestServices) {
  const people = new Map<string, string>()
  const sourcePeople = new Map<string, number>()
  const current = new Map<string, number>()
  const linkRunId = newId()

  return {
    personId: (who: string) => people.get(who)!,
    /** The name the tests call a person by. */
    nameOf: (personId: string) => [...people].find(([, id]) => id === personId)?.[0] ?? personId,
    async receive({ source, receivedOn, rows = [], ties = [] }: PlantedFile): Promise<void> {
      const at = `${receivedOn}T12:00:00Z`
      const first = await keys.reserve(rows.length + ties.length)
      await inTransaction(database, actingAs('receive'), async (tx) => {
        await tx.query(
          `insert into link_run (link_run_id, model, model_sha256, match_weight_to_join, known_at)
           values ($1, 'planted', '', 0, $2) on conflict do nothing`,
          [linkRunId, at],
        )
        const deliveryId = newId()
        await tx.query(
          `insert into delivery (delivery_id, source, edition, file_kind, file_name, content_sha256, agreement, received_on,
             recorded_at, rows_read, records_new, records_unchanged, records_withdrawn, rows_quarantined)
           values ($1, $2, '2016-09', 'people', 'planted.csv', $1::uuid::text, 'planted', $3, $4, 0, 0, 0, 0, 0)`,
          [deliveryId, source, receivedOn, at],
        )
        for (const [index, row] of rows.entries()) {
          await plantRow(tx, { ...row, source }, { recordId: first + index, deliveryId, at, index })
        }
        for (const [index, tie] of ties.entries()) {
          await plantTie(tx, tie, { source, recordId: first + rows.length + index, deliveryId, at, index })
        }
      })
    },
  }

  type At = { recordId: number; deliveryId: string; at: string; index: number }

  async function plantRow(tx: Transaction, row: PlantedRow & { source: string }, where: At): Promise<void> {
    const sourcePersonId = await sourcePersonOf(tx, row.who, row.source, where.at, row.identitySealed)
    const payload: SealedPayload = { columns: row.columns ?? {}, identity: row.identity }
    await plantRecord(tx, { ...where, ...row, sourcePersonId, payload, rowKey: row.row ?? row.who })
    if (row.protected) await tx.query('update person set protected = true where person_id = $1', [people.get(row.who)])
  }

  async function plantTie(tx: Transaction, tie: PlantedTie, where: At & { source: string }): Promise<void> {
    const from = await sourcePersonOf(tx, tie.from, where.source, where.at)
    const to = await sourcePersonOf(tx, tie.to, where.source, where.at)
    const rowKey = `${tie.from} ${tie.kind} ${tie.to}`
    const replaced = current.get(`${where.source} ${rowKey}`)
    if (replaced !== undefined) {
      await tx.query('update stated_relationship set known_to = $1 where record_id = $2', [where.at, replaced])
    }
    await plantRecord(tx, { ...where, describes: false, sourcePersonId: from, payload: { columns: {} }, rowKey })
    await tx.query(
      `insert into stated_relationship (record_id, from_source_person_id, to_source_person_id, kind, valid_to, known_from)
       values ($1, $2, $3, $4, $5, $6)`,
      [where.recordId, from, to, tie.kind, tie.until ?? null, where.at],
    )
  }

  async function sourcePersonOf(
    tx: Transaction,
    who: string,
    source: string,
    at: string,
    sealed = false,
  ): Promise<number> {
    const known = sourcePeople.get(`${source} ${who}`)
    if (known !== undefined) return known
    const { rows } = await tx.query<{ id: number }>(
      'insert into source_person (source, key_digest) values ($1, $2) returning source_person_id as id',
      [source, keys.digest('test', `${source} ${who}`)],
    )
    const id = rows[0]!.id
    sourcePeople.set(`${source} ${who}`, id)
    const personId = people.get(who) ?? newId()
    if (!people.has(who)) {
      people.set(who, personId)
      await tx.query('insert into person (person_id, issued_at, identity_sealed) values ($1, $2, $3)', [
        personId,
        at,
        sealed,
      ])
    }
    await tx.query(
      'insert into person_member (source_person_id, person_id, link_run_id, known_from) values ($1, $2, $3, $4)',
      [id, personId, linkRunId, at],
    )
    return id
  }

  type Planted = At & {
    source: string
    sourcePersonId: number
    payload: SealedPayload
    rowKey: string
    describes?: boolean
    protected?: boolean
    identitySealed?: boolean
  }

  async function plantRecord(tx: Transaction, record: Planted): Promise<void> {
    const { recordId, deliveryId, source, rowKey, sourcePersonId, at } = record
    const replaced = current.get(`${source} ${rowKey}`)
    if (replaced !== undefined) {
      await tx.query('update source_record set known_to = $1 where record_id = $2', [at, replaced])
    }
    current.set(`${source} ${rowKey}`, recordId)
    await tx.query(
      `insert into source_record (record_id, delivery_id, source, file_kind, row_number, line_number, row_key_digest,
         content_digest, source_person_id, describes_person, protected, identity_sealed, sealed, known_from)
       values ($1, $2, $3, 'people', $4, $4, $5, $5, $6, $7, $8, $9, $10, $11)`,
      [
        recordId,
        deliveryId,
        source,
        record.index + 1,
        keys.digest('test', rowKey),
        sourcePersonId,
        record.describes ?? true,
        record.protected ?? false,
        record.identitySealed ?? false,
        keys.seal(sealedPlace(recordId), JSON.stringify(record.payload)),
        at,
      ],
    )
  }
}
