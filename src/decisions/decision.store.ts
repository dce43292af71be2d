import type { Transaction } from '../platform/transaction.ts'
import type { CompleteProposal } from './decision.ts'
import type { FindingShown } from './evidence-changes.ts'
import { currentEvidence as currentEvidenceQuery } from './sql/current-evidence.queries.ts'
import { evidenceOfVersion } from './sql/evidence-of-version.queries.ts'
import { findingsOfRun } from './sql/findings-of-run.queries.ts'
import { insertDecisionNeeds } from './sql/insert-decision-needs.queries.ts'
import { insertDecision } from './sql/insert-decision.queries.ts'
import { isEvidenceServed } from './sql/is-evidence-served.queries.ts'
import { lastDecision as lastDecisionQuery } from './sql/last-decision.queries.ts'
import { lockFamily as lockFamilyQuery } from './sql/lock-family.queries.ts'

/** A family's decision that nothing has superseded. */
export type LastDecision = {
  readonly decisionId: string
  readonly decidedBy: string
  readonly decidedOn: string
  readonly outcome: string
}

/** What the latest assessment found for a family. */
export type CurrentEvidence = {
  readonly assessmentRunId: string
  readonly evidenceVersion: string
  readonly findings: readonly FindingShown[]
}

/** One person decides about a family at a time; whoever comes second sees what the first decided. */
export async function lockFamily(tx: Transaction, familyId: string): Promise<void> {
  await lockFamilyQuery.run({ family_id: familyId }, tx)
}

export async function lastDecision(tx: Transaction, familyId: string): Promise<LastDecision | undefined> {
  const [row] = await lastDecisionQuery.run({ family_id: familyId }, tx)
  if (row === undefined) return undefined
  return { decisionId: row.decision_id, decidedBy: row.actor_id, decidedOn: row.decided_on, outcome: row.outcome }
}

export async function currentEvidence(tx: Transaction, familyId: string): Promise<CurrentEvidence | undefined> {
  const [row] = await currentEvidenceQuery.run({ family_id: familyId }, tx)
  if (row === undefined) return undefined
  const { assessment_run_id: assessmentRunId, evidence_version: evidenceVersion } = row
  return { assessmentRunId, evidenceVersion, findings: await findingsIn(tx, familyId, assessmentRunId) }
}

/** The findings that a version of the evidence stands for; none where no assessment ever found it. */
export async function findingsOfVersion(
  tx: Transaction,
  { familyId, evidenceVersion }: { readonly familyId: string; readonly evidenceVersion: string },
): Promise<readonly FindingShown[]> {
  const [row] = await evidenceOfVersion.run({ family_id: familyId, evidence_version: evidenceVersion }, tx)
  return row === undefined ? [] : findingsIn(tx, familyId, row.assessment_run_id)
}

/** Whether the acting person was ever shown this version in full. */
export async function wasServed(
  tx: Transaction,
  { familyId, evidenceVersion }: { readonly familyId: string; readonly evidenceVersion: string },
): Promise<boolean> {
  const [row] = await isEvidenceServed.run({ family_id: familyId, evidence_version: evidenceVersion }, tx)
  return row!.is_served
}

/** Everything about a decision that is written down. */
export type DecisionToStore = CompleteProposal & {
  readonly evidence: CurrentEvidence
  readonly keyNumber: number
  readonly sealedReason: Buffer
  readonly decidedAt: Date
  readonly decidedOn: string
}

/** Add a decision; nothing that was decided before is altered. */
export async function storeDecision(tx: Transaction, decision: DecisionToStore): Promise<void> {
  const { decisionId, familyId, evidence, answers, outcome, lastDecisionId } = decision
  const about = { decision_id: decisionId, family_id: familyId, assessment_run_id: evidence.assessmentRunId }
  await insertDecision.run(
    {
      ...about,
      evidence_version: evidence.evidenceVersion,
      decided_at: decision.decidedAt,
      decided_on: decision.decidedOn,
      outcome,
      sealed_reason: decision.sealedReason,
      key_number: decision.keyNumber,
      supersedes: lastDecisionId,
    },
    tx,
  )
  await insertDecisionNeeds.run({ ...about, needs: Object.keys(answers), answers: Object.values(answers) }, tx)
}

async function findingsIn(tx: Transaction, familyId: string, assessmentRunId: string): Promise<FindingShown[]> {
  const rows = await findingsOfRun.run({ family_id: familyId, assessment_run_id: assessmentRunId }, tx)
  return rows.map((row) => ({
    findingId: row.finding_id,
    headline: row.headline,
    need: row.need,
    finding: row.finding as FindingShown['finding'],
    because: row.because,
    behind: row.behind,
  }))
}
