import { staffNames } from '../../governance/staff-names.ts'
import { auditReasonPlace } from '../../outcomes/audit-place.ts'
import { openPack } from '../../outcomes/claim-pack.ts'
import { recordAuditFinding } from '../../outcomes/record-audit-finding.command.ts'
import { auditedClaim, type IAuditedClaimResult } from '../../outcomes/sql/audited-claim.queries.ts'
import type { KeyStore } from '../../platform/keys.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { packShown } from './pack-shown.ts'

/**
 * One claim of a sample: the whole chain from decision to row, read from the sealed pack and from nothing else. It names
 * nobody of the family, and leads to no page of theirs.
 */
export const auditedClaimPage = page({
  path: '/audits/:auditSampleId/claims/:claimId',
  purpose: 'audit',
  permission: 'claims:audit',
  keepsTyping: true,

  async show({ tx, services, params, person, typed = {}, keptAt }) {
    if (!isId(params.auditSampleId!) || !isId(params.claimId!)) return nothing
    const asked = { audit_sample_id: params.auditSampleId!, claim_id: params.claimId! }
    const [claim] = await auditedClaim.run(asked, tx)
    if (claim === undefined) return nothing
    const { keys } = services
    const at = { claimId: claim.claim_id, keyNumber: claim.key_number }
    const { pack, isWhole } = openPack(keys, { ...at, sealed: claim.sealed, packSha256: claim.pack_sha256 })
    const who = [claim.claimed_by, pack.decision.decidedBy, pack.support.leadPractitioner.actorId, claim.found_by]
    const names = await staffNames(
      tx,
      keys,
      who.filter((id) => id !== null),
    )
    const nameOf = (id: string) => names.get(id) ?? 'Someone'
    return view(
      'audited-claim/audited-claim.njk',
      {
        auditSampleId: asked.audit_sample_id,
        claim,
        pack,
        isWhole,
        results: packShown(pack),
        by: {
          claim: nameOf(claim.claimed_by),
          decision: nameOf(pack.decision.decidedBy),
          practitioner: nameOf(pack.support.leadPractitioner.actorId),
          finding: claim.found_by === null ? undefined : nameOf(claim.found_by),
        },
        reason: reasonOf(keys, asked.audit_sample_id, claim),
        isOwn: claim.claimed_by === person.actorId,
        verdicts: [
          { value: 'agree', text: 'Agree: the evidence bears the claim out' },
          { value: 'reject', text: 'Reject: it does not' },
        ],
        typed,
        keptAt,
      },
      { about: { kind: 'claim', id: claim.claim_id } },
    )
  },

  async submit({ services, person, params, typed }) {
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    const { auditSampleId, claimId } = params as { auditSampleId: string; claimId: string }
    const found = { auditSampleId, claimId, verdict: typed.verdict ?? '', reason: typed.reason ?? '' }
    const outcome = await recordAuditFinding(services, person, found)
    switch (outcome.kind) {
      case 'recorded':
        return seeOther(`/audits/${auditSampleId}`)
      case 'incomplete':
        return showAgain(outcome.errors.map(({ field, says }) => ({ field, text: says })))
      case 'judged-already':
        return showAgain([{ field: 'main-content', text: 'Someone judged this claim while you were reading it' }])
    }
  },
})

function reasonOf(keys: KeyStore, auditSampleId: string, claim: IAuditedClaimResult): string | undefined {
  const { sealed_reason: sealed, reason_key_number: keyNumber, claim_id: claimId } = claim
  if (sealed === null || keyNumber === null) return undefined
  return keys.open(auditReasonPlace({ auditSampleId, claimId, keyNumber }), sealed).toString('utf8')
}
