/**
 * Who one row says someone is: its names, birth date, address and identifiers, read by the source's declared formats but
 * not folded or corrected. Folding for comparison is the people room's.
 *
 * Everything is optional, and absent means the row does not state it. Dates are `YYYY-MM-DD`. An identity is only ever
 * kept sealed (`source_record.sealed`).
 */
export type Identity = {
  forenames?: string
  surname?: string
  otherNames?: readonly OtherName[]
  birthDate?: string
  /** Absent means `day`. Where the source knows only the month or year, `birthDate` is the first day of it. */
  birthPrecision?: 'day' | 'month' | 'year'
  /** Absent when the source does not know. */
  sex?: 'F' | 'M'
  address?: Address
  identifiers?: readonly Identifier[]
  telephone?: string
  email?: string
  deathDate?: string
}

export type OtherName = {
  readonly kind: OtherNameKind
  readonly value: string
}

export const otherNameKinds = ['former-surname', 'preferred-forename', 'preferred-surname', 'alias', 'middle'] as const
export type OtherNameKind = (typeof otherNameKinds)[number]

export type Address = {
  readonly lines: readonly string[]
  /** `BA1 1AA` form where it is a British postcode; otherwise as sent, trimmed. */
  readonly postcode?: string
  /** Without leading zeros. */
  readonly uprn?: string
  /** What the source says lives there. Absent when it does not say; people sharing anything but a `home` are no household. */
  readonly kind?: AddressKind
  readonly ward?: string
  /** First day there. */
  readonly from?: string
  /** First day no longer there (half-open), absent while still there. */
  readonly to?: string
}

/**
 * - `home` an ordinary dwelling
 * - `hmo` a house in multiple occupation, hostel or temporary accommodation: unrelated people share it
 * - `refuge` a refuge: protected, and never a household
 * - `institution` a care home, prison, barracks, hospital or hall of residence
 * - `no-fixed-abode` no address at all
 * - `correspondence` where letters go, not where the person lives
 */
export const addressKinds = ['home', 'hmo', 'refuge', 'institution', 'no-fixed-abode', 'correspondence'] as const
export type AddressKind = (typeof addressKinds)[number]

export type Identifier = {
  readonly scheme: IdentifierScheme
  /** Canonical form where `valid`; otherwise as sent, trimmed. */
  readonly value: string
  /** Well formed: check digit and format agree. Never proof that it is the right person's. */
  readonly valid: boolean
  /** A temporary UPN (letter in the last place): it carries no weight between schools. */
  readonly temporary?: boolean
}

export const identifierSchemes = [
  'nhs-number',
  'upn',
  'former-upn',
  'uln',
  'nino',
  'pnc',
  'cro',
  'ssn',
  'la-child-id',
  'other',
] as const
export type IdentifierScheme = (typeof identifierSchemes)[number]

/** What `source_record.sealed` holds, as JSON. A column the row left blank is absent from `columns`. */
export type SealedPayload = {
  readonly columns: Readonly<Record<string, string>>
  readonly identity?: Identity
}
