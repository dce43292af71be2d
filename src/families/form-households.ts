import { daysBetween } from '../platform/calendar-day.ts'
import type { DwellingKind } from './dwelling-kind.ts'
import type { Kinship } from './kinship.ts'
import { kinGroups } from './kin.ts'
import { holdsOn, type Stay } from './residence.ts'

export type HouseholdMember = {
  readonly personId: string
  /** `shared-care` is a child's second home. */
  readonly kind: 'main' | 'shared-care'
  readonly from: string
  /** First day no longer there. */
  readonly to: string | null
}

export type Household = { readonly dwelling: string; readonly members: readonly HouseholdMember[] }

export type PersonStay = Stay & { readonly personId: string }

/** Those who come before the last have gone overlap on paper by less than this; it makes them no household. */
const overlapDaysLeast = 28

/**
 * The households of one dwelling, over all of time: people whose stays there overlap, in turn. Whoever is there on the day
 * asked about is one household, however short their time together so far. Where strangers share the building only those
 * whom a source states to be kin are a household; in an institution nobody is.
 *
 * @param stays all accepted stays at the dwelling
 */
export function formHouseholds(
  stays: readonly PersonStay[],
  { kind, kinship, asOf }: { readonly kind: DwellingKind; readonly kinship: Kinship; readonly asOf: string },
): Household[] {
  if (kind === 'institution') return []
  const ordered = stays
    .filter((stay) => (stay.kind === 'main' || stay.kind === 'shared-care') && stay.from !== stay.to)
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.personId, b.personId))
  const joined = ordered.flatMap((one, at) =>
    ordered
      .slice(at + 1)
      .map((other, after) => ({ from: at, to: at + 1 + after, one, other }))
      .filter(
        ({ one, other }) => liveTogether(one, other, asOf) && (kind === 'ordinary' || areKin(one, other, kinship)),
      )
      .map(({ from, to }) => ({ from: String(from), to: String(to) })),
  )
  return kinGroups(
    ordered.map((_, at) => String(at)),
    joined,
  )
    .map((group) => group.map((at) => ordered[Number(at)]!))
    .filter((group) => kind === 'ordinary' || new Set(group.map(({ personId }) => personId)).size > 1)
    .map((group) => ({
      dwelling: group[0]!.dwelling,
      members: group.map(({ personId, kind, from, to }) => ({
        personId,
        kind: kind === 'shared-care' ? kind : 'main',
        from,
        to,
      })),
    }))
}

function liveTogether(one: Stay, other: Stay, asOf: string): boolean {
  if (holdsOn(one, asOf) && holdsOn(other, asOf)) return true
  const from = one.from > other.from ? one.from : other.from
  const to = one.to === null ? other.to : other.to === null ? one.to : one.to < other.to ? one.to : other.to
  return to === null || daysBetween(from, to) >= overlapDaysLeast
}

function areKin(one: PersonStay, other: PersonStay, kinship: Kinship): boolean {
  return (
    one.personId === other.personId ||
    kinship.between(one.personId, other.personId).some(({ kind }) => kind !== 'other')
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
