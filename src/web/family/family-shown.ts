import type { FamilyResource } from '../../governance/permission.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { isId } from '../http/access-log.ts'
import { familyShown as familyShownQuery, type IFamilyShownResult } from './sql/family-shown.queries.ts'

/** A family as a page about it begins: what it is, and whether there is a page about it at all. */
export type FamilyShown = IFamilyShownResult & { readonly resource: FamilyResource }

/**
 * The family of an address, as far as the reader's database scope shows it. A family that neither meets the programme's
 * rule nor is supported comes with `hasPage` false, and the policies then answer as if it did not exist.
 */
export async function familyShown(tx: Transaction, familyId: string | undefined): Promise<FamilyShown | undefined> {
  if (familyId === undefined || !isId(familyId)) return undefined
  const [family] = await familyShownQuery.run({ familyId }, tx)
  if (family === undefined) return undefined
  return {
    ...family,
    resource: {
      kind: 'family',
      familyId: family.family_id,
      teamId: family.team_id,
      practitionerIds: family.practitioner_ids,
      hasPage: family.eligible === 'yes' || isSupported(family),
    },
  }
}

/** Someone decided to offer the family support, or found that it is supported already; or someone works with it. */
function isSupported({ outcome, practitioner_ids }: IFamilyShownResult): boolean {
  return outcome === 'offer-support' || outcome === 'already-supported' || practitioner_ids.length > 0
}

/** What a page about a family says which family it is about. */
export async function familyResource({
  tx,
  params,
}: {
  readonly tx: Transaction
  readonly params: Readonly<Record<string, string>>
}): Promise<FamilyResource | undefined> {
  return (await familyShown(tx, params.familyId))?.resource
}
