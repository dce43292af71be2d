import { type Day, never, yearsAfter } from '../day.ts'
import { rateOf } from '../errors/error-rates.ts'
import { drawSlips, type Slips } from '../errors/slips.ts'
import { ageOf, type Kin, type Person, type Stay } from '../people/person.ts'
import { type Dwelling, isInstitution } from '../places/dwelling.ts'
import { areAlike } from '../names/alike-names.ts'
import { type Random, randomOf } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'
import { type Town } from '../town.ts'
import { type Register, type Registration } from './registration.ts'
import { type AddressStyle, drawAddressStyle } from './write-address.ts'

/** One adult in one home, as council tax lists them. */
export type Resident = {
  readonly registration: Registration
  readonly accountRef: string
  readonly residentNumber: number
  readonly dwelling: Dwelling
  readonly movedIn: Day
  readonly movedOut: Day
  /** When council tax first lists them there: a grown child is added some time after turning 18. */
  readonly listedFrom: Day
  readonly liable: boolean
  readonly slips: Slips
  readonly addressStyle: AddressStyle
}

/** How often a household that moves inside the town keeps its account. */
const accountFollowsPayer = 0.75

export function registerForCouncilTax(town: Town, register: Register): Resident[] {
  const residents: Resident[] = []
  let accounts = 0
  for (const kin of town.kins) {
    const random = randomOf(town.seed, 'council tax', kin.id)
    const accountOf = new Map<Person, Account>()
    for (const stays of homesOf(kin)) {
      const payer = stays.find(({ person, stay }) => ageOf(person, Math.max(stay.from, townBegins)) >= 18)?.person
      if (!payer) continue
      const former = accountOf.get(payer)
      const account =
        former && random.chance(accountFollowsPayer)
          ? former
          : { reference: `7${String(10_000_000 + accounts++ * 13)}`, people: new Map<Person, Entry>() }
      residents.push(...listHome({ stays, payer, account, register, random }))
      for (const { person } of stays)
        if (!accountOf.has(person) || account !== accountOf.get(person)) accountOf.set(person, account)
    }
  }
  return residents
}

type Entry = Pick<Resident, 'registration' | 'residentNumber' | 'slips' | 'addressStyle'>
type Account = { readonly reference: string; readonly people: Map<Person, Entry> }
type StayOf = { readonly person: Person; readonly stay: Stay }

/** The homes a kin has lived in since the town began, in the order they moved in, with who lived in each. */
function homesOf(kin: Kin): StayOf[][] {
  const homes = new Map<string, StayOf[]>()
  for (const person of kin.people) {
    for (const stay of person.stays) {
      if (stay.to <= townBegins || isInstitution(stay.dwelling) || stay.from > townEnds) continue
      const rooms = stay.dwelling.kind === 'hmo' ? `|${person.id}` : ''
      const key = `${stay.dwelling.id}${rooms}`
      homes.set(key, [...(homes.get(key) ?? []), { person, stay }])
    }
  }
  const firstDay = (stays: readonly StayOf[]) => Math.min(...stays.map(({ stay }) => stay.from))
  return Array.from(homes.values()).sort((one, other) => firstDay(one) - firstDay(other))
}

type Listing = {
  readonly stays: readonly StayOf[]
  readonly payer: Person
  readonly account: Account
  readonly register: Register
  readonly random: Random
}

function listHome({ stays, payer, account, register, random }: Listing): Resident[] {
  const payersPartners = payer.ties.filter((tie) => tie.kind === 'partner').flatMap((tie) => [tie.one, tie.other])
  return stays.flatMap(({ person, stay }) => {
    const adultFrom = yearsAfter(person.born, 18)
    const inSharedHouse = stay.dwelling.kind === 'hmo'
    const liable = !inSharedHouse && (person === payer || payersPartners.includes(person))
    const declared = liable || !random.chance(rateOf('resident-not-listed', 'council-tax') * (inSharedHouse ? 4 : 1))
    const noticed = adultFrom > Math.max(stay.from, townBegins) ? adultFrom + random.between(30, 500) : stay.from
    if (!declared || adultFrom >= Math.min(stay.to, townEnds) || noticed >= Math.min(stay.to, townEnds)) return []
    const entry =
      account.people.get(person) ??
      newEntry({ person, stays, account, register, random, on: Math.max(noticed, townBegins) })
    account.people.set(person, entry)
    return [
      {
        ...entry,
        accountRef: account.reference,
        dwelling: stay.dwelling,
        movedIn: stay.from,
        movedOut: stay.to,
        listedFrom: noticed,
        liable,
      },
    ]
  })
}

function newEntry({
  person,
  stays,
  account,
  register,
  random,
  on,
}: Omit<Listing, 'payer'> & { person: Person; on: Day }): Entry {
  const namesakes = stays.some((each) => each.person !== person && areAlike(each.person.forename, person.forename))
  return {
    registration: register.add('council-tax', person),
    residentNumber: account.people.size + 1,
    slips: drawSlips({ person, source: 'council-tax', on, careful: namesakes }, random),
    addressStyle: drawAddressStyle('council-tax', random),
  }
}

export function isPresent({ movedOut }: Resident, on: Day): boolean {
  return movedOut === never || movedOut > on
}
