import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { seedPlace } from './audit-place.ts'
import { checkMayAudit } from './check-may-audit.ts'
import { auditedShare, drawSample } from './draw-sample.ts'
import { auditSampleById } from './sql/audit-sample-by-id.queries.ts'
import { claimsToDrawFrom } from './sql/claims-to-draw-from.queries.ts'
import { insertAuditSampleDraw } from './sql/insert-audit-sample-draw.queries.ts'
import { insertAuditSampleItems } from './sql/insert-audit-sample-items.queries.ts'
import { lockAuditSample } from './sql/lock-audit-sample.queries.ts'

export type DrawOutcome =
  | { readonly kind: 'drawn'; readonly claims: number; readonly claimIds: readonly string[] }
  /** No claim has been made since the seed was committed to: the sample can be drawn later. */
  | { readonly kind: 'no-claims' }

/**
 * Draw a committed sample from the claims made since: a tenth of them, rounded up. The seed is shown from then on, with a
 * digest of the list, so that anyone can draw the sample again. Drawn once; asked again it says what was drawn.
 *
 * @throws `audit-sample-unknown`
 */
export async function drawAuditSample(
  { database, keys, clock }: Services,
  person: Asker,
  auditSampleId: string,
): Promise<DrawOutcome> {
  checkMayAudit(person)
  const at = clock.now()
  return inTransaction(database, actingFor(person, 'audit'), async (tx) => {
    await lockAuditSample.run({ audit_sample_id: auditSampleId }, tx)
    const [sample] = await auditSampleById.run({ audit_sample_id: auditSampleId }, tx)
    if (sample === undefined) throw unknownSample()
    const until = sample.drawn_at ?? at
    const list = await claimsToDrawFrom.run({ after: sample.committed_at, until }, tx)
    const place = seedPlace({ auditSampleId, keyNumber: sample.key_number })
    const seed = sample.seed ?? keys.open(place, sample.sealed_seed).toString('utf8')
    const claimIds = list.map(({ claim_id }) => claim_id)
    const drawn = drawSample({ seed, claimIds, share: auditedShare })
    if (sample.drawn_at !== null) return { kind: 'drawn', claims: sample.claims!, claimIds: drawn.claimIds }
    if (claimIds.length === 0) return { kind: 'no-claims' }

    const of = { audit_sample_id: auditSampleId }
    const counts = { claims: claimIds.length, drawn: drawn.claimIds.length }
    await insertAuditSampleDraw.run({ ...of, ...counts, drawn_at: at, seed, list_sha256: drawn.listSha256 }, tx)
    await insertAuditSampleItems.run({ ...of, claim_ids: [...drawn.claimIds] }, tx)
    const about = { objectKind: 'audit-sample', objectId: auditSampleId }
    const detail = { ...counts, listSha256: drawn.listSha256 }
    await recordAuditEvent(tx, { at, action: 'audit:draw', ...about, detail })
    return { kind: 'drawn', claims: claimIds.length, claimIds: drawn.claimIds }
  })
}

function unknownSample(): KithError {
  return new KithError({
    code: 'audit-sample-unknown',
    what: 'There is no such sample.',
    remedy: 'The samples that were committed to are listed under Audits.',
  })
}
