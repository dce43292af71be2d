import type { Identifier, Identity } from '../intake/identity.ts'
import type { OpenPerson } from '../people/open-people.ts'
import { settleBirthDate } from '../people/settle-birth-date.ts'
import { settleName } from '../people/settle-name.ts'
import type { DescribingRecord } from '../people/standard-person.ts'
import type { IdentifierOrigin } from './release-schema.ts'

/** Who someone is, as the identifiers file tells it. Memory only. */
export type IdentifierValues = Readonly<Partial<Record<IdentifierOrigin, string>>>

/** What sources say of who a person is, in the words of the identifiers file. What is not known is left blank. */
export function identifierValues(person: OpenPerson): IdentifierValues {
  const { records } = person
  const { forenames, surname } = settleName(records)
  const [forename = '', ...middle] = (forenames ?? '').split(/\s+/)
  const birth = settleBirthDate(records)
  const address = lastAddress(records)
  const lines = address?.lines ?? []
  return {
    forename,
    'middle-names': [...new Set([...middle, ...otherNames(records, 'middle')])].join(' '),
    surname: surname ?? '',
    'other-surnames': otherNames(records, 'former-surname', 'preferred-surname')
      .filter((name) => name !== surname)
      .join('; '),
    'birth-date': birth === null ? '' : birth.date.slice(0, { day: 10, month: 7, year: 4 }[birth.precision]),
    sex: person.sex ?? 'not known',
    'address-line-1': lines[0] ?? '',
    'address-line-2': lines[1] ?? '',
    'address-line-3': lines[2] ?? '',
    'address-line-4': lines.slice(3).join(', '),
    postcode: address?.postcode ?? '',
    uprn: address?.uprn ?? '',
    nino: numbers(records, 'nino').at(-1) ?? '',
    upns: numbers(records, 'upn', 'former-upn').join(' '),
  }
}

/** Everything that could tell who someone is, from every record: what no cell of the attributes file may hold. */
export function tellingWords({ records }: OpenPerson): readonly string[] {
  const words = records.flatMap(({ identity }) => [
    ...[identity.forenames, identity.surname, ...(identity.otherNames ?? []).map(({ value }) => value)].flatMap(
      (name) => (name === undefined ? [] : [name, ...name.split(/[\s-]+/)]),
    ),
    ...(identity.birthDate === undefined || (identity.birthPrecision ?? 'day') !== 'day'
      ? []
      : waysOfWriting(identity.birthDate)),
    ...(identity.address?.lines ?? []),
    identity.address?.postcode,
    identity.address?.postcode?.replaceAll(' ', ''),
    identity.address?.uprn,
    identity.telephone,
    identity.email,
    ...(identity.identifiers ?? []).map(({ value }) => value),
  ])
  return [...new Set(words.flatMap((word) => word ?? []))].filter((word) => word.trim() !== '')
}

/** Hidden from everyone: by the person, by any record, or because a source says that they live in a refuge. */
export function isProtected(person: OpenPerson): boolean {
  return (
    person.protected ||
    person.records.some(({ protected: hidden, identity }) => hidden || identity.address?.kind === 'refuge')
  )
}

function waysOfWriting(day: string): string[] {
  const [year, month, date] = day.split('-')
  return [day, `${date}/${month}/${year}`, `${date}${month}${year}`, `${year}${month}${date}`]
}

/** Where they live now; otherwise where they last lived. */
function lastAddress(records: readonly DescribingRecord[]): Identity['address'] {
  const stated = records.flatMap(({ current, recordId, identity: { address } }) => {
    const isHome =
      address !== undefined && !['no-fixed-abode', 'correspondence', 'refuge'].includes(address.kind ?? 'home')
    return current && isHome && (address.lines.length > 0 || address.postcode !== undefined)
      ? [{ recordId, address }]
      : []
  })
  const until = ({ address: { to, from } }: (typeof stated)[number]) => `${to ?? '9999'} ${from ?? ''}`
  return stated.sort((one, other) => until(other).localeCompare(until(one)) || other.recordId - one.recordId)[0]
    ?.address
}

function otherNames(records: readonly DescribingRecord[], ...kinds: readonly string[]): readonly string[] {
  const names = records.flatMap(({ identity }) => identity.otherNames ?? [])
  return [...new Set(names.filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value.trim()))]
}

/** Well-formed numbers that sources give now, each once, the latest last. */
function numbers(records: readonly DescribingRecord[], ...schemes: readonly Identifier['scheme'][]): readonly string[] {
  const given = records.flatMap(({ current, identity }) => (current ? (identity.identifiers ?? []) : []))
  return [...new Set(given.filter(({ scheme, valid }) => valid && schemes.includes(scheme)).map(({ value }) => value))]
}
