import { KithError } from '../../platform/errors.ts'
import type { SealedPlace } from '../../platform/keys.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { recordAuditEvent } from '../audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../permission.ts'
import { actingFor } from '../signed-in-person.ts'
import { holdKinds } from './class-holds.ts'
import { insertHold } from './sql/insert-hold.queries.ts'
import { isBeingDisposedOf } from './sql/is-being-disposed-of.queries.ts'

export type PlaceHold = {
  /** The same each time the same form is sent. */
  readonly holdId: string
  readonly familyId: string
  /** One of `holdKinds`, as typed. */
  readonly kind: string
  /** Why; sealed. */
  readonly reason: string
}

export type HoldError = { readonly field: 'familyId' | 'kind' | 'reason'; readonly says: string }

export type PlaceHoldOutcome =
  | { readonly kind: 'placed'; readonly holdId: string }
  | { readonly kind: 'incomplete'; readonly errors: readonly HoldError[] }

/**
 * Hold one family: nothing about it, or about anyone who is or was in it, is disposed of until two people release the hold.
 *
 * @throws `not-allowed`
 */
export async function placeHold(
  { database, keys, clock }: Pick<Services, 'database' | 'keys' | 'clock'>,
  person: Asker,
  { holdId, familyId, kind, reason }: PlaceHold,
): Promise<PlaceHoldOutcome> {
  const resource = { kind: 'programme' } as const
  checkIsAllowed({ actor: person, purpose: 'retention', action: 'holds:place', resource })
  const errors: readonly HoldError[] = [
    ...(familyId === '' ? [{ field: 'familyId', says: 'Enter the family’s id' } as const] : []),
    ...((holdKinds as readonly string[]).includes(kind) ? [] : [{ field: 'kind', says: 'Select why it is held' } as const]),
    ...(reason.trim() === '' ? [{ field: 'reason', says: 'Write what the hold is for' } as const] : []),
  ]
  if (errors.length > 0) return { kind: 'incomplete', errors }
  const keyNumber = await keys.reserve(1)
  return inTransaction(database, actingFor(person, 'retention'), async (tx): Promise<PlaceHoldOutcome> => {
    // Waits for whoever is agreeing to a disposal now, so that what they agreed to is seen.
    await tx.query('lock table hold in row exclusive mode')
    const [row] = await isBeingDisposedOf.run({ familyId }, tx)
    if (row!.is_going) {
      return { kind: 'incomplete', errors: [{ field: 'familyId', says: 'Two people have agreed already that this family goes' }] }
    }
    const sealedReason = keys.seal(holdReasonPlace(holdId, keyNumber), reason)
    const at = clock.now()
    await insertHold.run({ holdId, familyId, kind, at, sealedReason, keyNumber }, tx)
    await recordAuditEvent(tx, { at, action: 'hold:place', objectKind: 'family', objectId: familyId, detail: { holdId, kind } })
    return { kind: 'placed', holdId }
  }).catch(whereNobodyIs)
}

function holdReasonPlace(holdId: string, keyNumber: number): SealedPlace {
  return { keyNumber, table: 'hold', row: holdId, column: 'sealed_reason' }
}

function whereNobodyIs(error: unknown): PlaceHoldOutcome {
  const isNoFamily = error instanceof KithError && ['database-23503', 'database-22P02'].includes(error.code)
  if (!isNoFamily) throw error
  return { kind: 'incomplete', errors: [{ field: 'familyId', says: 'There is no family with this id' }] }
}
