import { staffNames } from '../../governance/staff-names.ts'
import { auditReasonPlace } from '../../outcomes/audit-place.ts'
import { openPack, withdrawalPlace } from '../../outcomes/claim-pack.ts'
import { claimShown, type IClaimShownResult } from '../../outcomes/sql/claim-shown.queries.ts'
import { withdrawClaim } from '../../outcomes/withdraw-claim.command.ts'
import type { KeyStore } from '../../platform/keys.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'

/** One claim: who made it when, on what, what an audit found of it, and the way to take it back. */
export const claimPage = page({
  path: '/families/:familyId/claims/:claimId',
  purpose: 'offer-support',
  permission: 'claims:submit',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, services, params, query, typed = {}, keptAt }) {
    const family = await familyShown(tx, params.familyId)
    if (family === undefined || !isId(params.claimId!)) return nothing
    const asked = { claim_id: params.claimId!, family_id: family.family_id }
    const [claim] = await claimShown.run(asked, tx)
    if (claim === undefined) return nothing
    const { keys } = services
    const who = [claim.claimed_by, claim.withdrawn_by, claim.found_by].filter((id) => id !== null)
    const names = await staffNames(tx, keys, who)
    const nameOf = (id: string | null) => (id === null ? undefined : (names.get(id) ?? 'Someone'))
    const at = { claimId: claim.claim_id, keyNumber: claim.key_number }
    const { pack, isWhole } = openPack(keys, { ...at, sealed: claim.sealed, packSha256: claim.pack_sha256 })
    return view(
      'claim/claim.njk',
      {
        family,
        claim,
        isWhole,
        asOf: pack.run.asOf,
        framework: pack.framework,
        support: pack.support,
        results: pack.results.map(({ label, result, because }) => ({ label, result, because })),
        by: nameOf(claim.claimed_by),
        withdrawn: withdrawalOf(keys, claim, nameOf(claim.withdrawn_by)),
        audit: auditOf(keys, claim, nameOf(claim.found_by)),
        isRecordedNow: query.recorded === 'now',
        typed,
        keptAt,
      },
      { about: { kind: 'claim', id: claim.claim_id } },
    )
  },

  async submit({ services, person, params, typed }) {
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    const claimId = params.claimId!
    const outcome = await withdrawClaim(services, person, { claimId, reason: typed.reason ?? '' })
    if (outcome.kind === 'incomplete') {
      return showAgain(outcome.errors.map(({ field, says }) => ({ field, text: says })))
    }
    return seeOther(`/families/${params.familyId!}/claims/${claimId}`)
  },
})

function withdrawalOf(keys: KeyStore, claim: IClaimShownResult, by: string | undefined) {
  const { withdrawn_reason: sealed, withdrawn_key_number: keyNumber, claim_id: claimId } = claim
  if (sealed === null || keyNumber === null) return undefined
  const reason = keys.open(withdrawalPlace({ claimId, keyNumber }), sealed).toString('utf8')
  return { by, at: claim.withdrawn_at, reason }
}

function auditOf(keys: KeyStore, claim: IClaimShownResult, by: string | undefined) {
  const { found_reason: sealed, found_key_number: keyNumber, audit_sample_id: auditSampleId } = claim
  if (sealed === null || keyNumber === null || auditSampleId === null) return undefined
  const place = auditReasonPlace({ auditSampleId, claimId: claim.claim_id, keyNumber })
  return {
    by,
    at: claim.found_at,
    isRejected: claim.verdict === 'reject',
    reason: keys.open(place, sealed).toString('utf8'),
  }
}
