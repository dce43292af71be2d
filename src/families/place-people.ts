import type { FamilyPerson } from './family-person.ts'
import { findDwellings, type Dwelling } from './find-dwellings.ts'
import type { PersonStay } from './form-households.ts'
import type { Kinship } from './kinship.ts'
import type { ResidenceRules } from './residence-rules.ts'
import type { AddressStatement, SettledStatement } from './residence.ts'
import { rowHistory, type PlacedAddress } from './row-history.ts'
import { secondHomes } from './second-homes.ts'
import { settleResidences } from './settle-residences.ts'
import type { StatedAddress } from './stated-address.ts'

export type PeopleToPlace = {
  readonly people: ReadonlyMap<string, FamilyPerson>
  readonly addresses: readonly StatedAddress[]
  readonly kinship: Kinship
  readonly rules: ResidenceRules
  readonly asOf: string
}

/** Where everyone lives and has lived. */
export type PlacedPeople = {
  readonly dwellings: ReadonlyMap<string, Dwelling>
  /** Every address as stated, with the dwelling it means. */
  readonly placed: readonly PlacedAddress[]
  /** By person: what each source says, settled. */
  readonly statements: ReadonlyMap<string, readonly SettledStatement[]>
  /** By dwelling: who is taken to have lived there, when. */
  readonly stays: ReadonlyMap<string, readonly PersonStay[]>
}

/** Settle where everyone lives from the addresses that all sources state, in whatever order they come. */
export function placePeople({ people, addresses, kinship, rules, asOf }: PeopleToPlace): PlacedPeople {
  const { dwellings, placed } = findDwellings(addresses)
  const statements = new Map<string, readonly SettledStatement[]>()
  const staysOf = new Map<string, readonly PersonStay[]>()
  for (const [personId, own] of Map.groupBy(placed, (address) => address.personId)) {
    const said = rowsOf(own)
      .flatMap(rowHistory)
      .map((statement) => withKindOf(statement, dwellings))
    const settled = settleResidences(said, { rules, asOf, diedOn: people.get(personId)?.diedOn ?? null })
    statements.set(personId, settled.statements)
    staysOf.set(
      personId,
      settled.stays.map((stay) => ({ ...stay, personId })),
    )
  }
  const second = secondHomes({ people, statements, staysOf, kinship, asOf })
  const stays = Map.groupBy([...[...staysOf.values()].flat(), ...second], ({ dwelling }) => dwelling)
  return { dwellings, placed, statements, stays }
}

/** The versions of each row, oldest first. */
function rowsOf(addresses: readonly PlacedAddress[]): PlacedAddress[][] {
  if (addresses.length === 1) return [[...addresses]]
  const rows = Map.groupBy(addresses, ({ rowKey }) => rowKey)
  return [...rows.values()].map((versions) => versions.sort((a, b) => a.recordId - b.recordId))
}

function withKindOf(statement: AddressStatement, dwellings: ReadonlyMap<string, Dwelling>): AddressStatement {
  const isInstitution =
    statement.dwelling !== null && dwellings.get(statement.dwelling)!.kindSaid?.kind === 'institution'
  return isInstitution && statement.kind === 'main' ? { ...statement, kind: 'institution' } : statement
}
