import type { AddressKind } from '../../intake/identity.ts'
import { addressParts } from '../address-parts.ts'
import type { FamilyPerson } from '../family-person.ts'
import type { KnownPeople } from '../known-people.ts'
import type { Relationship } from '../relationship.ts'
import type { StatedAddress } from '../stated-address.ts'
import { aPerson } from './family-builders.ts'

/** What one source says of where one person lives; the rest is a plain row, current since the town began. */
export type SaysLives = {
  readonly who: string
  /** "14 Mill Lane"; the postcode is the town's. */
  readonly at: string
  readonly source?: string
  readonly from?: string
  readonly to?: string
  readonly says?: AddressKind
  readonly firstSeen?: string
  readonly lastSeen?: string
  readonly closedOn?: string
  readonly isProtected?: boolean
  readonly account?: string
  /** Rows with one key are versions of one row. */
  readonly row?: string
}

/** Everything that is known of a small town, by the names the test gives its people. */
export function aKnownTown(
  people: readonly (Partial<FamilyPerson> & { personId: string; surname?: string; isProtected?: boolean })[],
  lives: readonly SaysLives[],
  relationships: readonly Relationship[] = [],
): KnownPeople {
  return {
    people: new Map(people.map((given) => [given.personId, { isProtected: false, ...aPerson(given) }])),
    addresses: lives.map(anAddress),
    relationships,
    employed: new Set(),
  }
}

function anAddress(given: SaysLives, index: number): StatedAddress {
  const source = given.source ?? 'council-tax'
  return {
    recordId: index + 1,
    personId: given.who,
    source,
    rowKey: `${source} ${given.row ?? `${given.who} ${index}`}`,
    parts: addressParts({ lines: [given.at], postcode: 'AV1 2XY' }),
    says: given.says ?? null,
    isProtected: given.isProtected ?? false,
    ward: null,
    from: given.from ?? null,
    to: given.to ?? null,
    firstSeen: given.firstSeen ?? '2016-10-03',
    lastSeen: given.lastSeen ?? '2019-08-15',
    closedOn: given.closedOn ?? null,
    isCorrected: false,
    account: given.account ?? null,
  }
}
