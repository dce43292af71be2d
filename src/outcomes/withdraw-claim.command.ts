import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { checkMayClaim } from './check-may-claim.ts'
import { withdrawalPlace } from './claim-pack.ts'
import { claimById } from './sql/claim-by-id.queries.ts'
import { insertClaimWithdrawal } from './sql/insert-claim-withdrawal.queries.ts'
import { releaseClaimedFamily } from './sql/release-claimed-family.queries.ts'
import { releaseClaimedPeople } from './sql/release-claimed-people.queries.ts'

export type WithdrawOutcome =
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'incomplete'; readonly errors: readonly { readonly field: string; readonly says: string }[] }

const longestReason = 5_000

/**
 * Take a claim back, with a reason. The pack stays as it was; the family and its people may be claimed for again.
 *
 * @throws `not-allowed` whether or not there is such a claim
 */
export async function withdrawClaim(
  { database, keys, clock }: Services,
  person: Asker,
  { claimId, reason }: { readonly claimId: string; readonly reason: string },
): Promise<WithdrawOutcome> {
  const at = clock.now()
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    const [claim] = await claimById.run({ claim_id: claimId }, tx)
    // A claim that is not there is refused like one that is someone else's.
    await checkMayClaim(tx, person, claim?.family_id ?? newId())
    const { family_id: familyId, is_withdrawn: isWithdrawn } = claim!
    if (isWithdrawn) return { kind: 'withdrawn' }
    const said = reason.trim()
    if (said === '')
      return { kind: 'incomplete', errors: [{ field: 'reason', says: 'Enter why this claim is withdrawn' }] }
    if (said.length > longestReason) {
      return { kind: 'incomplete', errors: [{ field: 'reason', says: 'The reason must be 5,000 characters or fewer' }] }
    }
    const keyNumber = await keys.reserve(1)
    const sealed = keys.seal(withdrawalPlace({ claimId, keyNumber }), said)
    await insertClaimWithdrawal.run(
      { claim_id: claimId, family_id: familyId, withdrawn_at: at, sealed_reason: sealed, key_number: keyNumber },
      tx,
    )
    const ended = { claim_id: claimId, withdrawn_on: clock.today() }
    await releaseClaimedFamily.run(ended, tx)
    await releaseClaimedPeople.run(ended, tx)
    const detail = { claimId }
    await recordAuditEvent(tx, { at, action: 'claim:withdraw', objectKind: 'family', objectId: familyId, detail })
    return { kind: 'withdrawn' }
  })
}
