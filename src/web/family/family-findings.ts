import type { Edition } from '../../needs/edition-schema.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { editionUsed } from './editions.ts'
import type { FamilyShown } from './family-shown.ts'
import { needsShown, type HeadlineShown } from './needs-shown.ts'
import { evidenceShown } from './sql/evidence-shown.queries.ts'
import { findingsShown } from './sql/findings-shown.queries.ts'
import { peopleFound } from './sql/people-found.queries.ts'

/** What the latest assessment found for a family, by the rules it used. */
export type FamilyFindings = {
  readonly edition: Edition
  readonly asOf: string
  readonly headlines: readonly HeadlineShown[]
}

/** Nothing where the family has never been assessed. */
export async function familyFindings(
  tx: Transaction,
  family: FamilyShown,
  names: ReadonlyMap<string, string>,
): Promise<FamilyFindings | undefined> {
  const { family_id: familyId, assessment_run_id: assessmentRunId, framework, edition, as_of: asOf } = family
  if (assessmentRunId === null || framework === null || edition === null || asOf === null) return undefined
  const which = { familyId, assessmentRunId }
  const used = editionUsed(framework, edition)
  const found = {
    findings: await findingsShown.run(which, tx),
    people: await peopleFound.run(which, tx),
    evidence: await evidenceShown.run(which, tx),
    names,
  }
  return { edition: used, asOf, headlines: needsShown(used, found) }
}
