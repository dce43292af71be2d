import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { isRefused, type InterpretedRow, type RefusedRow } from './interpret/interpret-row.ts'
import { sealedPlace } from './open-records.ts'
import type { DeliveredRow } from './read-delivery.ts'
import { rowsHeld } from './sql/rows-held.queries.ts'
import { copyRows, type CopyValue } from './store/copy-rows.ts'
import { incomingFact, incomingNotice, incomingRefusal, incomingRelationship, incomingRow } from './store/incoming.ts'

export type GatherInto = {
  readonly tx: Transaction
  readonly keys: KeyStore
  readonly source: string
  readonly edition: string
  /** Whether rows of these kinds are held already; when none are, none need be looked up. */
  readonly anyHeld: boolean
  /** Nothing will be kept, so nothing is sealed and no key is made. */
  readonly dryRun: boolean
}

type Digested = DeliveredRow & {
  readonly row: InterpretedRow
  readonly json: string
  readonly rowKey: Buffer
  readonly content: Buffer
}

/**
 * Gather rows into the temporary tables of a transaction, a batch at a time. A row that says what is held already gets no
 * key and no seal. The keys of a batch are durable before its rows leave this process.
 *
 * PostgreSQL only ever gets digests, facts and sealed payloads.
 */
export function rowGatherer({ tx, keys, source, edition, anyHeld, dryRun }: GatherInto) {
  const personDigest = rememberedDigest((key) => keys.digest(`person|${source}`, key))
  let dryRunRecords = 0
  return { gather, personDigest }

  async function gather(batch: readonly DeliveredRow[]): Promise<void> {
    const refused = batch.filter((one): one is DeliveredRow & { row: RefusedRow } => isRefused(one.row))
    const understood = batch.flatMap((one) => (isRefused(one.row) ? [] : [digested({ ...one, row: one.row })]))
    const held = anyHeld ? await contentHeld(understood) : new Map<string, Buffer>()
    const isHeld = (one: Digested) => held.get(heldKey(one.rowKind, one.rowKey))?.equals(one.content) === true
    const news = understood.filter((one) => !isHeld(one))
    const firstId = await reserve(news.length)
    const rows = [
      ...refused.map(refusedRow),
      ...understood.filter(isHeld).map((one) => incoming(one, undefined)),
      ...news.map((one, index) => incoming(one, firstId + index)),
    ]
    await copyRows(tx, incomingRow, rows)
    await copyRows(
      tx,
      incomingFact,
      news.flatMap(({ row }, index) => factRows(row, firstId + index)),
    )
    await copyRows(
      tx,
      incomingRelationship,
      news.flatMap(({ row }, index) => relationshipRows(row, firstId + index)),
    )
    await copyRows(
      tx,
      incomingNotice,
      news.flatMap(({ row }, index) => noticeRows(row, firstId + index)),
    )
    await copyRows(tx, incomingRefusal, refused.flatMap(refusalRows))
  }

  function digested(one: DeliveredRow & { row: InterpretedRow }): Digested {
    const json = JSON.stringify(one.row.payload)
    return {
      ...one,
      json,
      rowKey: rowKeyDigest(one.rowKind, one.row.key!),
      content: keys.digest(`content|${source}|${edition}|${one.rowKind}`, json),
    }
  }

  function rowKeyDigest(rowKind: string, key: string): Buffer {
    return keys.digest(`row|${source}|${rowKind}`, key)
  }

  async function contentHeld(rows: readonly Digested[]): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>()
    for (const [rowKind, ofKind] of Map.groupBy(rows, (one) => one.rowKind)) {
      const digests = ofKind.map(({ rowKey }) => rowKey)
      const held = await rowsHeld.run({ source, file_kind: rowKind, row_key_digests: digests }, tx)
      for (const { row_key_digest, content_digest } of held) found.set(heldKey(rowKind, row_key_digest), content_digest)
    }
    return found
  }

  async function reserve(count: number): Promise<number> {
    if (!dryRun) return count === 0 ? 0 : keys.reserve(count)
    dryRunRecords += count
    return dryRunRecords - count + 1
  }

  function incoming(
    { row, rowKind, rowOrder, rowNumber, line, rowKey, content, json }: Digested,
    recordId?: number,
  ): CopyValue[] {
    const person = row.person === undefined ? undefined : personDigest(row.person)
    const sealed = recordId === undefined || dryRun ? undefined : keys.seal(sealedPlace(recordId), json)
    const flags = [row.describesPerson, row.protected, row.identitySealed]
    return [rowOrder, rowNumber, line, rowKind, rowKey, content, person, recordId, ...flags, sealed, 'stands']
  }

  function refusedRow({ row, rowKind, rowOrder, rowNumber, line }: DeliveredRow & { row: RefusedRow }): CopyValue[] {
    const rowKey = row.key === undefined ? undefined : rowKeyDigest(rowKind, row.key)
    return [
      rowOrder,
      rowNumber,
      line,
      rowKind,
      rowKey,
      undefined,
      undefined,
      undefined,
      false,
      false,
      false,
      undefined,
      'refused',
    ]
  }

  function relationshipRows(row: InterpretedRow, recordId: number): CopyValue[][] {
    return row.relationships.map(({ fromKey, toKey, kind, from, to }) => [
      recordId,
      personDigest(fromKey),
      personDigest(toKey),
      kind,
      from,
      to,
    ])
  }
}

function factRows(row: InterpretedRow, recordId: number): CopyValue[][] {
  return row.facts.map(({ kind, code, role, from, to, amount }) => [recordId, kind, code, role, from, to, amount])
}

function noticeRows(row: InterpretedRow, recordId: number): CopyValue[][] {
  return row.notices.map(({ kind, scheme, column }) => [recordId, kind, scheme, column])
}

function refusalRows({ row, rowOrder, rowNumber, line }: DeliveredRow & { row: RefusedRow }): CopyValue[][] {
  return row.problems.map(({ column, reason, valueClass, remedy }) => [
    rowOrder,
    rowNumber,
    line,
    column,
    reason,
    valueClass,
    remedy,
  ])
}

function heldKey(rowKind: string, digest: Buffer): string {
  return `${rowKind}|${digest.toString('latin1')}`
}

/** Rows about one person often follow each other, and a digest costs as much as the rest of a small row. */
function rememberedDigest(digest: (key: string) => Buffer): (key: string) => Buffer {
  const remembered = new Map<string, Buffer>()
  return (key) => {
    const known = remembered.get(key)
    if (known !== undefined) return known
    if (remembered.size >= 50_000) remembered.clear()
    const fresh = digest(key)
    remembered.set(key, fresh)
    return fresh
  }
}
