import { type Kin, type Person } from './people/person.ts'
import { type Dwelling } from './places/dwelling.ts'
import { type SharedPlaces } from './places/shared-places.ts'
import { type Schools } from './places/schools.ts'

/** Avonmere as it truly was from September 2016 to August 2019. */
export type Town = {
  readonly seed: number
  readonly kins: readonly Kin[]
  readonly people: readonly Person[]
  readonly dwellings: readonly Dwelling[]
  readonly shared: SharedPlaces
  readonly schools: Schools
}
