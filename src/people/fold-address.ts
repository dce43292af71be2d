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
  /** the normalised words and the postcode; never the building in place of the flat */
  readonly key: string | null
}

export function foldAddress(address: AddressToFold): FoldedAddress {
  const postcode = foldPostcode(address.postcode)
  const words = foldLines(address.lines)
  const place = postcode ?? ''
  return {
    uprn: address.uprn === undefined || address.uprn === '' ? null : address.uprn.replace(/^0+/, ''),
    postcode,
    key: words === null || !/\d/.test(words) ? null : `${words}|${place}`,
  }
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
 * A flat stands first whatever order it was written in, and one class of word serves for flat, apartment and room.
 */
function foldLines(lines: readonly string[]): string | null {
  const folded = foldText(lines.join(' '))
  if (folded === null) return null
  const words = folded.split(' ').map((word) => abbreviations.get(word) ?? word)
  const flat = flatOf(words)
  const numberAt = words.findIndex((word, at) => /^\d+[a-z]?$/.test(word) && !flat.at.has(at))
  if (numberAt === -1)
    return flat.at.size === 0
      ? null
      : [...flat.words, ...words.filter((_, at) => !flat.at.has(at)).slice(0, 2)].join(' ')
  const street = words.slice(numberAt + 1).filter((_, at) => !flat.at.has(at + numberAt + 1))
  return [...flat.words, words[numberAt]!, ...street.slice(0, 2)].join(' ')
}

function flatOf(words: readonly string[]): { words: readonly string[]; at: ReadonlySet<number> } {
  const at = words.findIndex((word, index) => word === 'flat' && /^(\d+[a-z]?|[a-z])$/.test(words[index + 1] ?? ''))
  return at === -1 ? { words: [], at: new Set() } : { words: ['flat', words[at + 1]!], at: new Set([at, at + 1]) }
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
