import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { actingAs } from '../governance/service-actors.ts'
import { actingFor, type SignedInPerson } from '../governance/signed-in-person.ts'
import { newId } from '../platform/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { commitAuditSample } from './commit-audit-sample.command.ts'
import { drawAuditSample } from './draw-audit-sample.command.ts'
import { auditedShare, digestOfSeed, drawSample } from './draw-sample.ts'
import { recordAuditFinding } from './record-audit-finding.command.ts'
import { auditSampleById } from './sql/audit-sample-by-id.queries.ts'
import { auditSampleItems } from './sql/audit-sample-items.queries.ts'
import { submitClaim } from './submit-claim.command.ts'
import { familyWithResults, type FamilyWithResults } from './testing/family-with-results.ts'
import { workOutOutcomes } from './work-out-outcomes.command.ts'

type Audited = FamilyWithResults & { readonly auditor: SignedInPerson; readonly auditSampleId: string }

/** A seed is committed to, then a claim is made. */
async function committedThenClaimed(
  t: Parameters<typeof familyWithResults>[0],
): Promise<Audited & { claimId: string }> {
  const world = await familyWithResults(t)
  const { later, manager, family } = world
  const auditor = await world.signIn('ava', 'kith-auditors')
  await workOutOutcomes(later)
  const { auditSampleId } = await commitAuditSample(later, auditor)
  const claimId = newId()
  await submitClaim(later, manager, { claimId, familyId: family.familyId, route: 'progress' })
  return { ...world, auditor, auditSampleId, claimId }
}

describe('a sample for audit', () => {
  test('is drawn from the claims made since its seed was committed to, and anyone can draw it again', async (t) => {
    const { later, auditor, auditSampleId, claimId } = await committedThenClaimed(t)
    const read = () =>
      inTransaction(later.database, actingFor(auditor, 'audit'), async (tx) => {
        return (await auditSampleById.run({ audit_sample_id: auditSampleId }, tx))[0]!
      })
    const before = await read()
    assert.equal(before.seed, null)
    assert.deepEqual(await drawAuditSample(later, auditor, auditSampleId), {
      kind: 'drawn',
      claims: 1,
      claimIds: [claimId],
    })
    const after = await read()
    assert.equal(digestOfSeed(after.seed!), before.seed_sha256)
    assert.ok(!before.sealed_seed.includes(after.seed!))
    const again = drawSample({ seed: after.seed!, claimIds: [claimId], share: auditedShare })
    assert.equal(again.listSha256, after.list_sha256)
    assert.deepEqual(await drawAuditSample(later, auditor, auditSampleId), {
      kind: 'drawn',
      claims: 1,
      claimIds: [claimId],
    })
    const items = await inTransaction(later.database, actingFor(auditor, 'audit'), (tx) =>
      auditSampleItems.run({ audit_sample_id: auditSampleId }, tx),
    )
    assert.deepEqual(
      items.map(({ claim_id, position }) => [claim_id, position]),
      [[claimId, 1]],
    )
  })

  test('a claim made before the seed was committed to is in no list it is drawn from', async (t) => {
    const { later, auditor } = await committedThenClaimed(t)
    const next = await commitAuditSample(later, auditor)
    assert.deepEqual(await drawAuditSample(later, auditor, next.auditSampleId), { kind: 'no-claims' })
  })

  test('is for auditors only, and an auditor sees no claim that was not drawn', async (t) => {
    const { later, auditor, manager, auditSampleId, claimId } = await committedThenClaimed(t)
    await assert.rejects(commitAuditSample(later, manager), { code: /not-allowed/ })
    await assert.rejects(drawAuditSample(later, manager, auditSampleId), { code: /not-allowed/ })
    await assert.rejects(drawAuditSample(later, auditor, newId()), { code: 'audit-sample-unknown' })
    const seen = () =>
      inTransaction(later.database, actingFor(auditor, 'audit'), async (tx) => {
        return (await tx.query<{ claim_id: string }>('select claim_id from claim')).rows.map((row) => row.claim_id)
      })
    assert.deepEqual(await seen(), [])
    await drawAuditSample(later, auditor, auditSampleId)
    assert.deepEqual(await seen(), [claimId])
  })

  test('each claim is judged once, with a reason, by someone who did not make it', async (t) => {
    const { later, auditor, manager, auditSampleId, claimId, signIn } = await committedThenClaimed(t)
    const finding = { auditSampleId, claimId, verdict: 'reject', reason: 'The window is a day short.' }
    await assert.rejects(recordAuditFinding(later, auditor, finding), { code: 'not-allowed' })
    await drawAuditSample(later, auditor, auditSampleId)
    await assert.rejects(recordAuditFinding(later, manager, finding), { code: 'not-allowed' })
    const both = { ...manager, roles: [...manager.roles, 'auditor'] as const }
    await assert.rejects(recordAuditFinding(later, both, finding), { code: 'own-claim' })
    const incomplete = await recordAuditFinding(later, auditor, { ...finding, verdict: '', reason: ' ' })
    assert.deepEqual(incomplete.kind === 'incomplete' && incomplete.errors.map(({ field }) => field), [
      'verdict',
      'reason',
    ])

    assert.deepEqual(await recordAuditFinding(later, auditor, finding), { kind: 'recorded' })
    assert.deepEqual(await recordAuditFinding(later, auditor, finding), { kind: 'recorded' })
    const second = await signIn('amy', 'kith-auditors')
    assert.deepEqual(await recordAuditFinding(later, second, { ...finding, verdict: 'agree' }), {
      kind: 'judged-already',
    })
    const { rows } = await inTransaction(later.database, actingAs('outcomes'), (tx) =>
      tx.query<{ verdict: string; sealed_reason: Buffer }>('select verdict, sealed_reason from audit_finding'),
    )
    assert.deepEqual(
      rows.map(({ verdict }) => verdict),
      ['reject'],
    )
    assert.ok(!rows[0]!.sealed_reason.includes('window'))
  })
})
