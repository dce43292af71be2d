import { type Day } from '../day.ts'
import { ageOf, type Person, surnameOf, tie } from '../people/person.ts'
import { townBegins } from '../terms.ts'
import { bringChild, liveElsewhere, makeCouple, makePartner } from './couples.ts'
import { tellFamilyLife } from './family-life.ts'
import { raiseChildren } from './raise-children.ts'
import { bornAged, growOld, settle, someDay, type Teller } from './teller.ts'

const childrenInFamily = [
  [1, 30],
  [2, 41],
  [3, 19],
  [4, 7],
  [5, 3],
] as const

/** A couple with children, the commonest family. */
export function coupleFamily(teller: Teller): void {
  const { mother, father } = makeCouple(teller, { mothersAge: teller.random.between(22, 47) })
  const children = raiseChildren(teller, { mother, father }, { count: teller.random.pickWeighted(childrenInFamily) })
  const members = [mother, father, ...children]
  settle(teller, members, arrival(teller))
  tellFamilyLife(teller, { mother, partner: father, children })
}

/** One parent with children; the other lives elsewhere in the town, or away. */
export function loneParentFamily(teller: Teller): void {
  const { random } = teller
  const { mother, father } = makeCouple(teller, {
    mothersAge: random.between(20, 46),
    until: townBegins - random.between(200, 3000),
  })
  const children = raiseChildren(teller, { mother, father }, { count: random.pickWeighted(childrenInFamily) })
  const fatherStays = random.chance(0.1)
  const carer = fatherStays ? father : mother
  settle(teller, [carer, ...children], arrival(teller))
  liveElsewhere(teller, fatherStays ? mother : father)
  tellFamilyLife(teller, { mother: carer, partner: null, children })
}

/** A mother with children of an earlier couple and a partner who may bring a child, and perhaps a child together. */
export function stepFamily(teller: Teller): void {
  const { random } = teller
  const togetherSince = townBegins - random.between(300, 2200)
  const { mother, father } = makeCouple(teller, { mothersAge: random.between(26, 45), until: togetherSince - 200 })
  const children = raiseChildren(teller, { mother, father }, { count: random.between(1, 3) })
  const stepFather = makePartner(teller, mother, togetherSince)
  for (const child of children) tie('step-parent', stepFather, child, togetherSince)
  const brought = random.chance(0.35) ? bringChild(teller, stepFather, mother, togetherSince) : []
  settle(teller, [mother, stepFather, ...children, ...brought], {})
  liveElsewhere(teller, father)
  tellFamilyLife(teller, { mother, partner: stepFather, children: [...children, ...brought] })
}

/** Parents whose children are grown, some still at home: a father and son of one name may both be voters. */
export function grownFamily(teller: Teller): void {
  const { random } = teller
  const { mother, father } = makeCouple(teller, { mothersAge: random.between(47, 62) })
  const children = raiseChildren(teller, { mother, father }, { count: random.between(1, 3) })
  const atHome = children.filter((child) => ageOf(child, townBegins) < 19 || random.chance(0.4))
  settle(teller, [mother, father, ...atHome])
  tellFamilyLife(teller, { mother, partner: father, children: atHome })
  growOld(teller)
}

/** Grandparents, a parent or two, and children under one roof. */
export function threeGenerationFamily(teller: Teller): void {
  const { random } = teller
  const { mother, father } = makeCouple(teller, { mothersAge: random.between(23, 42) })
  const children = raiseChildren(teller, { mother, father }, { count: random.pickWeighted(childrenInFamily) })
  const grandparents = makeGrandparents(teller, father, children, random.chance(0.6) ? 2 : 1)
  settle(teller, [mother, father, ...grandparents, ...children])
  growOld(teller)
}

/** Children raised by a grandparent; their mother lives elsewhere. */
export function grandparentCarers(teller: Teller): void {
  const { random } = teller
  const { mother, father } = makeCouple(teller, { mothersAge: random.between(20, 36), until: townBegins - 400 })
  const children = raiseChildren(teller, { mother, father }, { count: random.between(1, 2) })
  const grandparents = makeGrandparents(teller, mother, children, random.chance(0.55) ? 2 : 1)
  const caredForSince = townBegins - random.between(60, 900)
  for (const child of children) {
    for (const grandparent of grandparents) {
      const kind = random.chance(0.3) ? 'special-guardian' : 'carer'
      tie(kind, grandparent, child, Math.max(child.born, caredForSince))
    }
  }
  settle(teller, [...grandparents, ...children])
  liveElsewhere(teller, mother)
  liveElsewhere(teller, father)
}

/** Two brothers' families; each has a child named after the same grandfather, close in age. */
export function cousinFamilies(teller: Teller): void {
  const { random } = teller
  const first = makeCouple(teller, { mothersAge: random.between(28, 42) })
  const second = makeCouple(teller, {
    mothersAge: random.between(28, 42),
    culture: first.father.culture,
    fathersSurname: surnameOf(first.father, townBegins),
  })
  const families = [first, second].map((parents) => ({
    ...parents,
    children: raiseChildren(teller, parents, { count: 1 }),
  }))
  const taken = families.flatMap(({ father, children }) => [father, ...children].map((person) => person.forename))
  const grandfathersName = first.father.culture.forenames.M.find((name) => !taken.includes(name))!
  for (const { mother, father, children } of families) {
    const eldest = children[0]?.born ?? townBegins - 3000
    const born = Math.min(eldest + random.between(400, 900), townBegins - 60)
    const named = teller.makePerson({
      sex: 'M',
      born,
      culture: father.culture,
      surname: surnameOf(father, born),
      forename: grandfathersName,
    })
    for (const parent of [mother, father]) tie('parent', parent, named, born)
    children.push(named)
    settle(teller, [mother, father, ...children])
    tellFamilyLife(teller, { mother, partner: father, children })
  }
}

function makeGrandparents(teller: Teller, parent: Person, children: readonly Person[], count: number): Person[] {
  const { random } = teller
  const parentsAge = ageOf(parent, townBegins)
  const surname = parent.surnames[0]!.surname
  const grandmother = teller.makePerson({
    sex: 'F',
    born: bornAged(teller, parentsAge + random.between(19, 29)),
    culture: parent.culture,
    surname,
  })
  const grandparents = [grandmother]
  if (count === 2) {
    const forename = parent.sex === 'M' && random.chance(0.12) ? { forename: parent.forename } : {}
    const born = bornAged(teller, parentsAge + random.between(20, 33))
    const grandfather = teller.makePerson({ sex: 'M', born, culture: parent.culture, surname, ...forename })
    tie('partner', grandfather, grandmother, parent.born)
    grandparents.push(grandfather)
  }
  for (const grandparent of grandparents) {
    tie('parent', grandparent, parent, parent.born)
    for (const child of children) tie('grandparent', grandparent, child, child.born)
  }
  return grandparents
}

/** Some families come to the town after its clock has started. */
function arrival(teller: Teller): { since?: Day } {
  return teller.random.chance(0.07) ? { since: someDay(teller) } : {}
}
