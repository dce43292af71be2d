import type { Transaction } from '../platform/transaction.ts'
import { homesAndFamiliesOfPeople } from './sql/homes-and-families-of-people.queries.ts'

/** Where a person belongs on a day. Either may be unknown. */
export type HomeAndFamily = {
  readonly householdId: string | null
  readonly familyId: string | null
  readonly reference: string | null
}

/**
 * Everyone's household and family on a day, as known at a moment; people who have neither are left out. A child with two
 * homes has the main one and the family there.
 */
export async function homesAndFamilies(
  tx: Transaction,
  { asOf, knownAt }: { readonly asOf: string; readonly knownAt: Date },
): Promise<ReadonlyMap<string, HomeAndFamily>> {
  const rows = await homesAndFamiliesOfPeople.run({ as_of: asOf, known_at: knownAt }, tx)
  return new Map(
    rows.map((row) => [
      row.person_id,
      { householdId: row.household_id, familyId: row.family_id, reference: row.reference },
    ]),
  )
}
