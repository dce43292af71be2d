import { KithError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { recordAuditEvent } from '../audit-event.store.ts'
import { checkIsAllowed, isAllowed, type Asker } from '../permission.ts'
import { actingFor } from '../signed-in-person.ts'
import { holdById } from './sql/hold-by-id.queries.ts'
import { insertHoldRelease } from './sql/insert-hold-release.queries.ts'

/**
 * Agree that a hold is released. It stands until two different people have: officers, or one of them and the service owner.
 *
 * @returns whether it is released now
 * @throws `not-allowed`
 */
export async function releaseHold(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  person: Asker,
  holdId: string,
): Promise<{ readonly released: boolean }> {
  const question = { actor: person, purpose: 'retention', resource: { kind: 'programme' } } as const
  if (!isAllowed({ ...question, action: 'holds:place' })) checkIsAllowed({ ...question, action: 'disposals:approve' })
  return inTransaction(database, actingFor(person, 'retention'), async (tx) => {
    const [before] = await holdById.run({ holdId }, tx)
    if (before === undefined) throw noSuchHold()
    const at = clock.now()
    await insertHoldRelease.run({ holdId, at }, tx)
    const [now] = await holdById.run({ holdId }, tx)
    const released = now!.released_by >= 2
    await recordAuditEvent(tx, {
      at,
      action: 'hold:release',
      objectKind: 'family',
      objectId: now!.family_id,
      detail: { holdId, kind: now!.kind, released },
    })
    return { released }
  })
}

function noSuchHold(): KithError {
  return new KithError({
    code: 'not-allowed',
    what: 'You may not do this, or there is no such thing.',
    remedy: 'Open the list of holds again.',
  })
}
