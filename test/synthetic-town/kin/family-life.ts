import { type Day, never, yearsAfter } from '../day.ts'
import {
  ageOf,
  dwellingOf,
  isAlive,
  isAtHome,
  moveTo,
  type Person,
  surnameOf,
  tie,
  type Tie,
  whoAre,
} from '../people/person.ts'
import { isOrdinary } from '../places/dwelling.ts'
import { townBegins, townEnds } from '../terms.ts'
import { bringChild, liveElsewhere, makePartner, marry } from './couples.ts'
import { giveBirth } from './raise-children.ts'
import { homeFor, moveAll, someDay, type Teller, together } from './teller.ts'

/** A family as its story starts. `mother` is the parent the children live with, whoever that is. */
export type FamilyAtHome = { readonly mother: Person; partner: Person | null; readonly children: Person[] }

/** What is going to happen, and when: one event may bring another. */
type Future = { add(on: Day, happens: () => void): void; unfold(): void }

/** How often each thing happens to a family in three years; where two numbers stand, the second is added times strain. */
const chances = {
  move: { owner: 0.12, private: 0.5, social: 0.2 },
  separation: [0.05, 0.2],
  newPartner: [0.16, 0.1],
  newPartnerBringsChild: 0.3,
  wedding: 0.06,
  leavesTown: 0.05,
  refuge: [0, 0.05],
  prison: [0.002, 0.06],
  childToKin: [0.004, 0.05],
} as const

/** What three years do to one family, one thing after another. */
export function tellFamilyLife(teller: Teller, family: FamilyAtHome): void {
  const { random, kin } = teller
  const chanceOf = ([base, byStrain]: readonly [number, number]) => random.chance(base + byStrain * kin.strain)
  const future = makeFuture()
  const perhaps = (happensAtAll: boolean, happens: (on: Day) => void) => {
    if (!happensAtAll) return
    const on = someDay(teller)
    future.add(on, () => happens(on))
  }

  perhaps(random.chance(chances.move[kin.tenure]), (on) => moveHome(teller, family, on))
  perhaps(random.chance(chances.move[kin.tenure] / 4), (on) => moveHome(teller, family, on))
  perhaps(random.chance(birthChance(family)), (on) => haveBaby(teller, family, on))
  perhaps(random.chance(chances.leavesTown), (on) => leaveTown(teller, family, on))
  perhaps(chanceOf(chances.childToKin), (on) => childGoesToCarer(teller, family, on))
  if (family.partner) {
    perhaps(chanceOf(chances.separation), (on) => separate(teller, family, on))
    perhaps(random.chance(chances.wedding), (on) => wed(family, on))
    perhaps(chanceOf(chances.refuge), (on) => fleeToRefuge(teller, family, on, future))
    perhaps(chanceOf(chances.prison), (on) => servePrison(teller, family, on, future))
  } else {
    perhaps(chanceOf(chances.newPartner), (on) => takePartner(teller, family, on))
  }
  for (const child of family.children) {
    const leaves = yearsAfter(child.born, 18) + random.below(900)
    if (leaves > townBegins && random.chance(0.5)) future.add(leaves, () => leaveNest(teller, child, leaves))
  }
  future.unfold()
}

function makeFuture(): Future {
  const events: { readonly on: Day; readonly happens: () => void }[] = []
  return {
    add: (on, happens) => {
      if (on < townEnds) events.push({ on, happens })
    },
    unfold: () => {
      while (events.length > 0) {
        const next = events.reduce((soonest, event) => (event.on < soonest.on ? event : soonest))
        events.splice(events.indexOf(next), 1)
        next.happens()
      }
    },
  }
}

function birthChance({ mother, partner }: FamilyAtHome): number {
  const age = ageOf(mother, townBegins)
  if (mother.sex !== 'F' || age > 41) return 0
  return (partner ? 0.3 : 0.12) * (age < 33 ? 1.3 : 0.6)
}

function moveHome(teller: Teller, { mother }: FamilyAtHome, on: Day): void {
  if (isAtHome(mother, on)) moveAll(teller, together(teller, mother, on), homeFor(teller, on), on)
}

function haveBaby(teller: Teller, family: FamilyAtHome, on: Day): void {
  if (!dwellingOf(family.mother, on)) return
  family.children.push(...giveBirth(teller, { mother: family.mother, father: family.partner }, on))
}

function leaveTown(teller: Teller, { mother }: FamilyAtHome, on: Day): void {
  if (isAtHome(mother, on)) moveAll(teller, together(teller, mother, on), null, on)
}

function separate(teller: Teller, family: FamilyAtHome, on: Day): void {
  const { mother, partner } = family
  if (!partner || !isAtHome(partner, on)) return
  endPartnership(mother, partner, on)
  const ownChild = family.children.filter((child) => whoAre('parent', child, on).includes(partner))
  const brought = ownChild.filter((child) => !whoAre('parent', child, on).includes(mother))
  liveElsewhere(teller, partner, on)
  for (const child of brought) moveTo(child, dwellingOf(partner, on), on)
  family.partner = null
}

function endPartnership(one: Person, other: Person, on: Day): void {
  const ends = (tie: Tie) =>
    (tie.kind === 'partner' && (tie.one === other || tie.other === other)) ||
    (tie.kind === 'step-parent' && tie.one === other)
  for (const tie of [...one.ties, ...other.ties]) if (ends(tie) && tie.to === never) tie.to = on
}

function takePartner(teller: Teller, family: FamilyAtHome, on: Day): void {
  const { mother } = family
  if (family.partner || !isAtHome(mother, on)) return
  const partner = makePartner(teller, mother, on)
  const brought = teller.random.chance(chances.newPartnerBringsChild) ? bringChild(teller, partner, mother, on) : []
  const before = on - teller.random.between(300, 1500)
  const formerHome = homeFor(teller, before)
  for (const newcomer of [partner, ...brought]) moveTo(newcomer, formerHome, Math.max(before, newcomer.born))
  moveAll(teller, [partner, ...brought], dwellingOf(mother, on), on)
  for (const child of family.children) if (isAlive(child, on)) tie('step-parent', partner, child, on)
  family.partner = partner
  family.children.push(...brought)
}

function wed({ mother, partner }: FamilyAtHome, on: Day): void {
  if (!partner || mother.sex !== 'F' || dwellingOf(mother, on) !== dwellingOf(partner, on)) return
  if (mother.surnames.length === 1) marry(mother, partner, on)
}

/** The mother and the children flee; months later they have a home whose address is kept from everyone. */
function fleeToRefuge(teller: Teller, family: FamilyAtHome, on: Day, future: Future): void {
  const { mother, partner } = family
  if (!partner || !isAtHome(mother, on)) return
  const fleeing = together(teller, mother, on).filter((each) => each !== partner && ageOf(each, on) < 20)
  if (ageOf(mother, on) >= 20) fleeing.push(mother)
  endPartnership(mother, partner, on)
  moveAll(teller, fleeing, teller.shared.refuge, on, { hidden: true })
  family.partner = null
  const rehoused = on + teller.random.between(60, 200)
  future.add(rehoused, () =>
    moveAll(teller, together(teller, mother, rehoused), homeFor(teller, rehoused), rehoused, { hidden: true }),
  )
}

function servePrison(teller: Teller, family: FamilyAtHome, on: Day, future: Future): void {
  const { mother, partner } = family
  if (!partner || !isAtHome(partner, on)) return
  moveTo(partner, teller.shared.prison, on)
  const released = on + teller.random.between(60, 420)
  future.add(released, () =>
    moveTo(partner, family.partner === partner ? dwellingOf(mother, released) : null, released),
  )
}

function childGoesToCarer(teller: Teller, { mother, children }: FamilyAtHome, on: Day): void {
  const child = children.find((each) => isAlive(each, on) && ageOf(each, on) < 15)
  if (!child || !isAtHome(mother, on)) return
  if (teller.random.chance(0.35)) {
    moveTo(child, teller.random.pick(teller.shared.childrensHomes), on)
    return
  }
  const aunt = teller.makePerson({
    sex: 'F',
    born: mother.born - teller.random.between(0, 8000),
    culture: mother.culture,
    surname: surnameOf(mother, mother.born),
  })
  moveTo(aunt, homeFor(teller, on), townBegins - teller.random.between(300, 4000))
  const kind = teller.random.chance(0.5) ? 'foster-carer' : 'special-guardian'
  tie(kind, aunt, child, on)
  moveTo(child, dwellingOf(aunt, on), on)
}

function leaveNest(teller: Teller, child: Person, on: Day): void {
  const home = dwellingOf(child, on)
  if (!home || !isOrdinary(home)) return
  const { random, shared } = teller
  const away = random.chance(0.45)
  moveTo(child, away ? null : random.chance(0.5) ? shared.room(random) : homeFor(teller, on), on)
}
