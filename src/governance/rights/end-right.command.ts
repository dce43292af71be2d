import { KithError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { recordAuditEvent } from '../audit-event.store.ts'
import type { Asker } from '../permission.ts'
import { actingOnRights, type ThroughFamily } from './acting-on-rights.ts'
import { endReasonPlace, mistakesInEnd, type RightError } from './personal-right.ts'
import { insertRightEnd } from './sql/insert-right-end.queries.ts'
import { rightById } from './sql/right-by-id.queries.ts'

export type EndRight = {
  readonly rightId: string
  /** The first day on which it no longer stands. */
  readonly endsOn: string
  readonly reason: string
  readonly family?: ThroughFamily
}

export type EndRightOutcome =
  | { readonly kind: 'ended' }
  | { readonly kind: 'incomplete'; readonly errors: readonly RightError[] }

/**
 * Write down that a right no longer stands, and why. What it kept out stays out until the stages run again.
 *
 * @throws `not-allowed`
 */
export async function endRight(
  { database, keys, clock }: Pick<Services, 'database' | 'keys' | 'clock'>,
  person: Asker,
  { rightId, endsOn, reason, family }: EndRight,
): Promise<EndRightOutcome> {
  const { acting, check } = actingOnRights(person, family)
  const keyNumber = await keys.reserve(1)
  return inTransaction(database, acting, async (tx): Promise<EndRightOutcome> => {
    const [right] = await rightById.run({ rightId }, tx)
    if (right === undefined) throw noSuchRight()
    await check(tx, right.person_id)
    if (right.ends_on !== null) return { kind: 'ended' }
    const errors = mistakesInEnd({ endsOn, reason }, { beginsOn: right.begins_on, today: clock.today() })
    if (errors.length > 0) return { kind: 'incomplete', errors }
    const sealed = keys.seal(endReasonPlace(rightId, keyNumber), reason)
    await insertRightEnd.run({ rightId, endsOn, at: clock.now(), sealed, keyNumber }, tx)
    await recordAuditEvent(tx, {
      at: clock.now(),
      action: 'right:end',
      objectKind: 'person',
      objectId: right.person_id,
      detail: { rightId, kind: right.kind, endsOn },
    })
    return { kind: 'ended' }
  })
}

function noSuchRight(): KithError {
  return new KithError({
    code: 'not-allowed',
    what: 'You may not do this, or there is no such thing.',
    remedy: 'Open the list of rights again.',
  })
}
