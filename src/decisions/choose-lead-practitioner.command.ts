import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { outcomes, type Outcome } from './decision.ts'
import { lastDecision, lockFamily } from './decision.store.ts'
import { familyStanding } from './family-standing.store.ts'
import { settlePractitioners } from './practitioner.store.ts'
import { isPerson } from './sql/is-person.queries.ts'

/**
 * Choose who works with a family that is supported: from then on they can open it, and whoever did before no longer can.
 *
 * @throws `not-allowed`, `family-not-supported`, `not-a-person`
 */
export async function chooseLeadPractitioner(
  { database, clock }: Services,
  person: Asker,
  { familyId, practitionerId }: { readonly familyId: string; readonly practitionerId: string },
): Promise<void> {
  await inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    const family = await familyStanding(tx, familyId)
    const resource = family ?? { kind: 'family', familyId, teamId: '', practitionerIds: [], hasPage: false }
    checkIsAllowed({ actor: person, purpose: 'offer-support', action: 'practitioners:choose', resource })
    await lockFamily(tx, familyId)
    const last = await lastDecision(tx, familyId)
    const outcome = last?.outcome as Outcome | undefined
    if (last === undefined || outcome === undefined || outcomes[outcome].practitioners !== 'may be chosen')
      throw notSupported()
    const [row] = await isPerson.run({ actor_id: practitionerId }, tx)
    if (!row!.is_person) throw notAPerson()

    const { decisionId } = last
    await settlePractitioners(tx, {
      familyId,
      decisionId,
      outcome,
      decidedOn: clock.today(),
      leadPractitionerId: practitionerId,
    })
    const detail = { practitioner: practitionerId, decisionId }
    await recordAuditEvent(tx, {
      at: clock.now(),
      action: 'family:choose-practitioner',
      objectKind: 'family',
      objectId: familyId,
      detail,
    })
  })
}

function notSupported(): KithError {
  return new KithError({
    code: 'family-not-supported',
    what: 'Nobody has decided to support this family.',
    remedy: 'Decide about the family first; a lead practitioner can be chosen with the decision or after it.',
  })
}

function notAPerson(): KithError {
  return new KithError({
    code: 'not-a-person',
    what: 'There is no such person here.',
    remedy: 'Choose someone who has signed in to Kith.',
  })
}
