import type { Identity } from '../intake/identity.ts'
import { foldAddress, foldPostcode } from './fold-address.ts'
import { foldBirthDate } from './fold-birth-date.ts'
import { foldFormerIdentifiers, foldIdentifiers } from './fold-identifiers.ts'
import { foldForenames, foldSurname, isPlaceholder } from './fold-name.ts'
import { foldText } from './fold-text.ts'

/**
 * Everything one source has ever said of one person, folded for comparison: all surnames, all addresses, so that a
 * marriage or a move hides no link. Lists are sorted and hold no value twice; an empty list means "not stated".
 *
 * Derived, in memory only, and never written anywhere.
 */
export type StandardPerson = {
  readonly sourcePersonId: number
  readonly source: string
  /** its latest describing record, where a data quality notice is put */
  readonly recordId: number
  /** the days on which this source first and last said who they are */
  readonly firstStatedOn: string
  readonly lastStatedOn: string
  readonly given: readonly string[]
  readonly middle: readonly string[]
  /** a numbered placeholder in place of a forename ("twin 1"), which still tells two children apart */
  readonly placeholder: string | null
  readonly surnames: readonly string[]
  readonly surnameHalves: readonly string[]
  readonly births: readonly string[]
  readonly sex: 'F' | 'M' | null
  /** dwellings that may speak for who someone is: `uprn:…` and `at:…`; never a hostel, an institution or a refuge */
  readonly dwellings: readonly string[]
  readonly postcodes: readonly string[]
  readonly identifiers: readonly string[]
  readonly formerIdentifiers: readonly string[]
  readonly contacts: readonly string[]
  readonly protected: boolean
  /** linked with nothing: an adoption marker, a placement for adoption, or a record that bridges two identities */
  readonly sealed: Seal | null
}

/**
 * `old identity` is the one an adoption leaves behind, whose whereabouts and new name nobody may find; `marked` says only
 * that the record speaks of an adoption.
 */
export type Seal = 'old identity' | 'marked'

/** One describing record as linkage reads it. */
export type DescribingRecord = {
  readonly recordId: number
  readonly sourcePersonId: number
  readonly source: string
  readonly protected: boolean
  readonly identitySealed: boolean
  /** false once a later row replaced it: its names and addresses still count, its numbers and birth date were corrected */
  readonly current: boolean
  /** the day the row was received: nobody is born after it */
  readonly receivedOn: string
  readonly identity: Identity
}

/** Combine the records of one source person. The order of the records makes no difference to the result. */
export function standardPerson(
  records: readonly DescribingRecord[],
  { sealed }: { sealed: Seal | null },
): StandardPerson {
  const latest = records.reduce((last, record) => (record.recordId > last.recordId ? record : last))
  const current = records.filter((record) => record.current)
  const names = records.map(({ identity }) => foldedNames(identity))
  const given = sortedSet(names.flatMap((name) => name.given))
  const addresses = records.map(({ identity }) => foldedPlaces(identity))
  const sexes = sortedSet(current.flatMap(({ identity }) => identity.sex ?? []))

  return {
    sourcePersonId: latest.sourcePersonId,
    source: latest.source,
    recordId: latest.recordId,
    firstStatedOn: records.reduce((day, { receivedOn }) => (receivedOn < day ? receivedOn : day), latest.receivedOn),
    lastStatedOn: latest.receivedOn,
    given,
    middle: sortedSet(names.flatMap((name) => name.middle)).filter((name) => !given.includes(name)),
    placeholder: names.find((name) => name.placeholder !== null)?.placeholder ?? null,
    surnames: sortedSet(names.flatMap((name) => name.surnames)),
    surnameHalves: sortedSet(names.flatMap((name) => name.halves)),
    births: mostPrecise(current.flatMap(({ identity, receivedOn }) => foldedBirth(identity, receivedOn))),
    sex: sexes.length === 1 ? sexes[0]! : null,
    dwellings: sortedSet(addresses.flatMap((address) => address.dwellings)),
    postcodes: sortedSet(addresses.flatMap((address) => address.postcodes)),
    identifiers: sortedSet(current.flatMap(({ identity }) => foldIdentifiers(identity.identifiers))),
    formerIdentifiers: sortedSet(records.flatMap(({ identity }) => foldFormerIdentifiers(identity.identifiers))),
    contacts: sortedSet(records.flatMap(({ identity }) => foldedContacts(identity))),
    protected: records.some((record) => record.protected),
    sealed: sealed ?? (records.some((record) => record.identitySealed) ? 'marked' : null),
  }
}

function foldedNames(identity: Identity) {
  // "A N" and "Other" are names each by itself, and nobody's together
  const whole = foldText(`${identity.forenames ?? ''} ${identity.surname ?? ''}`)
  if (whole !== null && isPlaceholder(whole))
    return { given: [], middle: [], placeholder: whole, surnames: [], halves: [] }
  const named = (...kinds: readonly string[]) =>
    (identity.otherNames ?? []).filter(({ kind }) => kinds.includes(kind)).map(({ value }) => value)
  const forenames = [identity.forenames, ...named('preferred-forename', 'alias')].map(foldForenames)
  const surnames = [identity.surname, ...named('former-surname', 'preferred-surname')].map(foldSurname)
  const middles = named('middle').map(foldForenames)
  return {
    given: forenames.flatMap((folded) => folded.core),
    middle: [
      ...forenames.flatMap((folded) => folded.middle),
      ...middles.flatMap((folded) => [...folded.core, ...folded.middle]),
    ],
    placeholder: foldForenames(identity.forenames).placeholder,
    surnames: surnames.flatMap((folded) => folded.whole ?? []),
    halves: surnames.flatMap((folded) => folded.halves),
  }
}

function foldedBirth({ birthDate, birthPrecision = 'day' }: Identity, notAfter: string): string[] {
  const folded = foldBirthDate(birthDate, { precision: birthPrecision, notAfter })
  return folded === null ? [] : [folded]
}

/** A year beside a whole date of that year adds nothing. */
function mostPrecise(births: readonly string[]): readonly string[] {
  return sortedSet(births).filter((birth, _, all) => !all.some((other) => other !== birth && other.startsWith(birth)))
}

/** Only a home speaks for who someone is: strangers share a hostel, and a refuge's address is not to be reasoned from. */
function foldedPlaces({ address }: Identity): { dwellings: string[]; postcodes: string[] } {
  if (address === undefined || !['home', 'correspondence', undefined].includes(address.kind)) {
    return { dwellings: [], postcodes: [] }
  }
  const { uprn, key } = foldAddress(address)
  const postcode = foldPostcode(address.postcode)
  return {
    dwellings: [...(uprn === null ? [] : [`uprn:${uprn}`]), ...(key === null ? [] : [`at:${key}`])],
    postcodes: postcode === null ? [] : [postcode],
  }
}

/** The last ten digits of a number, whatever the prefix; an e-mail address in lower case. */
function foldedContacts({ telephone, email }: Identity): string[] {
  const digits = (telephone ?? '').replace(/\D/g, '').slice(-10)
  const mailbox = (email ?? '').trim().toLowerCase()
  return [
    ...(digits.length === 10 && new Set(digits).size > 2 ? [`telephone:${digits}`] : []),
    ...(/^[^@ ]+@[^@ ]+$/.test(mailbox) ? [`email:${mailbox}`] : []),
  ]
}

function sortedSet<T extends string>(values: readonly T[]): readonly T[] {
  return [...new Set(values)].sort()
}
