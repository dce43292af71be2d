import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { foldAddress } from './fold-address.ts'
import { openPeople, type OpenPerson } from './open-people.ts'
import { settleBirthDate } from './settle-birth-date.ts'
import { fullName, otherNamesOf, settleName } from './settle-name.ts'
import type { DescribingRecord } from './standard-person.ts'

/** Who a person is, opened for a page. Never log one, and never write one to the database. */
export type PersonDetails = {
  /** The person the id stands for now: another id where the one asked for was merged. */
  readonly personId: string
  /** For display; `Name not known`, or `Identity sealed`. */
  readonly name: string
  readonly forenames: string | null
  readonly surname: string | null
  /** Other full names ever stated, the oldest first. */
  readonly otherNames: readonly string[]
  readonly birthDate: string | null
  readonly birthPrecision: 'day' | 'month' | 'year' | null
  readonly deathDate: string | null
  readonly sex: 'F' | 'M' | null
  /** Address and location are hidden from everyone: `addresses` is empty, and a page says "Address held". */
  readonly protected: boolean
  /** Nothing is shown to ordinary roles, and nothing is here. */
  readonly identitySealed: boolean
  /** The newest first; each address once. */
  readonly addresses: readonly PersonAddress[]
}

export type PersonAddress = {
  readonly text: string
  readonly postcode: string | null
  readonly from: string | null
  readonly to: string | null
  readonly source: string
  readonly recordId: number
}

/**
 * Open who these people are, as far as the transaction may see them. Unknown ids are left out of the map. The caller has
 * asked for permission and writes the audit event: this only opens.
 */
export async function personDetails(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonDetails>> {
  const people = await openPeople(tx, keys, personIds)
  return new Map(
    people.map((person) => [person.askedId, person.identitySealed ? sealedDetails(person) : detailsOf(person)]),
  )
}

function detailsOf(person: OpenPerson): PersonDetails {
  const { records } = person
  const settled = settleName(records)
  const birth = settleBirthDate(records)
  const name = fullName(settled)
  const isHidden = person.protected || records.some((record) => record.protected)
  return {
    personId: person.personId,
    name: name === '' ? 'Name not known' : name,
    forenames: settled.forenames,
    surname: settled.surname,
    otherNames: otherNamesOf(records, settled),
    birthDate: birth?.date ?? null,
    birthPrecision: birth?.precision ?? null,
    deathDate:
      records.findLast(({ current, identity }) => current && identity.deathDate !== undefined)?.identity.deathDate ??
      null,
    sex: person.sex,
    protected: isHidden,
    identitySealed: false,
    addresses: isHidden ? [] : addressesOf(records),
  }
}

function sealedDetails({ personId }: OpenPerson): PersonDetails {
  return {
    personId,
    name: 'Identity sealed',
    forenames: null,
    surname: null,
    otherNames: [],
    birthDate: null,
    birthPrecision: null,
    deathDate: null,
    sex: null,
    protected: true,
    identitySealed: true,
    addresses: [],
  }
}

function addressesOf(records: readonly DescribingRecord[]): readonly PersonAddress[] {
  const byPlace = new Map<string, PersonAddress>()
  for (const { recordId, source, identity } of records) {
    const { address } = identity
    if (address === undefined || address.kind === 'refuge' || address.kind === 'no-fixed-abode') continue
    const text = [...address.lines, address.postcode].filter((part) => part !== undefined && part !== '').join(', ')
    if (text === '') continue
    const { uprn, key } = foldAddress(address)
    const known = byPlace.get(uprn ?? key ?? text)
    byPlace.set(uprn ?? key ?? text, {
      text,
      postcode: address.postcode ?? null,
      from: address.from ?? known?.from ?? null,
      to: address.to ?? null,
      source,
      recordId,
    })
  }
  return [...byPlace.values()].sort(
    (one, other) => latestDay(other).localeCompare(latestDay(one)) || other.recordId - one.recordId,
  )
}

function latestDay({ from, to }: PersonAddress): string {
  return to === null ? `9999 ${from ?? ''}` : to
}
