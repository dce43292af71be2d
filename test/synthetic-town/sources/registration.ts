import { type SourceId } from '../errors/error-rates.ts'
import { type Person } from '../people/person.ts'

/** Which identity of an adopted child something is about; everyone else has one. */
export type IdentityPart = 'only' | 'before adoption' | 'after adoption' | 'both'

/** One person as one partner knows them, under the partner's own key: what linkage has to join. */
export type Registration = {
  readonly id: number
  readonly source: SourceId
  readonly person: Person
  readonly part: IdentityPart
  /** Planted words this registration's rows carry (see plant-words.ts). */
  planted: Planted
}

export type Planted = { readonly name?: string; readonly address?: string; readonly note?: string }

/** All registrations of the town, in the order partners made them. */
export type Register = {
  readonly all: Registration[]
  add(source: SourceId, person: Person, part?: IdentityPart): Registration
}

export function makeRegister(): Register {
  const all: Registration[] = []
  return {
    all,
    add: (source, person, part = 'only') => {
      const registration: Registration = { id: all.length, source, person, part, planted: {} }
      all.push(registration)
      return registration
    },
  }
}
