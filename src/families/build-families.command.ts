import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { withStageLock } from '../platform/advisory-lock.ts'
import { refreshStatistics } from '../platform/refresh-statistics.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { KnownPeople } from './known-people.ts'
import { mergedPeople } from './merged-people.store.ts'
import { openKnownPeople } from './open-known-people.store.ts'
import { publishDwellings } from './publish-dwellings.store.ts'
import { publishFamilies } from './publish-families.store.ts'
import { publishHouseholds } from './publish-households.store.ts'
import { publishRelationships } from './publish-relationships.store.ts'
import { publishResidences } from './publish-residences.store.ts'
import { residenceRules } from './residence-rules.ts'
import { holdsOn } from './residence.ts'
import { workOutFamilies, type WorkedOut } from './work-out-families.ts'

export type BuildFamiliesOptions = { readonly interrupted?: AbortSignal }

/** What was found, on the clock's today. Counts only. */
export type FamiliesBuilt = {
  readonly asOf: string
  readonly people: number
  readonly dwellings: number
  /** Dwellings whose people are no household because they live there. */
  readonly dwellingsShared: number
  readonly institutions: number
  readonly households: number
  readonly peopleInHouseholds: number
  /** Of whom nobody knows, or may say, where they live. A normal state, and counted. */
  readonly peopleWithoutKnownHome: number
  readonly families: number
  readonly familiesNew: number
  readonly familiesRetired: number
  readonly familyMembers: number
  readonly seconds: { readonly open: number; readonly workOut: number; readonly write: number }
}

/**
 * Work out households and families from everything that is known today, and publish them: one transaction with its audit
 * event, so that an interruption leaves what was there. Running it again without news changes nothing.
 */
export async function buildFamilies(
  services: Services,
  { interrupted }: BuildFamiliesOptions = {},
): Promise<FamiliesBuilt> {
  const { database, keys, clock } = services
  return withStageLock(database, 'families', () =>
    inTransaction(database, actingAs('families'), async (tx) => {
      const knownAt = clock.now()
      const asOf = clock.today()
      const startedAt = performance.now()
      const progress = services.progress('opening records')
      const known = await openKnownPeople(tx, keys, { knownAt, asOf, rules: residenceRules, progress, interrupted })
      progress.done()
      const openedAt = performance.now()

      const workedOut = workOutFamilies(known, { rules: residenceRules, asOf })
      interrupted?.throwIfAborted()
      const workedOutAt = performance.now()

      const { residences, dwellingKinds, households, families } = workedOut
      const dwellingIds = await publishDwellings(tx, keys, {
        dwellings: residences.dwellings,
        kinds: dwellingKinds,
        knownFrom: knownAt,
      })
      const whoIsNow = await mergedPeople(tx)
      const published = { dwellingIds, whoIsNow, knownFrom: knownAt }
      await publishResidences(tx, residences, published)
      await publishRelationships(tx, known.relationships, published)
      const householdIds = await publishHouseholds(tx, households, published)
      const homes = households.map(({ dwelling }, at) => ({
        id: householdIds[at]!,
        ward: residences.dwellings.get(dwelling)!.ward,
      }))
      const { issued, retired } = await publishFamilies(tx, families, { ...published, homes })
      interrupted?.throwIfAborted()

      const counted = {
        ...countsOf(known, workedOut, asOf),
        familiesNew: issued,
        familiesRetired: retired,
      }
      await refreshStatistics(tx, [
        'dwelling',
        'dwelling_address',
        'dwelling_kind',
        'residence',
        'relationship',
        'household',
        'household_member',
        'family',
        'family_member',
        'family_home',
      ])
      await recordAuditEvent(tx, {
        at: knownAt,
        action: 'families:build',
        objectKind: 'families',
        detail: { asOf, ...counted },
      })
      return {
        asOf,
        ...counted,
        seconds: {
          open: secondsBetween(startedAt, openedAt),
          workOut: secondsBetween(openedAt, workedOutAt),
          write: secondsBetween(workedOutAt, performance.now()),
        },
      }
    }),
  )
}

function countsOf(
  { people }: KnownPeople,
  { residences, dwellingKinds, households, families }: WorkedOut,
  asOf: string,
) {
  const kinds = [...dwellingKinds.values()].map(({ kind }) => kind)
  const onDay = households.map(({ members }) =>
    members.filter((member) => holdsOn(member, asOf)).map(({ personId }) => personId),
  )
  const placed = [...residences.stays.values()].flat().filter((stay) => holdsOn(stay, asOf))
  const known = new Set(placed.map(({ personId }) => personId))
  return {
    people: people.size,
    dwellings: kinds.length,
    dwellingsShared: kinds.filter((kind) => kind === 'shared').length,
    institutions: kinds.filter((kind) => kind === 'institution').length,
    households: onDay.filter((people) => people.length > 0).length,
    peopleInHouseholds: new Set(onDay.flat()).size,
    peopleWithoutKnownHome: [...people.keys()].filter((person) => !known.has(person)).length,
    families: families.length,
    familyMembers: families.reduce((sum, { members }) => sum + members.length, 0),
  }
}

function secondsBetween(from: number, to: number): number {
  return Math.round(to - from) / 1_000
}
