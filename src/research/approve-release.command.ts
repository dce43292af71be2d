import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { insertApproval } from './sql/insert-approval.queries.ts'
import { releaseById, type IReleaseByIdResult } from './sql/release-by-id.queries.ts'

/**
 * Agree that exactly what was prepared may leave. Two people stand behind every release: whoever prepared it cannot approve
 * it, whichever actor they come as.
 */
export async function approveRelease(
  { database, clock }: Services,
  person: Asker,
  releaseId: string,
): Promise<{ readonly releaseId: string; readonly contentSha256: string }> {
  checkIsAllowed({ actor: person, purpose: 'research', action: 'releases:approve', resource: { kind: 'programme' } })
  return inTransaction(database, actingFor(person, 'research'), async (tx) => {
    const release = await findRelease(tx, { releaseId, askedBy: person.actorId })
    if (release.prepared_by_asker) {
      throw new KithError({
        code: 'release-by-one-person',
        what: 'Whoever prepared a release cannot approve it.',
        remedy: 'Ask the information governance officer or the service owner to look at it and approve it.',
      })
    }
    if (release.approved_at !== null) {
      throw new KithError({
        code: 'release-already-approved',
        what: 'This release has been approved already.',
        remedy: 'It can be sealed: ./kith release seal.',
      })
    }
    const contentSha256 = release.content_sha256
    const approvedAt = clock.now()
    await insertApproval.run(
      { release_id: releaseId, approved_by: person.actorId, approved_at: approvedAt, content_sha256: contentSha256 },
      tx,
    )
    await recordAuditEvent(tx, {
      at: approvedAt,
      action: 'release:approve',
      objectKind: 'release',
      objectId: releaseId,
      detail: { contentSha256 },
    })
    return { releaseId, contentSha256 }
  })
}

/** One release as whoever asks may see it; refused where there is none. */
export async function findRelease(
  tx: Transaction,
  { releaseId, askedBy }: { readonly releaseId: string; readonly askedBy: string },
): Promise<IReleaseByIdResult> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(releaseId)
  const [release] = isId ? await releaseById.run({ release_id: releaseId, asked_by: askedBy }, tx) : []
  if (release !== undefined) return release
  throw new KithError({
    code: 'release-unknown',
    what: 'There is no release of this id.',
    remedy: 'Copy the id that ./kith release prepare printed, or that the page Releases shows.',
  })
}
