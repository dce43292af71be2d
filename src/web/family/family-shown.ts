import { familyStanding } from '../../decisions/family-standing.store.ts'
import type { FamilyResource } from '../../governance/permission.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { isId } from '../http/access-log.ts'
import { familyShown as familyShownQuery, type IFamilyShownResult } from './sql/family-shown.queries.ts'

/** A family as a page about it begins: what it is, what the latest assessment said, what was decided last. */
export type FamilyShown = IFamilyShownResult

/** The family of an address, as far as the reader's database scope shows it. */
export async function familyShown(tx: Transaction, familyId: string | undefined): Promise<FamilyShown | undefined> {
  if (familyId === undefined || !isId(familyId)) return undefined
  const [family] = await familyShownQuery.run({ familyId }, tx)
  return family
}

/** What permission to open a page about a family turns on. A family without a page is answered as if it did not exist. */
export async function familyResource({
  tx,
  params,
}: {
  readonly tx: Transaction
  readonly params: Readonly<Record<string, string>>
}): Promise<FamilyResource | undefined> {
  const { familyId } = params
  return familyId !== undefined && isId(familyId) ? familyStanding(tx, familyId) : undefined
}
