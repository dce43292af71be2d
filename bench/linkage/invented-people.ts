import { ERROR_RATES, withErrors, type ErrorRates, type InventedRecord, type OtherValues } from './error-rates.ts'
import { inventedName, zipfRank } from './invented-names.ts'
import { randomStream, type RandomStream } from './random-stream.ts'

export type InventOptions = {
  /** How many records in all: people at 2.5 records each. Give this or `people`. */
  readonly records?: number
  readonly people?: number
  readonly seed: number
  readonly errors?: Partial<ErrorRates>
}

export type InventedRow = InventedRecord & {
  /** Counts up from 0. */
  readonly uniqueId: number
  /** One of `a` to `f`; each source has at most one record of a person. */
  readonly source: string
  /** The truth: whose record it is. */
  readonly cluster: number
}

/** How many records people have: 2.5 on average. */
const RECORD_COUNTS = [0.25, 0.3, 0.25, 0.13, 0.04, 0.03] as const
const RECORDS_EACH = 2.5
const SOURCES = 'abcdef'
/** How many people live together: 2.4 on average. */
const HOUSEHOLD_SIZES = [0.29, 0.34, 0.16, 0.14, 0.05, 0.02] as const
/** Households known to anyone in one postcode. */
const HOUSEHOLDS_PER_POSTCODE = 12
/** Postcodes in an area: some 400,000 people, a million records. */
const POSTCODES_PER_AREA = 14_000
const LETTERS_OF_INWARD = 'ABDEFGHJLNPQRSTUWXYZ'
const LAST_DAY = Date.UTC(2026, 0, 1)
const DAY_MS = 86_400_000
const ADULT_DAYS = 18 * 365

/** Kinds of random streams. */
const HOUSEHOLD = 1
const RECORD = 2

type Member = { readonly cluster: number; readonly records: number; readonly values: { readonly [Column in keyof InventedRecord]: string } } // prettier-ignore

/**
 * Invents people household by household, source by source, holding one household at a time: a million or a hundred million
 * take the same memory. In every source the households come in another order, so the records of a person lie far apart.
 *
 * Names follow Zipf's law over a vocabulary that grows with the square root of the population (Heaps' law), so chance
 * agreements on a whole name grow in step with the records, as do those on birthday and postcode area; households share
 * a postcode and mostly a surname, and three births in two hundred are twins.
 */
export function* inventPeople(options: InventOptions): Generator<InventedRow> {
  const { seed } = options
  const rates: ErrorRates = { ...ERROR_RATES, ...options.errors }
  const population = populationOf(options)
  const { households, firstOf } = population
  let uniqueId = 0
  for (let source = 0; source < SOURCES.length; source++) {
    const order = scattered(households, seed + source)
    for (let turn = 0; turn < households; turn++) {
      const household = order(turn)
      for (const { cluster, records, values } of membersOf(household, firstOf[household]!, population, seed)) {
        if (records <= source) continue
        const random = randomStream(seed, RECORD + source, cluster)
        const other: OtherValues = {
          surname: () => surnameFrom(random, population),
          postcode: () => postcodeOf(random.below(households), random.chance(0.1) ? 1 + random.below(50) : 0),
        }
        yield { uniqueId, source: SOURCES[source]!, cluster, ...withErrors(values, rates, random, other) }
        if (++uniqueId === options.records) return
      }
    }
  }
}

type Population = {
  readonly households: number
  /** Household → number of its first person. */
  readonly firstOf: Int32Array
  /** No person from this number on. */
  readonly people: number
  readonly forenames: Vocabulary
  readonly surnames: Vocabulary
}

type Vocabulary = { readonly size: number; readonly shift: number }

/** As many whole households as the records or people asked for need. */
function populationOf({ records, people, seed }: InventOptions): Population {
  if ((records === undefined) === (people === undefined)) throw new Error('Say either how many records or how many people.') // prettier-ignore
  const wanted = records ?? (people as number) * RECORDS_EACH
  const breadth = Math.sqrt(wanted)
  const first: number[] = []
  let peopleSoFar = 0
  let recordsSoFar = 0
  for (
    let household = 0;
    records === undefined ? peopleSoFar < (people as number) : recordsSoFar < records;
    household++
  ) {
    first.push(peopleSoFar)
    const random = randomStream(seed, HOUSEHOLD, household)
    const members = 1 + pick(HOUSEHOLD_SIZES, random.next())
    peopleSoFar += members
    for (let member = 0; member < members; member++) recordsSoFar += 1 + pick(RECORD_COUNTS, random.next())
  }
  return {
    households: first.length,
    firstOf: Int32Array.from(first),
    people: people ?? peopleSoFar,
    forenames: { size: Math.ceil(1.5 * breadth), shift: 0.0025 * breadth },
    surnames: { size: Math.ceil(20 * breadth), shift: 0.004 * breadth },
  }
}

function membersOf(household: number, first: number, population: Population, seed: number): Member[] {
  const random = randomStream(seed, HOUSEHOLD, household)
  const size = 1 + pick(HOUSEHOLD_SIZES, random.next())
  const records = Array.from({ length: size }, () => 1 + pick(RECORD_COUNTS, random.next()))
  const surname = surnameFrom(random, population)
  const postcode = postcodeOf(household)
  const members: Member[] = []
  const eldestDays = adultDays(random)
  let lastBirth = 0
  for (let place = 0; place < size && first + place < population.people; place++) {
    // The first two are adults, most often; the others were born when the first was 18 to 43 years old.
    const mayBeParent = eldestDays - ADULT_DAYS > 365
    const isAdult = place === 0 || !mayBeParent || (place === 1 && random.chance(0.8))
    const isTwin = !isAdult && lastBirth > 0 && random.chance(0.015)
    const days = place === 0 ? eldestDays : isTwin ? lastBirth : isAdult ? partnerDays(eldestDays, random) : childDays(eldestDays, random) // prettier-ignore
    if (!isAdult) lastBirth = days
    const sex = random.chance(0.5) ? 'F' : 'M'
    const own = isAdult && place > 0 ? random.chance(0.3) : random.chance(0.05)
    members.push({
      cluster: first + place,
      records: records[place]!,
      values: {
        forename: inventedName(zipfRank(random.next(), population.forenames), sex === 'F' ? 0 : 1, 3),
        surname: own ? surnameFrom(random, population) : surname,
        dob: new Date(LAST_DAY - days * DAY_MS).toISOString().slice(0, 10),
        postcode,
        sex,
      },
    })
  }
  return members
}

/** Age in days of a household's first: 18 to 65 evenly, then fewer and fewer up to 95. */
function adultDays(random: RandomStream): number {
  const years = random.chance(0.75) ? 18 + 47 * random.next() : 65 + 30 * random.next() ** 2
  return Math.floor(years * 365.25)
}

/** Within four years of the first, and no younger than 18. */
function partnerDays(eldestDays: number, random: RandomStream): number {
  const days = eldestDays + random.below(3000) - 1500
  return days < ADULT_DAYS ? 2 * ADULT_DAYS - days : days
}

function childDays(eldestDays: number, random: RandomStream): number {
  const oldest = eldestDays - ADULT_DAYS
  return oldest - random.below(Math.min(oldest, 25 * 365))
}

function surnameFrom(random: RandomStream, { surnames }: Population): string {
  return inventedName(zipfRank(random.next(), surnames), 2, 3)
}

/** Area, district and the two parts after the space: `AB12 3CD`. Some move to an area further on. */
function postcodeOf(household: number, areasOn = 0): string {
  const postcode = Math.floor(household / HOUSEHOLDS_PER_POSTCODE)
  const area = (Math.floor(postcode / POSTCODES_PER_AREA) + areasOn) % 400
  const inArea = postcode % POSTCODES_PER_AREA
  const inward = (inArea * 7919) % 4000
  const letter = (place: number): string => LETTERS_OF_INWARD[place % 20]!
  const district = 1 + Math.floor(inArea / 700)
  return `${letter(area % 20)}${letter(Math.floor(area / 20))}${district} ${inward % 10}${letter(Math.floor(inward / 10))}${letter(Math.floor(inward / 200))}` // prettier-ignore
}

/** The households 0 … count − 1 in an order that jumps about: multiplication by a number that shares no factor. */
function scattered(count: number, seed: number): (turn: number) => number {
  let step = (Math.floor(count * 0.6180339887) + (seed % 97)) | 1
  while (greatestCommonDivisor(step, count) !== 1) step += 2
  return (turn) => (turn * step + seed) % count
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

function pick(shares: readonly number[], draw: number): number {
  let left = draw
  for (let place = 0; place < shares.length - 1; place++) {
    left -= shares[place]!
    if (left < 0) return place
  }
  return shares.length - 1
}
