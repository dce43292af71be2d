import { randomBytes } from 'node:crypto'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { seedPlace } from './audit-place.ts'
import { checkMayAudit } from './check-may-audit.ts'
import { digestOfSeed } from './draw-sample.ts'
import { auditSampleById } from './sql/audit-sample-by-id.queries.ts'
import { insertAuditSample } from './sql/insert-audit-sample.queries.ts'

/**
 * Commit to the seed of a sample before the claims it will be drawn from are made: its digest can be read by everyone who
 * may audit, the seed itself by nobody until the sample is drawn.
 *
 * @param auditSampleId given by the page, so that a form sent twice is one sample
 */
export async function commitAuditSample(
  { database, keys, clock }: Services,
  person: Asker,
  auditSampleId: string = newId(),
): Promise<{ readonly auditSampleId: string; readonly seedSha256: string }> {
  checkMayAudit(person)
  const at = clock.now()
  return inTransaction(database, actingFor(person, 'audit'), async (tx) => {
    const [before] = await auditSampleById.run({ audit_sample_id: auditSampleId }, tx)
    if (before !== undefined) return { auditSampleId, seedSha256: before.seed_sha256 }
    const seed = randomBytes(32).toString('hex')
    const seedSha256 = digestOfSeed(seed)
    const keyNumber = await keys.reserve(1)
    await insertAuditSample.run(
      {
        audit_sample_id: auditSampleId,
        committed_at: at,
        seed_sha256: seedSha256,
        sealed_seed: keys.seal(seedPlace({ auditSampleId, keyNumber }), seed),
        key_number: keyNumber,
      },
      tx,
    )
    const about = { objectKind: 'audit-sample', objectId: auditSampleId }
    await recordAuditEvent(tx, { at, action: 'audit:commit', ...about, detail: { seedSha256 } })
    return { auditSampleId, seedSha256 }
  })
}
