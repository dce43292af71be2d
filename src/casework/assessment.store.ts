import type { KeyStore, SealedPlace } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { Assessment } from './assessment.ts'
import { assessmentVersions as assessmentVersionsQuery } from './sql/assessment-versions.queries.ts'
import { insertAssessmentNeeds } from './sql/insert-assessment-needs.queries.ts'
import { insertAssessment } from './sql/insert-assessment.queries.ts'
import type { CaseNeed, SupportCase } from './support-case.ts'
import type { Version } from './version.ts'

/** One version of a case's assessment, with its words opened. */
export type RecordedAssessment = Version & Assessment & { readonly assessmentId: string }

/** Every version of a case's assessment, newest first. */
export async function assessmentVersions(
  tx: Transaction,
  keys: KeyStore,
  caseId: string,
): Promise<readonly RecordedAssessment[]> {
  const rows = await assessmentVersionsQuery.run({ case_id: caseId }, tx)
  return rows.map((row) => {
    const place = assessmentPlace({ assessmentId: row.assessment_id, keyNumber: row.key_number })
    return {
      ...(JSON.parse(keys.open(place, row.sealed).toString()) as Assessment),
      assessmentId: row.assessment_id,
      version: row.version,
      recordedBy: row.recorded_by,
      recordedAt: row.recorded_at,
      recordedOn: row.recorded_on,
    }
  })
}

/** Everything about a new version that is written down. */
type AssessmentToStore = {
  readonly assessmentId: string
  readonly supportCase: SupportCase
  readonly version: number
  readonly assessment: Assessment
  readonly needs: readonly CaseNeed[]
  readonly at: Date
  readonly on: string
}

export async function storeAssessment(tx: Transaction, keys: KeyStore, recorded: AssessmentToStore): Promise<void> {
  const { assessmentId, supportCase, version, assessment, needs, at, on } = recorded
  const { caseId, familyId } = supportCase
  const keyNumber = await keys.reserve(1)
  await insertAssessment.run(
    {
      assessment_id: assessmentId,
      case_id: caseId,
      family_id: familyId,
      version,
      recorded_at: at,
      recorded_on: on,
      sealed: keys.seal(assessmentPlace({ assessmentId, keyNumber }), JSON.stringify(assessment)),
      key_number: keyNumber,
    },
    tx,
  )
  await insertAssessmentNeeds.run(
    {
      assessment_id: assessmentId,
      family_id: familyId,
      headlines: needs.map(({ headline }) => headline),
      needs: needs.map(({ need }) => need),
    },
    tx,
  )
}

/** Where the words of one version are sealed. */
function assessmentPlace({ assessmentId, keyNumber }: { assessmentId: string; keyNumber: number }): SealedPlace {
  return { keyNumber, table: 'case_assessment', row: assessmentId, column: 'sealed' }
}
