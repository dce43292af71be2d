import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { assessmentErrors, type Assessment, type AssessmentError } from './assessment.ts'
import { assessmentVersions, storeAssessment } from './assessment.store.ts'
import { caseToWrite } from './case-to-write.ts'
import { isRecordedAlready } from './recorded-already.ts'
import { assessmentById } from './sql/assessment-by-id.queries.ts'
import { joinCase, needsOfCase } from './support-case.store.ts'
import { versionOf, type VersionOutcome } from './version.ts'

/** An assessment as its page sends it. */
export type AssessmentToRecord = Assessment & {
  /** Given by the page, so that a form sent twice is one version. */
  readonly assessmentId: string
  readonly familyId: string
  /** The version it was made from; left out where there was none. */
  readonly madeFrom?: number | undefined
}

/**
 * Record a new version of a family's assessment: each need of the case in the family's words and the practitioner's, and
 * what is going well. Earlier versions stay as they are.
 *
 * @throws `not-allowed` whether or not there is such a family, `no-open-case`
 */
export async function recordAssessment(
  { database, keys, clock }: Services,
  person: Asker,
  { assessmentId, familyId, madeFrom = 0, needs: said, goingWell }: AssessmentToRecord,
): Promise<VersionOutcome<AssessmentError>> {
  const [at, on] = [clock.now(), clock.today()]
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    const supportCase = await caseToWrite(tx, { person, familyId, action: 'casework:write' })
    const { caseId } = supportCase
    const [before] = await assessmentById.run({ assessment_id: assessmentId }, tx)
    if (isRecordedAlready(before, { person, familyId })) return { kind: 'recorded', version: before.version }

    const [latest] = await assessmentVersions(tx, keys, caseId)
    if (latest !== undefined && latest.version !== madeFrom) return { kind: 'recorded-meanwhile', ...versionOf(latest) }
    const needs = await needsOfCase(tx, caseId)
    const errors = assessmentErrors(
      { needs: said, goingWell },
      needs.map(({ need }) => need),
    )
    if (errors.length > 0) return { kind: 'incomplete', errors }

    const version = (latest?.version ?? 0) + 1
    const assessment = { needs: said, goingWell }
    await storeAssessment(tx, keys, { assessmentId, supportCase, version, assessment, needs, at, on })
    await joinCase(tx, { familyId, on })
    await recordAuditEvent(tx, {
      at,
      action: 'case:record-assessment',
      objectKind: 'family',
      objectId: familyId,
      detail: { caseId, assessmentId, version, needs: needs.map(({ need }) => need) },
    })
    return { kind: 'recorded', version }
  })
}
