import { type Day, yearsBetween } from '../day.ts'
import { type Culture, type Sex } from '../names/culture.ts'
import { passOnSurname } from '../names/surnames.ts'
import { childrenOf, moveTo, type Person, surnameOf, tie } from '../people/person.ts'
import { townBegins } from '../terms.ts'
import { type Teller } from './teller.ts'

/** How often a birth is of twins, as in England. */
const twinBirths = 0.016
/** How often a child is named much like a brother or sister: some families have a taste in names. */
const namedAlike = { usually: 0.1, inSomeFamilies: 0.9 }
/** How often a name given to be like another is like a parent's, not a brother's or sister's. */
const likeParent = 0.3
/** How often a first son is given his father's own forename. */
const namedForFather = { usually: 0.025, inSomeFamilies: 0.2, closeKin: 0.25 }

type Parents = { readonly mother: Person; readonly father: Person | null }

/** Children born before the town's clock starts, the eldest first. */
export function raiseChildren(teller: Teller, parents: Parents, { count }: { count: number }): Person[] {
  const { random } = teller
  const { mother } = parents
  const mothersAge = yearsBetween(mother.born, townBegins)
  const firstAt = Math.min(mothersAge - 1, 21 + Math.abs(random.bell()) * 6)
  let born = Math.floor(mother.born + firstAt * 365.2425 + random.below(300))
  const children: Person[] = []
  while (children.length < count && born < townBegins - 30) {
    children.push(...giveBirth(teller, parents, born))
    born += random.between(430, 1700)
  }
  return children
}

/** One birth, of one child or of twins. The child lives where the mother does. */
export function giveBirth(teller: Teller, parents: Parents, born: Day): Person[] {
  const twins = teller.random.chance(twinBirths)
  const first = newChild(teller, parents, born)
  if (!twins) return [first]
  const sameSex = teller.random.chance(0.65)
  const second = newChild(teller, parents, born, sameSex ? { sex: first.sex, surname: surnameOf(first, born) } : {})
  return [first, second]
}

function newChild(
  teller: Teller,
  { mother, father }: Parents,
  born: Day,
  { sex = teller.random.chance(0.49) ? 'F' : 'M', surname }: { sex?: Sex; surname?: string } = {},
): Person {
  const culture = cultureOfChild(teller, mother, father)
  const siblings = [...childrenOf(mother), ...(father ? childrenOf(father) : [])]
  const name = chooseName(teller, { sex, mother, father, siblings })
  const names = (parent: Person) => ({ forename: parent.forename, surname: surnameOf(parent, born) })
  const passedOn = () =>
    passOnSurname({ culture, sex, mother: names(mother), father: father && names(father) }, teller.random)
  const child = teller.makePerson({ sex, born, culture, surname: surname ?? passedOn(), ...name })
  tie('parent', mother, child, born)
  if (father) tie('parent', father, child, born)
  for (const stay of mother.stays) {
    if (stay.to > born) moveTo(child, stay.dwelling, Math.max(born, stay.from), { hidden: stay.hidden })
  }
  return child
}

function cultureOfChild({ random }: Teller, mother: Person, father: Person | null): Culture {
  return father && random.chance(0.6) ? father.culture : mother.culture
}

function chooseName(
  { kin, random }: Teller,
  { sex, mother, father, siblings }: { sex: Sex; mother: Person; father: Person | null; siblings: readonly Person[] },
): { forename?: string; taken: string[]; alikeTo?: readonly Person[] } {
  const taken = siblings.map((sibling) => sibling.forename)
  const often = kin.namedAlike ? namedForFather.inSomeFamilies : namedForFather.usually
  const afterFather = father?.culture.closeKin === true ? namedForFather.closeKin : often
  if (father && sex === 'M' && !taken.includes(father.forename) && random.chance(afterFather)) {
    return { forename: father.forename, taken }
  }
  if (!random.chance(kin.namedAlike ? namedAlike.inSomeFamilies : namedAlike.usually)) return { taken }
  const parent = sex === 'F' ? mother : father
  if (parent && random.chance(likeParent)) return { taken, alikeTo: [parent] }
  return { taken, alikeTo: siblings }
}
