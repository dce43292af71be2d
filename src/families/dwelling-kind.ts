import type { AddressKind } from '../intake/identity.ts'

/**
 * What kind of place a dwelling is, as far as households go.
 *
 * - `ordinary` whoever lives there at one time is one household
 * - `shared` people share the building, not a life: a house in multiple occupation, a hostel, a refuge. Nothing says
 *   which, so that no list of refuges can be made
 * - `institution` a care home, a prison, a children's home, a hall: no households
 */
export type DwellingKind = 'ordinary' | 'shared' | 'institution'

export type Occupant = {
  readonly age: number | null
  /** Those with the same number are kin, by what sources state or by their names. */
  readonly kinGroup: number
  /** The day they moved in, where that was within the last twelve months. */
  readonly newSince: string | null
}

export type DwellingKindFound = { readonly kind: DwellingKind; readonly because: string }

/**
 * Say what kind of place a dwelling is, from what sources say of it and from who lives there now. When it could be either,
 * it is not ordinary: strangers made into one family do more harm than a household that has to be put together by hand.
 *
 * @param said what sources say it is, where that settles it
 */
export function kindOfDwelling(said: DwellingKindFound | null, occupants: readonly Occupant[]): DwellingKindFound {
  return said ?? kindShown(occupants) ?? { kind: 'ordinary', because: 'Nothing shows that it is shared.' }
}

/**
 * What sources say a place is, or null where they do not settle it. That it is shared a third of those who say anything is
 * enough to say: schools and the police never do. One person's record against another's makes no institution.
 *
 * @param said how many people's records say what of the place
 */
export function kindSaid(said: ReadonlyMap<AddressKind, number>): DwellingKindFound | null {
  const of = (kind: AddressKind) => said.get(kind) ?? 0
  const shared = of('hmo') + of('refuge')
  const institution = of('institution')
  const third = (of('home') + shared + institution) / 3
  const isInstitution =
    institution > of('home') + shared || (institution >= 2 && institution >= Math.max(third, shared))
  if (isInstitution) return { kind: 'institution', because: 'A source says that it is an institution.' }
  return shared > 0 && shared >= third ? { kind: 'shared', because: 'A source says that it is shared.' } : null
}

/** The signals of shared and institutional addresses; the counts are starting values, to be tuned on local data. */
function kindShown(occupants: readonly Occupant[]): DwellingKindFound | null {
  const ages = occupants.flatMap(({ age }) => age ?? [])
  const adults = occupants.filter(({ age }) => age === null || age >= 18)
  const children = occupants.length - adults.length
  const groupsOf = (people: readonly Occupant[]) => new Set(people.map(({ kinGroup }) => kinGroup)).size
  const meanAge = ages.reduce((sum, age) => sum + age, 0) / ages.length

  if (adults.length === 0 && children >= 4 && groupsOf(occupants) >= 3) {
    return { kind: 'institution', because: 'Four or more children who are not kin live there without an adult.' }
  }
  if (adults.length >= 6 && meanAge >= 65 && groupsOf(adults) >= 5) {
    return { kind: 'institution', because: 'Six or more older people who are not kin live there.' }
  }
  if (occupants.length > 10) return { kind: 'shared', because: 'More than ten people live there.' }
  if (adults.length >= 5 && groupsOf(adults) >= 4) {
    return { kind: 'shared', because: 'Five or more adults of four or more families live there.' }
  }
  // People who come on one day come together, whatever they are called.
  const newcomers = occupants.filter(({ newSince }) => newSince !== null)
  const arrivals = new Set(newcomers.map(({ newSince }) => newSince)).size
  if (newcomers.length >= 4 && groupsOf(newcomers) >= 3 && arrivals >= 3) {
    return {
      kind: 'shared',
      because: 'Three or more families have moved in within twelve months, one after the other.',
    }
  }
  return null
}
