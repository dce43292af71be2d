import { familyStanding } from '../decisions/family-standing.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import type { Transaction } from '../platform/transaction.ts'

/**
 * Refuse whoever may not claim for a family: only the manager of its team may.
 *
 * @throws `not-allowed`, in the same words whether or not there is such a family
 */
export async function checkMayClaim(tx: Transaction, person: Asker, familyId: string): Promise<void> {
  const family = await familyStanding(tx, familyId)
  const resource = family ?? { kind: 'family', familyId, teamId: '', practitionerIds: [], hasPage: false }
  checkIsAllowed({ actor: person, purpose: 'offer-support', action: 'claims:submit', resource })
}
