import { type Day, never } from '../day.ts'
import { type MakePerson, type PersonWanted } from '../people/make-people.ts'
import { ageOf, dwellingOf, isAlive, type Kin, moveTo, type Person } from '../people/person.ts'
import { type Dwelling, isOrdinary } from '../places/dwelling.ts'
import { type Places } from '../places/make-places.ts'
import { type SharedPlaces } from '../places/shared-places.ts'
import { type Random } from '../random.ts'
import { townBegins, townEnds } from '../terms.ts'

/** What a story needs at hand while the lives of one kin are told. */
export type Teller = {
  readonly kin: Kin
  readonly random: Random
  readonly places: Places
  readonly shared: SharedPlaces
  makePerson(wanted: Omit<PersonWanted, 'kin'>): Person
}

export function tellerOf(
  kin: Kin,
  {
    random,
    places,
    shared,
    makePerson,
  }: { random: Random; places: Places; shared: SharedPlaces; makePerson: MakePerson },
): Teller {
  return { kin, random, places, shared, makePerson: (wanted) => makePerson({ ...wanted, kin }, random) }
}

/** A birthday for someone of that age when the town's clock starts. */
export function bornAged({ random }: Teller, age: number): Day {
  return Math.floor(townBegins - age * 365.2425 - random.below(365))
}

/** Any day of the town's three years, leaving the ends clear for what comes before and after. */
export function someDay({ random }: Teller): Day {
  return random.between(townBegins + 20, townEnds - 40)
}

const daysLived = { owner: [300, 6500], private: [30, 1100], social: [120, 3800] } as const

/** Gives people a home that they have already lived in for a while, after another one in the town for some of them. */
export function settle(teller: Teller, people: readonly Person[], { since }: { since?: Day } = {}): Dwelling {
  const { random, places, kin } = teller
  const [fewest, most] = daysLived[kin.tenure]
  const from = since ?? townBegins - random.between(fewest, most)
  const home = homeFor(teller, from)
  if (since === undefined && random.chance(0.45)) {
    const former = homeFor(teller, from)
    const formerFrom = from - random.between(200, 2500)
    for (const person of people) if (person.born < from) moveTo(person, former, Math.max(person.born, formerFrom))
    places.vacate(former, from + 30)
  }
  for (const person of people) moveTo(person, home, Math.max(person.born, from))
  return home
}

export function homeFor({ random, places, kin }: Teller, from: Day): Dwelling {
  const inFlats = { owner: 0.1, private: 0.4, social: 0.45 }[kin.tenure]
  return places.find(from, random.chance(inFlats) ? 'flat' : 'house')
}

/** People of the kin who live with someone that day, that person included. */
export function together({ kin }: Teller, person: Person, on: Day): Person[] {
  const home = dwellingOf(person, on)
  if (!home) return [person]
  return kin.people.filter((each) => isAlive(each, on) && dwellingOf(each, on) === home)
}

/** Moves people somewhere together. The home they leave is free for others once nobody is left in it. */
export function moveAll(teller: Teller, people: readonly Person[], to: Dwelling | null, on: Day, options = {}): void {
  const left = new Set<Dwelling>()
  for (const person of people) {
    const from = dwellingOf(person, on)
    if (from && isOrdinary(from)) left.add(from)
    moveTo(person, to, on, options)
  }
  for (const dwelling of left) {
    const stillThere = teller.kin.people.some((each) => dwellingOf(each, on) === dwelling)
    if (!stillThere) teller.places.vacate(dwelling, on + teller.random.between(10, 90))
  }
}

export function die(person: Person, on: Day): void {
  person.died = on
  moveTo(person, null, on)
  for (const tie of person.ties) if (tie.kind === 'partner' && tie.to === never) tie.to = on
}

/** Deaths of old age within the town's years. */
export function growOld(teller: Teller): void {
  const { kin, random } = teller
  for (const person of kin.people) {
    const age = ageOf(person, townBegins)
    const chance = age < 65 ? 0.004 : age < 80 ? 0.05 : 0.22
    if (random.chance(chance)) die(person, someDay(teller))
  }
}
