import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { auditReasonPlace } from './audit-place.ts'
import { checkMayAudit } from './check-may-audit.ts'
import { openPack } from './claim-pack.ts'
import { auditedClaim } from './sql/audited-claim.queries.ts'
import { insertAuditFinding } from './sql/insert-audit-finding.queries.ts'
import { lockAuditSample } from './sql/lock-audit-sample.queries.ts'

export type FindingOutcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'incomplete'; readonly errors: readonly { readonly field: string; readonly says: string }[] }
  /** Someone judged this claim first; a claim is judged once in a sample. */
  | { readonly kind: 'judged-already' }

export type AuditFinding = {
  readonly auditSampleId: string
  readonly claimId: string
  readonly verdict: string
  readonly reason: string
}

const verdicts = ['agree', 'reject']
const longestReason = 5_000

/**
 * Record what an auditor finds of one claim of a sample, from its evidence pack: agree or reject, once, with a reason. It
 * changes nothing about the claim: its team is told, and withdraws it where it was rejected.
 *
 * @throws `not-allowed` for whoever is no auditor or the claim is not in the sample, `own-claim` for whoever made the claim
 */
export async function recordAuditFinding(
  { database, keys, clock }: Services,
  person: Asker,
  { auditSampleId, claimId, verdict, reason }: AuditFinding,
): Promise<FindingOutcome> {
  checkMayAudit(person)
  const at = clock.now()
  const said = reason.trim()
  return inTransaction(database, actingFor(person, 'audit'), async (tx) => {
    await lockAuditSample.run({ audit_sample_id: auditSampleId }, tx)
    const [claim] = await auditedClaim.run({ audit_sample_id: auditSampleId, claim_id: claimId }, tx)
    if (claim === undefined) return refuseUnknown(person)
    if (claim.claimed_by === person.actorId) throw ownClaim()
    if (claim.found_by === person.actorId && claim.verdict === verdict) return { kind: 'recorded' }
    if (claim.verdict !== null) return { kind: 'judged-already' }

    const errors: { field: string; says: string }[] = []
    if (!verdicts.includes(verdict)) errors.push({ field: 'verdict', says: 'Select whether you agree with this claim' })
    if (said === '') errors.push({ field: 'reason', says: 'Enter why' })
    if (said.length > longestReason) {
      errors.push({ field: 'reason', says: 'The reason must be 5,000 characters or fewer' })
    }
    const { pack_sha256: packSha256, sealed } = claim
    const { isWhole } = openPack(keys, { claimId, keyNumber: claim.key_number, sealed, packSha256 })
    if (verdict === 'agree' && !isWhole) {
      errors.push({ field: 'verdict', says: 'The evidence is not what was claimed on, so it cannot be agreed with' })
    }
    if (errors.length > 0) return { kind: 'incomplete', errors }

    const keyNumber = await keys.reserve(1)
    const sealedReason = keys.seal(auditReasonPlace({ auditSampleId, claimId, keyNumber }), said)
    await insertAuditFinding.run(
      {
        audit_sample_id: auditSampleId,
        claim_id: claimId,
        found_at: at,
        verdict,
        sealed_reason: sealedReason,
        key_number: keyNumber,
      },
      tx,
    )
    const detail = { auditSampleId, verdict }
    await recordAuditEvent(tx, { at, action: 'audit:judge', objectKind: 'claim', objectId: claimId, detail })
    return { kind: 'recorded' }
  })
}

/** The words of every refusal: whether there is such a claim is not told. */
function refuseUnknown(actor: Asker): never {
  const resource = { kind: 'family', familyId: 'none', teamId: '', practitionerIds: [], hasPage: false } as const
  checkIsAllowed({ actor, purpose: 'audit', action: 'claims:submit', resource })
  throw new Error('an auditor was allowed to claim')
}

function ownClaim(): KithError {
  return new KithError({
    code: 'own-claim',
    what: 'You made this claim, so someone else has to judge it.',
    remedy: 'Ask another auditor.',
  })
}
