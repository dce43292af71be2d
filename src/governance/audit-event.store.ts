import type { Transaction } from '../platform/transaction.ts'
import { insertAuditEvent } from './sql/insert-audit-event.queries.ts'
import { readsOf as readsOfQuery } from './sql/reads-of.queries.ts'

/** What was done to what. Who did it, and for which purpose, the transaction knows. */
export type AuditEvent = {
  readonly at: Date
  /** As in `family:read` or `delivery:receive`. */
  readonly action: string
  readonly objectKind: string
  readonly objectId?: string
  /** Ids, codes and counts only: never a name, a birth date, an address or free text. */
  readonly detail?: Readonly<Record<string, AuditDetail>>
}

type AuditDetail = string | number | boolean | null | readonly (string | number)[]

/**
 * Write down what is being done, in the transaction that does it: either both happen or neither does. A reader's answer
 * must leave only after this transaction has committed.
 */
export async function recordAuditEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  const { at, action, objectKind, objectId = null, detail = {} } = event
  await insertAuditEvent.run({ at, action, object_kind: objectKind, object_id: objectId, detail: JSON.stringify(detail) }, tx)
}

/** One entry of "who saw this, when, for what?". */
export type Read = {
  readonly at: Date
  readonly actorId: string
  readonly purpose: string
  readonly action: string
}

/** Everything done to one object that the asker may see, latest first. */
export async function readsOf(
  tx: Transaction,
  { objectKind, objectId }: { readonly objectKind: string; readonly objectId: string },
): Promise<readonly Read[]> {
  const rows = await readsOfQuery.run({ object_kind: objectKind, object_id: objectId }, tx)
  return rows.map(({ happened_at, actor_id, purpose, action }) => ({
    at: happened_at,
    actorId: actor_id,
    purpose,
    action,
  }))
}
