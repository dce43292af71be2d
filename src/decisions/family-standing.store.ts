import type { FamilyResource } from '../governance/permission.ts'
import type { Transaction } from '../platform/transaction.ts'
import { familyStanding as familyStandingQuery } from './sql/family-standing.queries.ts'

/** What permission to open a family turns on; undefined where the acting person may not know that it exists. */
export async function familyStanding(tx: Transaction, familyId: string): Promise<FamilyResource | undefined> {
  const [row] = await familyStandingQuery.run({ family_id: familyId }, tx)
  if (row === undefined) return undefined
  const { team_id: teamId, practitioner_ids: practitionerIds, has_page: hasPage } = row
  return { kind: 'family', familyId, teamId, practitionerIds, hasPage }
}
