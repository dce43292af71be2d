import { rateOf, type SourceId } from '../errors/error-rates.ts'
import { type Dwelling } from '../places/dwelling.ts'
import { type Random, randomOf } from '../random.ts'
import { type Planted } from './registration.ts'

/** How one source came to write one person's addresses: kept from row to row. */
export type AddressStyle = {
  readonly seed: number
  readonly uprnMissing: boolean
  readonly postcode: 'right' | 'missing' | 'mistyped'
  readonly flatMissing: boolean
}

export type WrittenAddress = {
  readonly lines: readonly [string, string]
  readonly postcode: string
  readonly uprn: string
}

const noAddress: WrittenAddress = { lines: ['', ''], postcode: '', uprn: '' }

export function drawAddressStyle(source: SourceId, random: Random): AddressStyle {
  const missing = random.chance(rateOf('postcode-missing', source))
  const mistyped = random.chance(rateOf('postcode-mistyped', source))
  return {
    seed: random.below(1_000_000),
    uprnMissing: random.chance(rateOf('uprn-missing', source)),
    postcode: missing ? 'missing' : mistyped ? 'mistyped' : 'right',
    flatMissing: random.chance(rateOf('flat-missing', source)),
  }
}

export function writeAddress(dwelling: Dwelling | null, style: AddressStyle, planted: Planted = {}): WrittenAddress {
  if (!dwelling) return noAddress
  const street = streetAs(dwelling.street, style.seed)
  const flat = dwelling.flat === '' || style.flatMissing ? '' : flatAs(dwelling.flat, style.seed)
  const numbered = /^\d/.test(dwelling.number) ? `${dwelling.number} ${street}` : `${dwelling.number}, ${street}`
  const house = planted.address === undefined ? '' : `${planted.address} House, `
  const note = planted.note === undefined ? '' : ` (side door, ask for ${planted.note})`
  return {
    lines: [
      `${house}${flat}${kindAs(dwelling)}${numbered}`,
      `${style.seed % 3 === 0 ? dwelling.ward : 'Avonmere'}${note}`,
    ],
    postcode: postcodeAs(dwelling.postcode, style),
    uprn: style.uprnMissing ? '' : dwelling.uprn,
  }
}

export function onOneLine({ lines }: WrittenAddress): string {
  return lines.filter((line) => line !== '').join(', ')
}

const shortKinds: Readonly<Record<string, string>> = {
  Street: 'St',
  Road: 'Rd',
  Avenue: 'Ave',
  Close: 'Cl',
  Lane: 'Ln',
  Gardens: 'Gdns',
  Terrace: 'Ter',
  Crescent: 'Cres',
  Place: 'Pl',
  Drive: 'Dr',
  Court: 'Ct',
  Grove: 'Gr',
}

function streetAs(street: string, seed: number): string {
  if (seed % 5 > 1) return street
  return street.replace(/ (\w+)$/, (whole, kind: string) => (shortKinds[kind] ? ` ${shortKinds[kind]}` : whole))
}

function flatAs(flat: string, seed: number): string {
  if (seed % 7 === 0) return `Apartment ${flat}, `
  return seed % 7 === 1 ? `${flat}/` : seed % 7 === 2 ? `Flat ${flat} ` : `Flat ${flat}, `
}

const kindNames: Readonly<Record<Dwelling['kind'], string>> = {
  house: '',
  flat: '',
  hmo: '',
  refuge: '',
  'care-home': 'Oakapple Lodge, ',
  prison: 'HMP Avonmere, ',
  'childrens-home': '',
}

function kindAs(dwelling: Dwelling): string {
  return kindNames[dwelling.kind]
}

function postcodeAs(postcode: string, { postcode: how, seed }: AddressStyle): string {
  if (how === 'missing') return ''
  if (how === 'mistyped') {
    const last = randomOf(seed, postcode).pick(Array.from('ABDEFGHJLNPQRSTUWXYZ'))
    return postcode.slice(0, -1) + (last === postcode.at(-1) ? 'B' : last)
  }
  return seed % 11 === 0 ? postcode.replace(' ', '') : postcode
}
