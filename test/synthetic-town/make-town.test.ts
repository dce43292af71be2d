import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from './day.ts'
import { isNhsNumber } from './identifiers/nhs-number.ts'
import { isNino } from './identifiers/nino.ts'
import { isPncId } from './identifiers/pnc-id.ts'
import { makeTown } from './make-town.ts'
import { areAlike } from './names/alike-names.ts'
import { ageOf, childrenOf, dwellingOf, type Person, surnameOf } from './people/person.ts'
import { townBegins, townEnds } from './terms.ts'

const town = makeTown({ households: 800, seed: 11 })
const homesBetween = (person: Person) => person.stays.filter((stay) => stay.from > townBegins && stay.from < townEnds)

test('the town has about as many homes as asked for, and a borough about as many people', () => {
  const homes = new Set(town.people.flatMap((person) => dwellingOf(person, townBegins)?.id ?? []))
  assert.ok(homes.size > 700 && homes.size < 900, `${homes.size} homes`)
  const many = makeTown({ people: 3000, seed: 2 }).people.length
  assert.ok(many >= 3000 && many < 3020, `${many} people`)
})

test('the same seed makes the same people, another seed others', () => {
  const names = (seed: number) =>
    makeTown({ households: 60, seed }).people.map(
      (person) => `${person.forename} ${surnameOf(person, townEnds)} ${person.born}`,
    )
  assert.deepEqual(names(5), names(5))
  assert.notDeepEqual(names(5), names(6))
})

test('nobody lives in two places, before their birth or after their death', () => {
  for (const person of town.people) {
    let left = person.born
    for (const stay of person.stays) {
      assert.ok(stay.from >= left && stay.to > stay.from)
      left = stay.to
    }
    assert.ok(left <= Math.max(person.died, 1_000_000))
    assert.ok(person.stays.every((stay) => stay.from < person.died))
  }
})

test('every identifier is well formed and nobody shares one', () => {
  for (const scheme of ['nhsNumber', 'nino', 'pncId'] as const) {
    assert.equal(new Set(town.people.map((person) => person[scheme])).size, town.people.length)
  }
  assert.ok(
    town.people.every((person) => isNhsNumber(person.nhsNumber) && isNino(person.nino) && isPncId(person.pncId)),
  )
})

test('families form, split, move and are joined by new partners', () => {
  const { people } = town
  assert.ok(people.some((person) => person.born > townBegins))
  assert.ok(people.some((person) => homesBetween(person).length > 1))
  const partings = people.flatMap((person) =>
    person.ties.filter((tie) => tie.kind === 'partner' && tie.to > townBegins && tie.to < townEnds),
  )
  assert.ok(partings.length > 5)
  assert.ok(people.some((person) => person.ties.some((tie) => tie.kind === 'step-parent' && tie.from > townBegins)))
  assert.ok(people.some((person) => person.surnames.some((span) => span.from > townBegins && span.from < townEnds)))
})

test('twins, namesakes and children named alike live in one home', () => {
  const siblings = town.people.flatMap((parent) => {
    const children = childrenOf(parent)
    return children.flatMap((one, at) => children.slice(at + 1).map((other) => [one, other] as const))
  })
  assert.ok(siblings.some(([one, other]) => one.born === other.born))
  assert.ok(siblings.filter(([one, other]) => areAlike(one.forename, other.forename)).length > siblings.length / 5)
  assert.ok(town.people.some((father) => childrenOf(father).some((child) => child.forename === father.forename)))
  assert.ok(
    siblings.every(([one, other]) => one.forename !== other.forename),
    'brothers and sisters have names of their own',
  )
})

test('cousins of one name are close in age and live apart', () => {
  const boys = new Map<string, Person>()
  const cousins = town.people.some((person) => {
    const key = `${person.kin.id} ${person.forename} ${surnameOf(person, townEnds)}`
    const namesake = boys.get(key)
    boys.set(key, person)
    return (
      namesake !== undefined &&
      Math.abs(ageOf(namesake, townEnds) - ageOf(person, townEnds)) < 12 &&
      !childrenOf(namesake).includes(person)
    )
  })
  assert.ok(cousins)
})

test('shared houses, a refuge, a prison, a care home and a children’s home have people in them', () => {
  const kinds = new Set(town.people.flatMap((person) => person.stays.map((stay) => stay.dwelling.kind)))
  for (const kind of ['hmo', 'prison', 'care-home', 'childrens-home'] as const) assert.ok(kinds.has(kind), kind)
  const hidden = town.people.filter((person) => person.stays.some((stay) => stay.hidden))
  assert.ok(hidden.length > 0)
})

test('an adopted child leaves one family and has another surname and NHS number after the order', () => {
  const adopted = town.people.filter((person) => person.adoption !== null)
  assert.ok(adopted.length > 0)
  for (const child of adopted) {
    const { ordered, nhsNumber } = child.adoption!
    assert.ok(isNhsNumber(nhsNumber) && nhsNumber !== child.nhsNumber)
    const before = dwellingOf(child, child.adoption!.placed - 1)
    assert.notEqual(before, dwellingOf(child, ordered))
    assert.ok(ordered > dayOf('2016-09-01') && ordered < townEnds)
  }
})
