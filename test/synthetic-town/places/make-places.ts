import { readFileSync } from 'node:fs'
import { type Day } from '../day.ts'
import { type Random, randomOf } from '../random.ts'
import { type Dwelling, type DwellingKind } from './dwelling.ts'

type PlaceNames = Readonly<
  Record<'streetNames' | 'streetKinds' | 'houseNames', string> & { wards: Readonly<Record<string, string>> }
>

const places = JSON.parse(readFileSync(new URL('./places.json', import.meta.url), 'utf8')) as PlaceNames
const streetNames = places.streetNames.split(' ')
const streetKinds = places.streetKinds.split(' ')
const houseNames = places.houseNames.split(' ')
export const wards = Object.keys(places.wards)

export type Places = {
  readonly dwellings: Dwelling[]
  build(kind: DwellingKind, ward?: string): Dwelling
  /** Somewhere empty on that day: often a dwelling others have left, so that post for the last tenant keeps coming. */
  find(on: Day, kind: 'house' | 'flat'): Dwelling
  vacate(dwelling: Dwelling, on: Day): void
}

type Street = {
  readonly name: string
  readonly ward: string
  number: number
  readonly lastNumber: number
  postcode: string
  onThisPostcode: number
  block: { readonly number: string; flat: number; readonly lastFlat: number } | null
}

/** The town's streets, built as people need somewhere to live. */
export function makePlaces(seed: number): Places {
  const random = randomOf(seed, 'places')
  const dwellings: Dwelling[] = []
  const streets = new Map<string, Street>()
  const postcodes = makePostcodes()
  const vacated: { dwelling: Dwelling; on: Day }[] = []

  const build: Places['build'] = (kind, ward = random.pick(wards)) => {
    const dwelling = nextOn(streetIn(ward, kind), kind)
    dwellings.push(dwelling)
    return dwelling
  }

  return {
    dwellings,
    build,
    vacate: (dwelling, on) => void vacated.push({ dwelling, on }),
    find: (on, kind) => {
      for (let looks = 0; looks < 6 && vacated.length > 0; looks++) {
        const at = random.below(vacated.length)
        const offer = vacated[at]!
        if (offer.on > on || offer.dwelling.kind !== kind) continue
        vacated[at] = vacated[vacated.length - 1]!
        vacated.pop()
        return offer.dwelling
      }
      return build(kind)
    },
  }

  function streetIn(ward: string, kind: DwellingKind): Street {
    const key = `${ward}|${kind === 'flat' ? 'flats' : 'houses'}`
    const known = streets.get(key)
    if (known && known.number <= known.lastNumber) return known
    const street: Street = {
      name: `${random.pick(streetNames)} ${random.pick(streetKinds)}`,
      ward,
      number: 1,
      lastNumber: random.between(14, 70),
      postcode: postcodes.next(ward),
      onThisPostcode: 0,
      block: null,
    }
    streets.set(key, street)
    return street
  }

  function nextOn(street: Street, kind: DwellingKind): Dwelling {
    if (++street.onThisPostcode > 14) {
      street.postcode = postcodes.next(street.ward)
      street.onThisPostcode = 1
    }
    const inBlock = kind === 'flat' ? nextFlat(street, random) : null
    const number = inBlock?.number ?? houseNumber(street, random)
    return {
      id: dwellings.length,
      uprn: String(99_000_000_000 + 1000 + dwellings.length * 3),
      flat: inBlock ? String(inBlock.flat) : '',
      number,
      street: street.name,
      ward: street.ward,
      postcode: street.postcode,
      kind,
    }
  }
}

function houseNumber(street: Street, random: Random): string {
  const number = String(street.number++)
  return random.chance(0.03) ? random.pick(houseNames) : number
}

function nextFlat(street: Street, random: Random): { number: string; flat: number } {
  if (!street.block || street.block.flat >= street.block.lastFlat) {
    street.block = { number: String(street.number++), flat: 0, lastFlat: random.between(3, 14) }
  }
  street.block.flat++
  return street.block
}

/** Postcodes of the invented outcodes, each given out once. */
function makePostcodes(): { next(ward: string): string } {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'
  const used = new Map<string, number>()
  return {
    next: (ward) => {
      const outcode = places.wards[ward]!
      const serial = used.get(outcode) ?? 0
      used.set(outcode, serial + 1)
      const spread = (serial * 2053) % 3600
      const unit = letters[Math.floor(spread / 9 / 20)]! + letters[Math.floor(spread / 9) % 20]!
      return `${outcode} ${(spread % 9) + 1}${unit}`
    },
  }
}
