import { type Day } from '../day.ts'
import { type Culture, pickCulture } from '../names/culture.ts'
import { surnameOnMarriage } from '../names/surnames.ts'
import { ageOf, dwellingOf, moveTo, type Person, surnameOf, tie } from '../people/person.ts'
import { townBegins } from '../terms.ts'
import { bornAged, homeFor, someDay, type Teller } from './teller.ts'

type Couple = { readonly mother: Person; readonly father: Person }

export function makeCouple(
  teller: Teller,
  {
    mothersAge,
    until,
    culture = pickCulture(teller.random),
    fathersSurname,
  }: { mothersAge: number; until?: Day; culture?: Culture; fathersSurname?: string },
): Couple {
  const { random } = teller
  const fathersCulture = random.chance(0.93) ? culture : pickCulture(random)
  const mother = teller.makePerson({ sex: 'F', born: bornAged(teller, mothersAge), culture })
  const fathersAge = Math.max(18, Math.round(mothersAge + 2 + random.bell() * 3))
  const fatherWanted = {
    sex: 'M',
    born: bornAged(teller, fathersAge),
    culture: fathersSurname ? culture : fathersCulture,
  } as const
  const father = teller.makePerson(fathersSurname ? { ...fatherWanted, surname: fathersSurname } : fatherWanted)
  const since = Math.floor(mother.born + Math.min(mothersAge - 1, 20) * 365.2425)
  tie('partner', father, mother, since, ...(until === undefined ? [] : [Math.max(until, since + 1)]))
  if (random.chance(0.62)) marry(mother, father, since + random.between(0, 900))
  return { mother, father }
}

export function marry(wife: Person, husband: Person, on: Day): void {
  const surname = surnameOnMarriage(husband.culture, surnameOf(husband, on))
  if (surname !== null && surname !== surnameOf(wife, on)) wife.surnames.push({ from: on, surname })
}

export function makePartner(teller: Teller, mother: Person, since: Day): Person {
  const { random } = teller
  const sex = mother.sex === 'F' ? 'M' : 'F'
  const age = Math.max(19, Math.round(ageOf(mother, townBegins) + 1 + random.bell() * 5))
  const culture = random.chance(0.8) ? mother.culture : pickCulture(random)
  const partner = teller.makePerson({ sex, born: bornAged(teller, age), culture })
  tie('partner', partner, mother, since)
  return partner
}

/** A child the new partner brings. The child's other parent is away. */
export function bringChild(teller: Teller, parent: Person, stepParent: Person, on: Day): Person[] {
  const { random } = teller
  const born = Math.min(on - 400, townBegins - random.between(400, 4500))
  if (born - parent.born < 17 * 365) return []
  const sex = random.chance(0.5) ? 'F' : 'M'
  const child = teller.makePerson({ sex, born, culture: parent.culture, surname: surnameOf(parent, on) })
  tie('parent', parent, child, born)
  tie('step-parent', stepParent, child, on)
  return [child]
}

/** A parent who has left: in a room or a home of their own in the town, or away. */
export function liveElsewhere(teller: Teller, person: Person, on: Day = townBegins - 300): void {
  const { random, shared } = teller
  if (random.chance(0.4)) {
    moveTo(person, null, on)
    return
  }
  moveTo(person, random.chance(0.4) ? shared.room(random) : homeFor(teller, on), on)
  if (random.chance(0.25)) {
    const later = someDay(teller)
    if (later > on && dwellingOf(person, later)) moveTo(person, homeFor(teller, later), later)
  }
}
