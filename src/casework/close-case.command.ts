import { lockFamily } from '../decisions/decision.store.ts'
import { endPractitioners } from '../decisions/practitioner.store.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { checkMayWrite } from './check-may-write.ts'
import { closureErrors, tidyClosure, type Closure, type ClosureError } from './closure.ts'
import { storeClosure } from './closure.store.ts'
import { noCase } from './no-case.ts'
import { caseOfFamily } from './support-case.store.ts'

/** How someone wants to end a family's support. */
export type CaseToClose = Closure & { readonly familyId: string }

/** What became of it. Everything but `ended` leaves the family's support as it was. */
export type CloseCaseOutcome =
  | { readonly kind: 'ended'; readonly caseId: string }
  | { readonly kind: 'incomplete'; readonly errors: readonly ClosureError[] }
  /** It had ended before, and ends only once. */
  | { readonly kind: 'already-ended'; readonly endedOn: string }

/**
 * End a family's support, with the reason and what the family was told. Whoever worked with the family can no longer open
 * it, from the same moment: what they may see ends with their work.
 *
 * @throws `not-allowed`, `no-case`
 */
export async function closeCase(
  { database, keys, clock }: Services,
  person: Asker,
  { familyId, ...written }: CaseToClose,
): Promise<CloseCaseOutcome> {
  const [at, on] = [clock.now(), clock.today()]
  const closure = tidyClosure(written)
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    await checkMayWrite(tx, person, familyId)
    await lockFamily(tx, familyId)
    const support = await caseOfFamily(tx, familyId)
    if (support === undefined) throw noCase()
    if (support.closedOn !== null) return { kind: 'already-ended', endedOn: support.closedOn }
    const errors = closureErrors(closure, { asOf: on, openedOn: support.openedOn })
    if (errors.length > 0) return { kind: 'incomplete', errors }

    const { caseId } = support
    await storeClosure(tx, keys, { caseId, familyId, closure, at, on })
    const practitioners = await endPractitioners(tx, { familyId, endsOn: on })
    const detail = { caseId, reason: closure.reason, practitioners }
    await recordAuditEvent(tx, { at, action: 'case:close', objectKind: 'family', objectId: familyId, detail })
    return { kind: 'ended', caseId }
  })
}
