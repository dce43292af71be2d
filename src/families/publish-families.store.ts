import { teamOfWard } from '../governance/teams.ts'
import { newId } from '../platform/ids.ts'
import type { Transaction } from '../platform/transaction.ts'
import { changesBetween, inChunks } from './bitemporal-changes.ts'
import { continueIds, isSameFamily } from './continue-ids.ts'
import type { FamilyFormed } from './family.ts'
import { newReferences } from './family-reference.ts'
import { closeFamilyHomes } from './sql/close-family-homes.queries.ts'
import { closeFamilyMembers } from './sql/close-family-members.queries.ts'
import { familiesEver } from './sql/families-ever.queries.ts'
import { familyHomesNow } from './sql/family-homes-now.queries.ts'
import { familyMembersNow } from './sql/family-members-now.queries.ts'
import { insertFamilies } from './sql/insert-families.queries.ts'
import { insertFamilyHomes } from './sql/insert-family-homes.queries.ts'
import { insertFamilyMembers } from './sql/insert-family-members.queries.ts'
import { updateFamilies } from './sql/update-families.queries.ts'

export type FamiliesToPublish = {
  /** The id and ward of each household, in the order the families count them in. */
  readonly homes: readonly { readonly id: string; readonly ward: string | null }[]
  readonly whoIsNow: (personId: string) => string
  readonly knownFrom: Date
}

export type FamiliesPublished = { readonly issued: number; readonly retired: number }

/**
 * Publish the families: who belongs to each, as what, and where they live. A family that has members in common with one
 * known before keeps its id and reference; one that is no longer found is retired and can be found again. Its team is given
 * once, by the ward of its main household; a family that moves keeps its team until someone decides otherwise.
 */
export async function publishFamilies(
  tx: Transaction,
  families: readonly FamilyFormed[],
  { homes, whoIsNow, knownFrom }: FamiliesToPublish,
): Promise<FamiliesPublished> {
  const ever = await familiesEver.run(undefined, tx)
  const kept = continueIds(
    ever.map(({ family_id, issued_at, person_ids }) => ({
      id: family_id,
      issuedAt: issued_at.toISOString(),
      members: new Set(person_ids.map(whoIsNow)),
    })),
    families.map(({ members }) => ({
      members: members.filter(({ livesHere }) => livesHere !== 'no').map(({ personId }) => personId),
      children: new Set(members.filter(({ isDependent }) => isDependent).map(({ personId }) => personId)),
    })),
    isSameFamily,
  )
  const found = families.map((family, at) => {
    const home = family.household === null ? null : homes[family.household]!
    return { family, id: kept[at] ?? newId(), isNew: kept[at] === null, home, ward: home?.ward ?? null }
  })
  const issued = found.filter(({ isNew }) => isNew)
  await issue(tx, issued, { taken: new Set(ever.map(({ reference }) => reference)), knownFrom })
  const retired = await update(tx, ever, found, knownFrom)
  await publishMembers(tx, found, knownFrom)
  await publishHomes(tx, found, knownFrom)
  return { issued: issued.length, retired }
}

type Found = {
  readonly family: FamilyFormed
  readonly id: string
  readonly home: { readonly id: string } | null
  readonly ward: string | null
}
type Ever = Awaited<ReturnType<typeof familiesEver.run>>[number]

async function issue(
  tx: Transaction,
  families: readonly Found[],
  { taken, knownFrom }: { taken: ReadonlySet<string>; knownFrom: Date },
) {
  const references = newReferences(families.length, taken)
  const rows = families.map((each, at) => ({ ...each, reference: references[at]! }))
  await inChunks(rows, (chunk) =>
    insertFamilies.run(
      {
        issued_at: knownFrom,
        family_ids: chunk.map(({ id }) => id),
        references: chunk.map(({ reference }) => reference),
        team_ids: chunk.map(({ ward }) => teamOfWard(ward)),
        wards: chunk.map(({ ward }) => ward) as string[],
      },
      tx,
    ),
  )
}

/** Retire families that are no longer found, take back those that are, and note the wards they live in now. */
async function update(
  tx: Transaction,
  ever: readonly Ever[],
  found: readonly Found[],
  knownFrom: Date,
): Promise<number> {
  const foundById = new Map(found.map((each) => [each.id, each]))
  const after = ever.map((family) => {
    const now = foundById.get(family.family_id)
    if (now === undefined) return { ...family, retired_at: family.retired_at ?? knownFrom }
    const ward = now.ward ?? family.ward
    // Knowing the ward at last is no move: only then may the team follow it.
    return {
      ...family,
      retired_at: null,
      ward,
      team_id: family.ward === null ? teamFor(family.team_id, ward) : family.team_id,
    }
  })
  const { added } = changesBetween(ever, after, (row) =>
    [row.family_id, row.retired_at?.getTime(), row.ward, row.team_id].join('|'),
  )
  await inChunks(added, (chunk) =>
    updateFamilies.run(
      {
        family_ids: chunk.map((row) => row.family_id),
        retired_ats: chunk.map((row) => row.retired_at) as Date[],
        team_ids: chunk.map((row) => row.team_id),
        wards: chunk.map((row) => row.ward) as string[],
      },
      tx,
    ),
  )
  return ever.filter(({ family_id, retired_at }) => retired_at === null && !foundById.has(family_id)).length
}

/** Only a family still waiting for a team takes the ward's. */
function teamFor(teamId: string, ward: string | null): string {
  return teamId === teamOfWard(null) ? teamOfWard(ward) : teamId
}

type Member = {
  readonly family_id: string
  readonly person_id: string
  readonly role: string
  readonly dependent: boolean
  readonly lives_here: string
  readonly because: string
}

async function publishMembers(tx: Transaction, found: readonly Found[], knownFrom: Date): Promise<void> {
  const wanted = found.flatMap(({ id, family }) =>
    family.members.map(({ personId, role, isDependent, livesHere, because }): Member => ({
      family_id: id,
      person_id: personId,
      role: role,
      dependent: isDependent,
      lives_here: livesHere,
      because,
    })),
  )
  const { ended, added } = changesBetween(await familyMembersNow.run(undefined, tx), wanted, (row) =>
    [row.family_id, row.person_id, row.role, row.dependent, row.lives_here, row.because].join('|'),
  )
  await inChunks(ended, (chunk) =>
    closeFamilyMembers.run(
      {
        known_to: knownFrom,
        family_ids: chunk.map((row) => row.family_id),
        person_ids: chunk.map((row) => row.person_id),
      },
      tx,
    ),
  )
  await inChunks(added, (chunk) =>
    insertFamilyMembers.run(
      {
        known_from: knownFrom,
        family_ids: chunk.map((row) => row.family_id),
        person_ids: chunk.map((row) => row.person_id),
        roles: chunk.map((row) => row.role),
        dependents: chunk.map((row) => row.dependent),
        lives_heres: chunk.map((row) => row.lives_here),
        becauses: chunk.map((row) => row.because),
      },
      tx,
    ),
  )
}

async function publishHomes(tx: Transaction, found: readonly Found[], knownFrom: Date): Promise<void> {
  const wanted = found.flatMap(({ id, home, ward }) =>
    home === null ? [] : [{ family_id: id, household_id: home.id, ward }],
  )
  const { ended, added } = changesBetween(await familyHomesNow.run(undefined, tx), wanted, (row) =>
    [row.family_id, row.household_id, row.ward].join('|'),
  )
  await inChunks(ended, (chunk) =>
    closeFamilyHomes.run({ known_to: knownFrom, family_ids: chunk.map((row) => row.family_id) }, tx),
  )
  await inChunks(added, (chunk) =>
    insertFamilyHomes.run(
      {
        known_from: knownFrom,
        family_ids: chunk.map((row) => row.family_id),
        household_ids: chunk.map((row) => row.household_id),
        wards: chunk.map((row) => row.ward) as string[],
      },
      tx,
    ),
  )
}
