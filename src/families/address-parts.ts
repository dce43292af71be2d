import type { Address } from '../intake/identity.ts'
import { foldText } from '../people/fold-text.ts'

/**
 * An address taken apart just far enough to tell one front door from the next. The parts are only used beside each other
 * and beside the whole: the hardest addresses to match are the hardest to take apart.
 */
export type AddressParts = {
  readonly uprn: string | null
  /** Without its space; null for the postcodes that stand for none. */
  readonly postcode: string | null
  /** `2` of "Flat 2, 14 Mill Lane" and of "14 Mill Lane, Apartment 2"; null where no flat is named. */
  readonly unit: string | null
  /** `14`, `14a` or `14 16`; null for a house that only has a name. */
  readonly number: string | null
  /** The rest, abbreviations written out: house name, street, locality, town. */
  readonly words: readonly string[]
  /** The words as far as the street goes: one clerk writes the ward after it, another the town. */
  readonly street: readonly string[]
  /** Everything above but the UPRN, as one text: two addresses with this in common are one address. */
  readonly text: string
}

/** Take an address apart; null where it is too vague to be anyone's front door (a street, a town, a post office box). */
export function addressParts(address: Address): AddressParts | null {
  const uprn = address.uprn ?? null
  const postcode = postcodeOf(address.postcode)
  const lines = address.lines
    .flatMap((line) => withoutRemarks(line).split(','))
    .map(tokensOf)
    .filter((tokens) => tokens.length > 0)
  const { unit, number, rest } = frontDoor(takeApart(lines.flat()))
  const words = rest.filter((word, at) => rest.indexOf(word) === at)
  const text = [postcode ?? '', unit === null ? '' : `flat ${unit}`, number ?? '', words.join(' ')].join('|')
  const street = streetOf(lines)
  if (uprn === null && (street.length === 0 || isVague({ unit, number, words, lines: lines.length }))) return null
  return { uprn, postcode, unit, number, words, street, text }
}

/**
 * What follows the house's number on its line, as far as "Lane" or "Road"; of a house with a name, that and the street. A
 * number alone on its line is followed by a street, which says that it is one, or by nothing.
 */
function streetOf(lines: readonly (readonly string[])[]): readonly string[] {
  const parts = lines.map(takeApart)
  const isStreet = ({ rest }: { rest: readonly string[] }) => rest.some((word) => streetTypes.has(word))
  const at = parts.findIndex(({ unit, number }) => number !== null || unit !== null)
  if (at !== -1) {
    const onLine = parts[at]!.rest
    if (onLine.length > 0) return upToStreetType(onLine)
    const next = parts
      .slice(at + 1)
      .find(({ number, rest }) => rest.length > 0 && (number !== null || isStreet({ rest })))
    return upToStreetType(next?.rest ?? [])
  }
  const street = parts.findIndex((part, line) => line > 0 && isStreet(part))
  return parts.slice(...(street === -1 ? [0, 2] : [street - 1, street + 1])).flatMap(({ rest }) => rest)
}

function upToStreetType(words: readonly string[]): readonly string[] {
  const isLast = (word: string, at: number) => at > 0 && streetTypes.has(word) && !streetTypes.has(words[at + 1] ?? '')
  const at = words.findIndex(isLast)
  return at === -1 ? words : words.slice(0, at + 1)
}

function isVague(given: {
  unit: string | null
  number: string | null
  words: readonly string[]
  lines: number
}): boolean {
  const [first, second] = given.words
  if (first === undefined || (first === 'po' && second === 'box')) return true
  // A street without a number is no front door, unless a line before it names the house.
  return given.number === null && (given.unit !== null || given.lines < 2 || streetTypes.has(second ?? ''))
}

function withoutRemarks(line: string): string {
  return line.replace(/\(.*?(\)|$)/g, ' ')
}

function tokensOf(line: string): string[] {
  const spaced = line
    .replace(/(\d)\s*[-–]\s*(\d)/g, '$1 to $2')
    .replace(/(\w)\s*\/\s*(\d)/g, '$1 of $2')
    .replace(/\bno\.?\s*(?=\d)/i, '')
    // A machine that read the form took 1 for a stroke and 0 for a letter.
    .replace(/(?<=\d)\||\|(?=\d)/g, '1')
    .replace(/\b\d[\do]*\b/gi, (number) => number.replaceAll(/o/gi, '0'))
  const tokens = (foldText(spaced) ?? '').split(' ').filter((token) => token !== '')
  return tokens.map((token, at) => (token === 'st' ? saintOrStreet(tokens[at - 1]) : (longForms.get(token) ?? token)))
}

/** "3 St Mary's St": a saint begins a street's name, a street ends it. */
function saintOrStreet(before: string | undefined): string {
  return before === undefined || isNumber(before) ? 'saint' : 'street'
}

function takeApart(tokens: readonly string[]): { unit: string | null; number: string | null; rest: string[] } {
  const rest = [...tokens]
  const unit = takeFloor(rest) ?? takeUnit(rest)
  return { unit, number: takeNumber(rest), rest }
}

/** "Flat 2, Avon Court, Mill Lane" and "2 Avon Court, Mill Lane" are one door; "Flat 2, Mill Lane" could be anyone's. */
function frontDoor({ unit, number, rest }: ReturnType<typeof takeApart>): ReturnType<typeof takeApart> {
  const types = rest.flatMap((word, at) => (streetTypes.has(word) ? [at] : []))
  const namesBuilding = types.length > 1 || (types[0] ?? 0) >= 2
  return unit !== null && number === null && namesBuilding ? { unit: null, number: unit, rest } : { unit, number, rest }
}

/** "Flat 2", "Room B", "Flat 3/2" and "2/14 Mill Lane", wherever it stands; it is taken out. */
function takeUnit(tokens: string[]): string | null {
  const at = tokens.findIndex((token, index) => token === 'flat' && isUnitName(tokens[index + 1]))
  if (at === -1) {
    const isFlatOfHouse = (token: string, index: number) =>
      isUnitName(token) && tokens[index + 1] === 'of' && isNumber(tokens[index + 2])
    const flat = tokens.findIndex(isFlatOfHouse)
    return flat === -1 ? null : tokens.splice(flat, 2)[0]!
  }
  const isScottish = tokens[at + 2] === 'of' && isNumber(tokens[at + 3])
  const taken = tokens.splice(at, isScottish ? 4 : 2).slice(1)
  return taken.filter((token) => token !== 'of').join(' ')
}

/** "Ground floor flat", "Basement flat" and "Top flat". */
function takeFloor(tokens: string[]): string | null {
  const at = tokens.findIndex((token) => floors.has(token))
  if (at === -1) return null
  const length = tokens[at + 1] === 'floor' ? (tokens[at + 2] === 'flat' ? 3 : 2) : tokens[at + 1] === 'flat' ? 2 : 0
  return length === 0 ? null : tokens.splice(at, length)[0]!
}

/** The house's number: the first number left, with the letter that follows it ("14 a") and a range ("14-16"). */
function takeNumber(tokens: string[]): string | null {
  const at = tokens.findIndex((token) => isNumber(token))
  // A number further back is part of the street (a numbered avenue) or of what follows it.
  if (at === -1 || at > 3) return null
  const range = tokens[at + 1] === 'to' && isNumber(tokens[at + 2])
  const letter = !range && /^[a-h]$/.test(tokens[at + 1] ?? '') && /^\d+$/.test(tokens[at]!)
  const taken = tokens.splice(at, range ? 3 : letter ? 2 : 1)
  return range ? taken.filter((token) => token !== 'to').join(' ') : taken.join('')
}

function postcodeOf(postcode: string | undefined): string | null {
  const folded = foldText(postcode)?.replaceAll(' ', '') ?? null
  return folded === null || folded.startsWith('zz99') || folded === 'nf11nf' || folded === 'nf11fa' ? null : folded
}

const isNumber = (token: string | undefined) => token !== undefined && /^\d+[a-z]?$/.test(token)
const isUnitName = (token: string | undefined) => token !== undefined && /^(\d+[a-z]?|[a-z]\d*)$/.test(token)

const floors = new Set(['ground', 'basement', 'first', 'second', 'third', 'top', 'garden', 'upper', 'lower'])

const longForms: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ flt: 'flat', apt: 'flat', apartment: 'flat', unit: 'flat', studio: 'flat', room: 'flat', rm: 'flat' },
    ...{
      rd: 'road',
      str: 'street',
      ave: 'avenue',
      av: 'avenue',
      ln: 'lane',
      la: 'lane',
      dr: 'drive',
      cl: 'close',
      clo: 'close',
    },
    ...{ cres: 'crescent', gdns: 'gardens', gdn: 'garden', pl: 'place', sq: 'square', ter: 'terrace', terr: 'terrace' },
    ...{
      gr: 'grove',
      gro: 'grove',
      grv: 'grove',
      ct: 'court',
      crt: 'court',
      pk: 'park',
      hse: 'house',
      cott: 'cottage',
      bldgs: 'buildings',
    },
    ...{
      bldg: 'building',
      mt: 'mount',
      upr: 'upper',
      lwr: 'lower',
      grd: 'ground',
      gnd: 'ground',
      bsmt: 'basement',
      flr: 'floor',
    },
    ...{
      blvd: 'boulevard',
      pkwy: 'parkway',
      hwy: 'highway',
      cir: 'circle',
      '1st': 'first',
      '2nd': 'second',
      '3rd': 'third',
    },
  }),
)

const streetTypes: ReadonlySet<string> = new Set(
  (
    'road street avenue lane drive close crescent gardens place square terrace grove court park way hill row view rise ' +
    'mews parade walk green boulevard parkway highway circle'
  ).split(' '),
)
