import type { FamilyPerson } from './family-person.ts'
import { findDwellings, type Dwelling } from './find-dwellings.ts'
import type { PersonStay } from './form-households.ts'
import type { AtHome } from './kin.ts'
import type { Kinship } from './kinship.ts'
import type { ResidenceRules } from './residence-rules.ts'
import type { AddressStatement, SettledStatement } from './residence.ts'
import { rowHistory, type PlacedAddress } from './row-history.ts'
import { secondHomes } from './second-homes.ts'
import { settleResidences } from './settle-residences.ts'
import { stayWithCarers } from './stay-with-carers.ts'
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
  /** A stay as the rules of kin see it. */
  readonly atHome: (stay: PersonStay) => AtHome
}

/** Settle where everyone lives from the addresses that all sources state, in whatever order they come. */
export function placePeople({ people, addresses, kinship, rules, asOf }: PeopleToPlace): PlacedPeople {
  const { dwellings, placed } = findDwellings(addresses)
  const statements = new Map<string, readonly SettledStatement[]>()
  const settled: PersonStay[] = []
  for (const [personId, own] of Map.groupBy(placed, (address) => address.personId)) {
    const said = rowsOf(own)
      .flatMap(rowHistory)
      .map((statement) => withKindOf(statement, dwellings))
    const { statements: judged, stays } = settleResidences(said, {
      rules,
      asOf,
      diedOn: people.get(personId)?.diedOn ?? null,
    })
    statements.set(personId, judged)
    for (const stay of stays) settled.push({ ...stay, personId })
  }
  const accountsOf = accountsAtHome(placed)
  const atHome = (stay: PersonStay): AtHome => ({
    person: people.get(stay.personId)!,
    since: stay.from,
    sinceStated: stay.fromStated,
    accounts: accountsOf.get(`${stay.personId} ${stay.dwelling}`) ?? [],
  })
  const withCarers = stayWithCarers({ stays: settled, atHome, kinship, asOf })
  const second = secondHomes({
    people,
    statements,
    staysOf: Map.groupBy(withCarers, ({ personId }) => personId),
    kinship,
    asOf,
  })
  const stays = Map.groupBy([...withCarers, ...second], ({ dwelling }) => dwelling)
  return { dwellings, placed, statements, stays, atHome }
}

/** Of each person at each dwelling, the accounts they answer for; keyed `person dwelling`. */
function accountsAtHome(placed: readonly PlacedAddress[]): ReadonlyMap<string, readonly string[]> {
  const accounts = new Map<string, string[]>()
  for (const { personId, dwelling, account } of placed) {
    if (dwelling === null || account === null) continue
    const key = `${personId} ${dwelling}`
    const known = accounts.get(key) ?? []
    if (!known.includes(account)) accounts.set(key, [...known, account])
  }
  return accounts
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
