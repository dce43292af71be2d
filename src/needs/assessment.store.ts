import type { Transaction } from '../platform/transaction.ts'
import type { FamilyAssessment } from './assess-family.ts'
import type { AttributedFinding, NeedFinding } from './assess-need.ts'
import { insertAssessmentRun } from './sql/insert-assessment-run.queries.ts'
import { insertEligibility } from './sql/insert-eligibility.queries.ts'
import { insertFindingFacts } from './sql/insert-finding-facts.queries.ts'
import { insertFindingPeople } from './sql/insert-finding-people.queries.ts'
import { insertFindings } from './sql/insert-findings.queries.ts'

/** One assessment of every family: by which rules, for which day, with the knowledge of which moment. */
export type Run = {
  readonly assessmentRunId: string
  readonly framework: string
  readonly edition: string
  readonly editionSha256: string
  readonly asOf: string
  readonly knownAt: Date
  /** Outside the edition's dates, or only tried out: nobody decides on it. */
  readonly whatIf: boolean
}

export async function storeRun(tx: Transaction, run: Run): Promise<void> {
  const { assessmentRunId, framework, edition, editionSha256, asOf, knownAt, whatIf } = run
  await insertAssessmentRun.run(
    {
      assessment_run_id: assessmentRunId,
      framework,
      edition,
      edition_sha256: editionSha256,
      as_of: asOf,
      known_at: knownAt,
      what_if: whatIf,
    },
    tx,
  )
}

/** Write what was found for some families: their findings, to whom they are attributed, and the facts behind them. */
export async function storeAssessments(
  tx: Transaction,
  { assessmentRunId }: Run,
  families: readonly (FamilyAssessment & { readonly familyId: string })[],
): Promise<void> {
  const run = { assessment_run_id: assessmentRunId }
  await insertEligibility.run(
    {
      ...run,
      family_ids: families.map(({ familyId }) => familyId),
      eligibles: families.map(({ eligibility }) => eligibility.eligible),
      headlines_met: families.map(({ eligibility }) => eligibility.headlinesMet.join(',')),
      becauses: families.map(({ eligibility }) => eligibility.because),
      evidence_versions: families.map(({ evidenceVersion }) => evidenceVersion),
    },
    tx,
  )
  const findings = families.flatMap(({ familyId, findings: own }) => own.map((finding) => ({ familyId, ...finding })))
  const inserted = await insertFindings.run(
    {
      ...run,
      family_ids: findings.map(({ familyId }) => familyId),
      headlines: findings.map(({ headline }) => headline),
      needs: findings.map(({ need }) => need),
      findings: findings.map(({ finding }) => finding),
      becauses: findings.map(({ because }) => because),
    },
    tx,
  )
  const ids = new Map(inserted.map((row) => [`${row.family_id} ${row.need}`, row.finding_id]))
  const people = findings.flatMap((found) => {
    const findingId = ids.get(`${found.familyId} ${found.need}`)!
    return peopleToName(found).map((each) => ({ findingId, ...each }))
  })
  await storePeople(tx, people)
}

type StoredPerson = AttributedFinding & { readonly findingId: number }

async function storePeople(tx: Transaction, people: readonly StoredPerson[]): Promise<void> {
  await insertFindingPeople.run(
    {
      finding_ids: people.map(({ findingId }) => findingId),
      person_ids: people.map(({ personId }) => personId),
      findings: people.map(({ finding }) => finding),
      becauses: people.map(({ because }) => because),
    },
    tx,
  )
  const facts = people.flatMap(({ findingId, factIds }) => factIds.map((factId) => ({ findingId, factId })))
  await insertFindingFacts.run(
    { finding_ids: facts.map(({ findingId }) => findingId), fact_ids: facts.map(({ factId }) => factId) },
    tx,
  )
}

/** Whoever has something of their own to be told. What nobody tells us of anyone is said once, for the family. */
function peopleToName({ finding, because, people }: NeedFinding): readonly AttributedFinding[] {
  const isSameForAll = people.every((each) => each.because === because && each.factIds.length === 0)
  return finding === 'cannot tell' && isSameForAll ? [] : people
}
