import { type Random, randomOf } from '../random.ts'
import { type Dwelling } from './dwelling.ts'
import { type Places } from './make-places.ts'

/** Addresses whose people are no household because they share them. */
export type SharedPlaces = {
  readonly refuge: Dwelling
  readonly prison: Dwelling
  readonly careHomes: readonly Dwelling[]
  readonly childrensHomes: readonly Dwelling[]
  readonly housesInMultipleOccupation: readonly Dwelling[]
  /** A room in a house in multiple occupation. */
  room(random: Random): Dwelling
}

export function makeSharedPlaces({
  seed,
  households,
  places,
}: {
  seed: number
  households: number
  places: Places
}): SharedPlaces {
  const random = randomOf(seed, 'shared places')
  const several = (count: number, kind: Dwelling['kind']) =>
    Array.from({ length: Math.max(1, Math.round(count)) }, () => places.build(kind))
  const housesInMultipleOccupation = several(households * 0.006, 'hmo')
  return {
    refuge: places.build('refuge'),
    prison: places.build('prison', random.pick(['Tollgate', 'Oldmoor'])),
    careHomes: several(households / 2500, 'care-home'),
    childrensHomes: several(households / 4000, 'childrens-home'),
    housesInMultipleOccupation,
    room: (drawn) => drawn.pick(housesInMultipleOccupation),
  }
}
