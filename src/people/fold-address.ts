import { foldText } from './fold-text.ts'
import { nameTables } from './name-tables.ts'

export type AddressToFold = {
  readonly lines: readonly string[]
  readonly postcode?: string | undefined
  readonly uprn?: string | undefined
}

/** An address as it is compared. `key` is one dwelling as far as the words say; null when they are too vague for that. */
export type FoldedAddress = {
  readonly uprn: string | null
  readonly postcode: string | null
  /** the normalised words and the postcode's district; never the building in place of the flat */
  readonly key: string | null
}

export function foldAddress(address: AddressToFold): FoldedAddress {
  const postcode = foldPostcode(address.postcode)
  const words = foldLines(address.lines)
  return {
    uprn: address.uprn === undefined || address.uprn === '' ? null : address.uprn.replace(/^0+/, ''),
    postcode,
    key: words === null || !/\d/.test(words) ? null : `${words}|${districtOf(postcode)}`,
  }
}

/** The first half of a postcode: a street name is seldom used twice there, and the second half is easily mistyped. */
function districtOf(postcode: string | null): string {
  return postcode?.split(' ')[0] ?? ''
}

/** `BA1 1AA`; null for the postcodes that mean "not known" or "no fixed abode". */
export function foldPostcode(postcode: string | null | undefined): string | null {
  const joined = (postcode ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (joined.length < 5 || /^0+$/.test(joined)) return null
  if (/^\d+$/.test(joined)) return joined
  const spaced = `${joined.slice(0, -3)} ${joined.slice(-3)}`
  if (nameTables.placeholderPostcodes.has(spaced)) return null
  return nameTables.placeholderPostcodePrefixes.some((prefix) => spaced.startsWith(prefix)) ? null : spaced
}

/**
 * The number and the street, without the town: towns and counties are left out by one clerk and written by the next.
 * A flat stands first whatever order it was written in ("Flat 3, 12 Hill Road", "3/12 Hill Road"), and one class of word
 * serves for flat, apartment and room.
 */
function foldLines(lines: readonly string[]): string | null {
  const folded = foldText(lines.join(' '))
  if (folded === null) return null
  const words = folded.split(' ').map((word) => abbreviations.get(word) ?? word)
  const flatAt = words.findIndex((word, at) => word === 'flat' && isUnit(words[at + 1]))
  const flat = flatAt === -1 ? null : words[flatAt + 1]!
  const rest = flatAt === -1 ? words : words.toSpliced(flatAt, 2)
  const numberAt = rest.findIndex(isNumber)
  if (numberAt === -1) return flat === null ? null : ['flat', flat, ...rest.slice(0, 2)].join(' ')
  const [first, second, ...street] = rest.slice(numberAt)
  if (flat === null && isNumber(second)) return ['flat', first, second, ...street.slice(0, 2)].join(' ')
  return [...(flat === null ? [] : ['flat', flat]), first, second, ...street.slice(0, 1)].join(' ').trim()
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d+[a-z]?$/.test(word)
}

function isUnit(word: string | undefined): boolean {
  return word !== undefined && /^(\d+[a-z]?|[a-z])$/.test(word)
}

const abbreviations = new Map<string, string>(
  Object.entries({
    apt: 'flat',
    apartment: 'flat',
    room: 'flat',
    studio: 'flat',
    unit: 'flat',
    rd: 'road',
    heol: 'road',
    st: 'street',
    stryd: 'street',
    ave: 'avenue',
    av: 'avenue',
    cl: 'close',
    cres: 'crescent',
    ct: 'court',
    dr: 'drive',
    gdns: 'gardens',
    gdn: 'gardens',
    gr: 'grove',
    la: 'lane',
    ln: 'lane',
    pk: 'park',
    pl: 'place',
    sq: 'square',
    ter: 'terrace',
    terr: 'terrace',
    wy: 'way',
    bldg: 'building',
    hse: 'house',
  }),
)
