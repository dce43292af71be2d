import { KithError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { recordAuditEvent } from '../audit-event.store.ts'
import type { Asker } from '../permission.ts'
import { actingOnRights, type ThroughFamily } from './acting-on-rights.ts'
import { mistakesInRight, wordsPlace, type RightError } from './personal-right.ts'
import { insertRight } from './sql/insert-right.queries.ts'
import { standingRights } from './sql/standing-rights.queries.ts'

export type RecordRight = {
  /** The same each time the same form is sent. */
  readonly rightId: string
  readonly personId: string
  /** One of `rightKinds`, as typed. */
  readonly kind: string
  readonly beginsOn: string
  /** What the person asked for, in their own words; sealed. */
  readonly words: string
  /** Whoever works with the person says through which family; the officer needs none. */
  readonly family?: ThroughFamily
}

export type RecordRightOutcome =
  | { readonly kind: 'recorded'; readonly rightId: string }
  | { readonly kind: 'incomplete'; readonly errors: readonly RightError[] }

/**
 * Write down that a person objects to research, or asks that their data is only kept. It is honoured from the day it begins:
 * research leaves them out; linking, assessing, exports and reports skip who has a restriction. Support goes on.
 *
 * @throws `not-allowed`
 */
export async function recordRight(
  { database, keys, clock }: Pick<Services, 'database' | 'keys' | 'clock'>,
  person: Asker,
  { family, ...asked }: RecordRight,
): Promise<RecordRightOutcome> {
  const { acting, check } = actingOnRights(person, family)
  const errors = mistakesInRight(asked, clock.today())
  const keyNumber = await keys.reserve(1)
  return inTransaction(database, acting, async (tx): Promise<RecordRightOutcome> => {
    await check(tx, asked.personId)
    if (errors.length > 0) return { kind: 'incomplete', errors }
    const { rightId, personId, kind, beginsOn } = asked
    const standing = await standingRights.run({ personId, kind, today: clock.today() }, tx)
    if (standing.some(({ right_id }) => right_id === rightId)) return { kind: 'recorded', rightId }
    if (standing.length > 0) return { kind: 'incomplete', errors: [{ field: 'kind', says: 'This is recorded already' }] }
    const sealed = keys.seal(wordsPlace(rightId, keyNumber), asked.words)
    await insertRight.run({ rightId, personId, kind, beginsOn, at: clock.now(), sealed, keyNumber }, tx)
    await recordAuditEvent(tx, {
      at: clock.now(),
      action: 'right:record',
      objectKind: 'person',
      objectId: personId,
      detail: { rightId, kind, beginsOn },
    })
    return { kind: 'recorded', rightId }
  }).catch(whereNobodyIs)
}

/** An id that is nobody's is told beside its field; the database is the only one to know. */
function whereNobodyIs(error: unknown): RecordRightOutcome {
  const isNobody = error instanceof KithError && ['database-23503', 'database-22P02'].includes(error.code)
  if (!isNobody) throw error
  return { kind: 'incomplete', errors: [{ field: 'personId', says: 'There is no person with this id' }] }
}
