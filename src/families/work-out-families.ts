import { addMonths, yearsBetween } from '../platform/calendar-day.ts'
import { kindOfDwelling, type DwellingKindFound } from './dwelling-kind.ts'
import type { FamilyFormed } from './family.ts'
import type { Dwelling } from './find-dwellings.ts'
import { formFamilies, mayBelong, type HouseholdOnDay } from './form-families.ts'
import { formHouseholds, type Household, type PersonStay } from './form-households.ts'
import { kinAtHome, kinGroups, mayShareSurname, type AtHome } from './kin.ts'
import { kinshipOf, type Kinship } from './kinship.ts'
import type { KnownPeople } from './known-people.ts'
import { placePeople, type PlacedPeople } from './place-people.ts'
import type { ResidenceRules } from './residence-rules.ts'
import { holdsOn } from './residence.ts'

export type WorkedOut = {
  readonly residences: PlacedPeople
  readonly dwellingKinds: ReadonlyMap<string, DwellingKindFound>
  readonly households: readonly Household[]
  /** Each family's `household` is an index into `households`. */
  readonly families: readonly FamilyFormed[]
}

/**
 * Work out dwellings, households and families on a day from everything that is known. A pure function of what it is given:
 * working everything out again from the same records gives the same, in whatever order they arrived. Ids come later.
 */
export function workOutFamilies(
  known: KnownPeople,
  { rules, asOf }: { readonly rules: ResidenceRules; readonly asOf: string },
): WorkedOut {
  const kinship = kinshipOf(known.relationships)
  const residences = placePeople({ ...known, kinship, rules, asOf })
  const home = homesOn(residences, asOf)
  const dwellingKinds = new Map(
    [...residences.dwellings.values()].map((dwelling) => [
      dwelling.name,
      kindOf(dwelling, home(dwelling.name), kinship, asOf),
    ]),
  )
  const households = [...residences.stays].flatMap(([dwelling, stays]) =>
    formHouseholds(
      stays.filter(({ personId }) => !known.people.get(personId)!.setApart),
      { kind: dwellingKinds.get(dwelling)!.kind, kinship, asOf },
    ),
  )
  const onDay = households.flatMap((household, at) => {
    const people = new Set(household.members.filter((member) => holdsOn(member, asOf)).map(({ personId }) => personId))
    const isShared = dwellingKinds.get(household.dwelling)!.kind === 'shared'
    const atHome = home(household.dwelling).filter(({ person }) => people.has(person.personId))
    return people.size === 0 ? [] : [{ at, isShared, atHome } satisfies HouseholdOnDay & { at: number }]
  })
  const gone = goneFrom(residences, asOf)
  const elsewhere = new Set(
    [...residences.stays.values()]
      .flat()
      .filter((stay) => holdsOn(stay, asOf))
      .map(({ personId }) => personId),
  )
  for (const { atHome } of onDay) for (const { person } of atHome) elsewhere.delete(person.personId)
  const families = formFamilies(onDay, {
    people: known.people,
    kinship,
    asOf,
    isEmployed: (personId) => known.employed.has(personId),
    isElsewhere: (personId) => elsewhere.has(personId),
    isGone: (personId) => gone.has(personId),
    isProtected: (personId) => known.people.get(personId)!.isProtected,
  })
  return {
    residences,
    dwellingKinds,
    households,
    families: families.map((family) => ({
      ...family,
      household: family.household === null ? null : onDay[family.household]!.at,
    })),
  }
}

/**
 * Those known to have left their last known home, or not yet come to their first, with no word of where they are today, not
 * even a hidden one.
 */
function goneFrom({ stays, placed }: PlacedPeople, asOf: string): ReadonlySet<string> {
  const heardOf = new Set(
    placed.filter((one) => one.dwelling === null && one.closedOn === null).map(({ personId }) => personId),
  )
  const last = new Map<string, PersonStay>()
  for (const stay of [...stays.values()].flat()) {
    const known = last.get(stay.personId)
    const isLater = known === undefined || known.from > asOf || (stay.from <= asOf && endsAfter(stay, known))
    if (isLater) last.set(stay.personId, stay)
  }
  const isGone = ({ from, to, endsInSilence }: PersonStay) =>
    from > asOf || (to !== null && to <= asOf && !endsInSilence)
  const gone = [...last].filter(([personId, stay]) => isGone(stay) && !heardOf.has(personId))
  return new Set(gone.map(([personId]) => personId))
}

function endsAfter(one: PersonStay, other: PersonStay): boolean {
  return other.to !== null && (one.to === null || one.to > other.to)
}

type AtHomeOnDay = AtHome & { readonly isSecondHome: boolean }

/** Who is at a dwelling on the day. */
function homesOn({ stays, atHome }: PlacedPeople, asOf: string): (dwelling: string) => AtHomeOnDay[] {
  return (dwelling) =>
    (stays.get(dwelling) ?? [])
      .filter((stay) => holdsOn(stay, asOf))
      .map((stay) => ({ ...atHome(stay), isSecondHome: stay.kind === 'shared-care' }))
      .sort((a, b) => (a.person.personId < b.person.personId ? -1 : 1))
}

function kindOf(dwelling: Dwelling, atHome: readonly AtHome[], kinship: Kinship, asOf: string): DwellingKindFound {
  const present = atHome.filter(({ person }) => mayBelong(person, asOf))
  if (dwelling.kindSaid !== null || present.length < fewestToShow) return kindOfDwelling(dwelling.kindSaid, [])
  const perhaps = present.flatMap((one, at) =>
    present
      .slice(at + 1)
      .filter((other) => mayShareSurname(one.person, other.person))
      .map((other) => ({ from: one.person.personId, to: other.person.personId })),
  )
  const ties = [...kinAtHome(present, { kinship, asOf, isShared: false }), ...perhaps]
  const groups = kinGroups(
    present.map(({ person }) => person.personId),
    ties,
  )
  const groupOf = new Map(groups.flatMap((members, group) => members.map((member) => [member, group] as const)))
  const yearAgo = addMonths(asOf, -12)
  const occupants = present.map(({ person, since, sinceStated }) => ({
    age: person.born === null ? null : yearsBetween(person.born, asOf),
    kinGroup: groupOf.get(person.personId)!,
    newSince: sinceStated && since > yearAgo ? since : null,
  }))
  return kindOfDwelling(null, occupants)
}

/** Fewer people than this show nothing about a dwelling. */
const fewestToShow = 4
