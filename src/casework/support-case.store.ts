import { newId } from '../platform/ids.ts'
import type { Transaction } from '../platform/transaction.ts'
import { caseMembers } from './sql/case-members.queries.ts'
import { caseNeeds } from './sql/case-needs.queries.ts'
import { caseOfFamily as caseOfFamilyQuery } from './sql/case-of-family.queries.ts'
import { joinCase as joinCaseQuery } from './sql/join-case.queries.ts'
import { openCase as openCaseQuery } from './sql/open-case.queries.ts'
import { supportEnded } from './sql/support-ended.queries.ts'
import type { CaseMember, CaseNeed, SupportCase } from './support-case.ts'

/** The family's latest case, open or ended; undefined where it never had one, or the acting person may not know of it. */
export async function caseOfFamily(tx: Transaction, familyId: string): Promise<SupportCase | undefined> {
  const [row] = await caseOfFamilyQuery.run({ family_id: familyId }, tx)
  if (row === undefined) return undefined
  const members = await caseMembers.run({ case_id: row.case_id }, tx)
  return {
    caseId: row.case_id,
    familyId,
    decisionId: row.decision_id,
    teamId: row.team_id,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    closedBecause: row.closed_because,
    leadPractitionerId: row.lead_practitioner_id,
    members: members.map(({ person_id, role, joined_on }) => ({
      personId: person_id,
      role: role as CaseMember['role'],
      joinedOn: joined_on,
    })),
  }
}

/** The needs of a case: those agreed when it was opened as well as those agreed later, while it was open. */
export async function needsOfCase(tx: Transaction, caseId: string): Promise<readonly CaseNeed[]> {
  const rows = await caseNeeds.run({ case_id: caseId }, tx)
  return rows.map(({ decided_on: agreedOn, ...need }) => ({ ...need, agreedOn }))
}

/** The day the family's support ended, where nobody has decided about it since: until someone does, nobody is let in. */
export async function supportEndedOn(tx: Transaction, familyId: string): Promise<string | undefined> {
  const [row] = await supportEnded.run({ family_id: familyId }, tx)
  return row?.closed_on
}

/** Open a case by a decision; undefined where the family has one that is open, which stays as it is. */
export async function openCase(
  tx: Transaction,
  opened: { readonly familyId: string; readonly decisionId: string; readonly at: Date; readonly on: string },
): Promise<string | undefined> {
  const caseId = newId()
  const { familyId, decisionId, at, on } = opened
  const inserted = await openCaseQuery.runWithCounts(
    { case_id: caseId, family_id: familyId, decision_id: decisionId, opened_at: at, opened_on: on },
    tx,
  )
  return inserted.rowCount === 1 ? caseId : undefined
}

/** Make the family's open case about everyone who belongs to the family now. Who was in it stays in it. */
export async function joinCase(
  tx: Transaction,
  { familyId, on }: { readonly familyId: string; readonly on: string },
): Promise<void> {
  await joinCaseQuery.run({ family_id: familyId, joined_on: on }, tx)
}
