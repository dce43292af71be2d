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

type Digested = {
  readonly delivered: DeliveredRow
  readonly row: InterpretedRow
  readonly json: string
  readonly rowKey: Buffer
  readonly content: Buffer
}
type Refused = { readonly delivered: DeliveredRow; readonly row: RefusedRow }

/**
 * Gather rows into the temporary tables of a transaction, a batch at a time. A row that says what is held already gets no
 * key and no seal. The keys of a batch are durable before its rows leave this process.
 *
 * PostgreSQL only ever gets digests, facts and sealed payloads.
 */
export function rowGatherer({ tx, keys, source, edition, anyHeld, dryRun }: GatherInto) {
  const personDigest = rememberedDigest((key) => keys.digest(`person|${source}`, key))
  let dryRunRecords = 0
  let sealingMs = 0
  return { gather, sealingSeconds: () => sealingMs / 1000 }

  async function gather(batch: readonly DeliveredRow[]): Promise<void> {
    const refused: Refused[] = []
    const understood: Digested[] = []
    for (const delivered of batch) {
      const { row } = delivered
      if (isRefused(row)) refused.push({ delivered, row })
      else understood.push(digested(delivered, row))
    }
    const { same, news } = anyHeld ? await apart(understood) : { same: [], news: understood }
    const firstId = await reserve(news.length)
    const seals = seal(news, firstId)
    const rows = [
      ...refused.map(refusedRow),
      ...same.map((one) => incoming(one)),
      ...news.map((one, index) => incoming(one, firstId + index, seals[index])),
    ]
    const stating = (rowsOf: (row: InterpretedRow, recordId: number) => CopyValue[][]) =>
      news.flatMap(({ row }, index) => rowsOf(row, firstId + index))
    await copyRows(tx, incomingRow, rows)
    await copyRows(tx, incomingFact, stating(factRows))
    await copyRows(tx, incomingRelationship, stating(relationshipRows))
    await copyRows(tx, incomingNotice, stating(noticeRows))
    await copyRows(tx, incomingRefusal, refused.flatMap(refusalRows))
  }

  function digested(delivered: DeliveredRow, row: InterpretedRow): Digested {
    const json = JSON.stringify(row.payload)
    const { rowKind } = delivered
    const content = keys.digest(`content|${source}|${edition}|${rowKind}`, json)
    return { delivered, row, json, rowKey: rowKeyDigest(rowKind, row.key!), content }
  }

  function rowKeyDigest(rowKind: string, key: string): Buffer {
    return keys.digest(`row|${source}|${rowKind}`, key)
  }

  /** The rows that say what is held already, apart from those that are news. */
  async function apart(rows: readonly Digested[]): Promise<{ same: Digested[]; news: Digested[] }> {
    const held = await contentHeld(rows)
    const isHeld = ({ delivered, rowKey, content }: Digested) =>
      held.get(heldKey(delivered.rowKind, rowKey))?.equals(content) === true
    const { same = [], news = [] } = Object.groupBy(rows, (one) => (isHeld(one) ? 'same' : 'news'))
    return { same, news }
  }

  async function contentHeld(rows: readonly Digested[]): Promise<Map<string, Buffer>> {
    const found = new Map<string, Buffer>()
    for (const [rowKind, ofKind] of Map.groupBy(rows, (one) => one.delivered.rowKind)) {
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

  /** Sealing is the dearest step by far, so its time is told apart. */
  function seal(rows: readonly Digested[], firstId: number): readonly (Buffer | undefined)[] {
    const startedAt = performance.now()
    const seals = rows.map(({ json }, index) => (dryRun ? undefined : keys.seal(sealedPlace(firstId + index), json)))
    sealingMs += performance.now() - startedAt
    return seals
  }

  function incoming(one: Digested, recordId?: number, sealed?: Buffer): CopyValue[] {
    const { delivered, row, rowKey, content } = one
    const { rowKind, rowOrder, rowNumber, line } = delivered
    const person = row.person === undefined ? undefined : personDigest(row.person)
    const flags = [row.describesPerson, row.protected, row.identitySealed]
    return [rowOrder, rowNumber, line, rowKind, rowKey, content, person, recordId, ...flags, sealed, 'stands']
  }

  function refusedRow({ delivered, row }: Refused): CopyValue[] {
    const { rowKind, rowOrder, rowNumber, line } = delivered
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

function refusalRows({ delivered, row }: Refused): CopyValue[][] {
  const { rowOrder, rowNumber, line } = delivered
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
