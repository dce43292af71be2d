import { makeNhsNumber } from '../identifiers/nhs-number.ts'
import { pickCulture } from '../names/culture.ts'
import { type Person, surnameOf, moveTo, tie } from '../people/person.ts'
import { townBegins, townEnds } from '../terms.ts'
import { liveElsewhere, makeCouple } from './couples.ts'
import { raiseChildren } from './raise-children.ts'
import { bornAged, die, growOld, homeFor, moveAll, settle, someDay, type Teller } from './teller.ts'

const movesInThreeYears = { owner: 0.12, private: 0.55, social: 0.15 } as const

export function singleAdult(teller: Teller): void {
  const person = makeAdult(teller, teller.random.between(20, 64))
  settle(teller, [person], teller.random.chance(0.1) ? { since: someDay(teller) } : {})
  perhapsMove(teller, person)
}

export function singlePensioner(teller: Teller): void {
  settle(teller, [makeAdult(teller, teller.random.between(65, 93))])
  growOld(teller)
}

export function coupleWithoutChildren(teller: Teller): void {
  const { mother, father } = makeCouple(teller, { mothersAge: teller.random.between(20, 62) })
  settle(teller, [mother, father], teller.random.chance(0.1) ? { since: someDay(teller) } : {})
  perhapsMove(teller, mother, father)
  if (teller.random.chance(0.05)) liveElsewhere(teller, father, someDay(teller))
}

export function pensionerCouple(teller: Teller): void {
  const { mother, father } = makeCouple(teller, { mothersAge: teller.random.between(63, 88) })
  settle(teller, [mother, father])
  growOld(teller)
}

/** Someone in a room of a house in multiple occupation, for a while. */
export function roomer(teller: Teller): void {
  const { random, shared } = teller
  const person = makeAdult(teller, random.between(18, 45))
  const came = random.chance(0.6) ? townBegins - random.between(30, 500) : someDay(teller)
  moveTo(person, shared.room(random), came)
  const left = came + random.between(150, 900)
  if (left < townEnds) moveTo(person, random.chance(0.4) ? homeFor(teller, left) : null, left)
}

export function careHomeResident(teller: Teller): void {
  const { random, shared } = teller
  const person = makeAdult(teller, random.between(76, 97))
  const came = random.chance(0.6) ? townBegins - random.between(30, 900) : someDay(teller)
  if (random.chance(0.6)) moveTo(person, homeFor(teller, came - 3000), came - random.between(900, 3000))
  moveTo(person, random.pick(shared.careHomes), came)
  if (random.chance(0.4)) die(person, Math.max(someDay(teller), came + 20))
}

export function prisoner(teller: Teller): void {
  const { random, shared } = teller
  const person = makeAdult(teller, random.between(20, 55), 'M')
  const came = random.chance(0.5) ? townBegins - random.between(30, 400) : someDay(teller)
  if (random.chance(0.5)) moveTo(person, homeFor(teller, came - 900), came - random.between(100, 900))
  moveTo(person, shared.prison, came)
  moveTo(person, random.chance(0.5) ? shared.room(random) : null, came + random.between(90, 700))
}

/** A child who lives in a children's home; the mother, with a brother or sister, elsewhere in the town. */
export function childInCare(teller: Teller): void {
  const { random, shared } = teller
  const { mother, father } = makeCouple(teller, { mothersAge: random.between(30, 44), until: townBegins - 800 })
  const children = raiseChildren(teller, { mother, father }, { count: random.between(1, 2) })
  settle(teller, [mother, ...children])
  liveElsewhere(teller, father)
  const child = children[0]
  if (child) moveTo(child, random.pick(shared.childrensHomes), random.between(townBegins - 300, townBegins + 300))
}

/** A young child who leaves one family for ever, lives with a foster carer, and is adopted by another in the same town. */
export function adoptedChild(teller: Teller): void {
  const { random } = teller
  const { mother, father } = makeCouple(teller, { mothersAge: random.between(21, 34), until: townBegins - 200 })
  const children = raiseChildren(teller, { mother, father }, { count: 1 })
  const child = children[0]
  settle(teller, [mother, ...children])
  liveElsewhere(teller, father)
  const adopters = makeCouple(teller, { mothersAge: random.between(33, 45) })
  settle(teller, [adopters.mother, adopters.father])
  if (child) adopt(teller, child, adopters)
}

function adopt(teller: Teller, child: Person, { mother, father }: { mother: Person; father: Person }): void {
  const { random } = teller
  const fostered = townBegins + random.between(30, 200)
  const placed = fostered + random.between(120, 300)
  const ordered = placed + random.between(100, 300)
  const carer = makeAdult(teller, random.between(40, 58), 'F')
  settle(teller, [carer])
  tie('foster-carer', carer, child, fostered, placed)
  for (const each of child.ties) if (each.kind === 'parent' && each.other === child) each.to = ordered
  moveAll(teller, [child], carer.stays[carer.stays.length - 1]!.dwelling, fostered)
  moveAll(teller, [child], father.stays[father.stays.length - 1]!.dwelling, placed, { hidden: true })
  for (const parent of [mother, father]) tie('parent', parent, child, placed)
  child.adoption = {
    placed,
    ordered,
    surname: surnameOf(father, ordered),
    nhsNumber: makeNhsNumber(random),
    bothKnownOn: random.chance(0.4) ? ordered + random.between(90, 250) : null,
  }
}

function makeAdult(
  teller: Teller,
  age: number,
  sex = teller.random.chance(0.51) ? ('F' as const) : ('M' as const),
): Person {
  const { random } = teller
  const person = teller.makePerson({ sex, born: bornAged(teller, age), culture: pickCulture(random) })
  if (sex === 'F' && age > 24 && random.chance(0.4) && person.culture.surnameRule === 'inherited') {
    person.surnames.push({ from: person.born + 24 * 365, surname: random.pickEarly(person.culture.surnames) })
  }
  return person
}

function perhapsMove(teller: Teller, ...people: Person[]): void {
  if (!teller.random.chance(movesInThreeYears[teller.kin.tenure])) return
  const on = someDay(teller)
  const living = people.filter((person) => person.stays.some((stay) => stay.from < on && on < stay.to))
  if (living.length > 0) moveAll(teller, living, teller.random.chance(0.15) ? null : homeFor(teller, on), on)
}
