import { type Day } from '../day.ts'
import { rateOf } from '../errors/error-rates.ts'
import { mistypeDigit } from '../errors/mistype.ts'
import { drawSlips, type Slips } from '../errors/slips.ts'
import { areAlike } from '../names/alike-names.ts'
import { foldName } from '../names/fold-name.ts'
import { ageOf, type Kin, partnerOf, type Person, type Stay, surnameOf } from '../people/person.ts'
import { isOrdinary } from '../places/dwelling.ts'
import { type Random, randomOf } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'
import { type Town } from '../town.ts'
import { partOn } from './school-pupils.ts'
import { type Register, type Registration } from './registration.ts'
import { type AddressStyle, drawAddressStyle } from './write-address.ts'

/** One person in one tenancy of the council's homes. */
export type Occupier = {
  readonly registration: Registration
  readonly tenancyRef: string
  readonly personRef: string
  readonly role: 'TENANT' | 'JOINT' | 'OCCUPANT'
  readonly stay: Stay
  readonly slips: Slips
  readonly addressStyle: AddressStyle
  readonly nino: string
  readonly telephone: string
  readonly email: string
}

type Entry = Pick<Occupier, 'registration' | 'personRef' | 'slips' | 'addressStyle' | 'nino' | 'telephone' | 'email'>

export function registerTenants(town: Town, register: Register): Occupier[] {
  const occupiers: Occupier[] = []
  const counts = { tenancies: 0, people: 0 }
  for (const kin of town.kins) {
    if (kin.tenure !== 'social') continue
    const random = randomOf(town.seed, 'housing', kin.id)
    const entries = new Map<string, Entry>()
    for (const stays of tenanciesOf(kin)) {
      const tenant = stays.find(({ person, stay }) => ageOf(person, Math.max(stay.from, townBegins)) >= 18)?.person
      if (!tenant) continue
      const tenancyRef = `T${String(60_000 + counts.tenancies++ * 3)}`
      for (const { person, stay } of stays) {
        const on = Math.max(stay.from, townBegins)
        const part = partOn(person, on)
        const key = `${person.id} ${part}`
        const entry =
          entries.get(key) ??
          newEntry({ person, part, stays, on, register, personRef: `H${String(80_000 + counts.people++ * 3)}` }, random)
        entries.set(key, entry)
        const role = person === tenant ? 'TENANT' : partnerOf(tenant, on) === person ? 'JOINT' : 'OCCUPANT'
        occupiers.push({ ...entry, tenancyRef, role, stay })
      }
    }
  }
  return occupiers
}

type StayOf = { readonly person: Person; readonly stay: Stay }

function tenanciesOf(kin: Kin): StayOf[][] {
  const homes = new Map<number, StayOf[]>()
  for (const person of kin.people) {
    for (const stay of person.stays) {
      if (stay.to <= townBegins || stay.from > townEnds || !isOrdinary(stay.dwelling)) continue
      // Nobody tells the landlord of a child placed for adoption.
      if (person.adoption && stay.hidden) continue
      const there = homes.get(stay.dwelling.id) ?? []
      if (!there.some((each) => each.person === person)) homes.set(stay.dwelling.id, [...there, { person, stay }])
    }
  }
  return Array.from(homes.values())
}

type Registering = {
  readonly person: Person
  readonly part: Registration['part']
  readonly stays: readonly StayOf[]
  readonly on: Day
  readonly register: Register
  readonly personRef: string
}

function newEntry({ person, part, stays, on, register, personRef }: Registering, random: Random): Entry {
  const namesakes = stays.some((each) => each.person !== person && areAlike(each.person.forename, person.forename))
  const isAdult = ageOf(person, on) >= 17
  return {
    registration: register.add('housing', person, part),
    personRef,
    slips: drawSlips({ person, source: 'housing', on, careful: namesakes }, random),
    addressStyle: drawAddressStyle('housing', random),
    nino: isAdult ? ninoAs(person, stays, on, random) : '',
    telephone: isAdult && random.chance(0.7) ? telephoneOf(person, on, random) : '',
    email: isAdult && random.chance(0.35) ? emailOf(person, on, random) : '',
  }
}

function ninoAs(person: Person, stays: readonly StayOf[], on: Day, random: Random): string {
  if (random.chance(rateOf('nino-missing', 'housing'))) return ''
  const partner = partnerOf(person, on)
  const isJoint = partner !== null && stays.some((each) => each.person === partner)
  if (isJoint && random.chance(rateOf('nino-of-partner', 'housing'))) return partner.nino
  return random.chance(rateOf('nino-mistyped', 'housing')) ? mistypeDigit(person.nino, random) : person.nino
}

/** 01632 is the area code kept for stories. One number in six is shared by a couple. */
function telephoneOf(person: Person, on: Day, random: Random): string {
  const partner = partnerOf(person, on)
  const holder = partner !== null && random.chance(0.17) ? Math.min(person.id, partner.id) : person.id
  return `01632 ${String((holder * 7919) % 1_000_000).padStart(6, '0')}`
}

function emailOf(person: Person, on: Day, random: Random): string {
  const name = `${foldName(person.calledBy)}.${foldName(surnameOf(person, on))}`.replaceAll(' ', '')
  return `${name}${random.between(1, 99)}@post.example`
}
