import type { FamilyPerson } from './family-person.ts'
import type { Relationship } from './relationship.ts'
import type { StatedAddress } from './stated-address.ts'

/** Everything the families room reads, opened, in memory only. */
export type KnownPeople = {
  readonly people: ReadonlyMap<string, FamilyPerson & { readonly isProtected: boolean }>
  readonly addresses: readonly StatedAddress[]
  readonly relationships: readonly Relationship[]
  readonly employed: ReadonlySet<string>
}
