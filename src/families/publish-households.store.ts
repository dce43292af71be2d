import { newId } from '../platform/ids.ts'
import type { Transaction } from '../platform/transaction.ts'
import { changesBetween, inChunks } from './bitemporal-changes.ts'
import { continueIds } from './continue-ids.ts'
import type { Household } from './form-households.ts'
import { closeHouseholdMembers } from './sql/close-household-members.queries.ts'
import { householdMembersNow } from './sql/household-members-now.queries.ts'
import { householdsEver } from './sql/households-ever.queries.ts'
import { insertHouseholdMembers } from './sql/insert-household-members.queries.ts'
import { insertHouseholds } from './sql/insert-households.queries.ts'

export type HouseholdsToPublish = {
  readonly dwellingIds: ReadonlyMap<string, string>
  readonly whoIsNow: (personId: string) => string
  readonly knownFrom: Date
}

/**
 * Publish the households and who has been in each, when. A household is people at one dwelling: it keeps its id while
 * anyone of it is still there, and people who move to another dwelling are another household.
 *
 * @returns the id of each household, in the order given
 */
export async function publishHouseholds(
  tx: Transaction,
  households: readonly Household[],
  { dwellingIds, whoIsNow, knownFrom }: HouseholdsToPublish,
): Promise<readonly string[]> {
  const earlier = (await householdsEver.run(undefined, tx)).map(({ household_id, dwelling_id, person_ids }) => ({
    id: household_id,
    issuedAt: '',
    // A person at a dwelling, so that no household is continued at another address.
    members: new Set(person_ids.map((person) => `${whoIsNow(person)} ${dwelling_id}`)),
  }))
  const kept = continueIds(
    earlier,
    households.map(({ dwelling, members }) => ({
      members: [...new Set(members.map(({ personId }) => `${personId} ${dwellingIds.get(dwelling)!}`))],
    })),
  )
  const ids = kept.map((id) => id ?? newId())
  const fresh = households.flatMap(({ dwelling }, at) =>
    kept[at] === null ? [{ id: ids[at]!, dwelling: dwellingIds.get(dwelling)! }] : [],
  )
  await inChunks(fresh, (chunk) =>
    insertHouseholds.run(
      { household_ids: chunk.map(({ id }) => id), dwelling_ids: chunk.map(({ dwelling }) => dwelling) },
      tx,
    ),
  )
  await publishMembers(tx, { households, ids, knownFrom })
  return ids
}

type Member = {
  readonly household_id: string
  readonly person_id: string
  readonly kind: string
  readonly valid_from: string
  readonly valid_to: string | null
}

async function publishMembers(
  tx: Transaction,
  { households, ids, knownFrom }: { households: readonly Household[]; ids: readonly string[]; knownFrom: Date },
): Promise<void> {
  const wanted = households.flatMap(({ members }, at) =>
    members.map(({ personId, kind, from, to }): Member => ({
      household_id: ids[at]!,
      person_id: personId,
      kind: kind,
      valid_from: from,
      valid_to: to,
    })),
  )
  const { ended, added } = changesBetween(await householdMembersNow.run(undefined, tx), wanted, (row) =>
    [row.household_id, row.person_id, row.kind, row.valid_from, row.valid_to].join(' '),
  )
  await inChunks(ended, (chunk) =>
    closeHouseholdMembers.run(
      {
        known_to: knownFrom,
        household_ids: chunk.map((row) => row.household_id),
        person_ids: chunk.map((row) => row.person_id),
        valid_froms: chunk.map((row) => row.valid_from),
      },
      tx,
    ),
  )
  await inChunks(added, (chunk) =>
    insertHouseholdMembers.run(
      {
        known_from: knownFrom,
        household_ids: chunk.map((row) => row.household_id),
        person_ids: chunk.map((row) => row.person_id),
        kinds: chunk.map((row) => row.kind),
        valid_froms: chunk.map((row) => row.valid_from),
        // An array may hold nulls, which the generated types do not say.
        valid_tos: chunk.map((row) => row.valid_to) as string[],
      },
      tx,
    ),
  )
}
