import { type Day } from '../day.ts'
import { dwellingOf, isAlive, type Person } from '../people/person.ts'
import { isOrdinary } from '../places/dwelling.ts'
import { type Town } from '../town.ts'
import { isDependentChild, kinAmong } from './kinship.ts'

/** People grouped on one day: by person id, the group's number. Someone in no group is absent. */
export type Grouping = {
  readonly groupOf: ReadonlyMap<number, number>
  /** Members who live elsewhere, as `<group> <person>`: true of the family, and in no pair that is counted. */
  readonly elsewhere: ReadonlySet<string>
  /** The dependent children of families, by person id: a family no source mentions a child of cannot be known for one. */
  readonly dependants: ReadonlySet<number>
}

/**
 * The true households of a day: everyone who lives in one ordinary home. In a house in multiple occupation each group of
 * kin is one; a refuge, prison, care home or children's home makes none.
 */
export function householdsOn(town: Town, day: Day): Grouping {
  const groupOf = new Map<number, number>()
  let groups = 0
  for (const people of peopleByDwelling(town, day).values()) {
    const dwelling = dwellingOf(people[0]!, day)!
    const together = isOrdinary(dwelling) ? [people] : dwelling.kind === 'hmo' ? kinAmong(people, day) : []
    for (const group of together) {
      for (const person of group) groupOf.set(person.id, groups)
      groups++
    }
  }
  return { groupOf, elsewhere: new Set(), dependants: new Set() }
}

/**
 * The true families of a day: kin who live together, wherever that is, with at least one dependent child. A parent who
 * lives elsewhere belongs too, apart.
 */
export function familiesOn(town: Town, day: Day): Grouping {
  const groupOf = new Map<number, number>()
  const elsewhere = new Set<string>()
  const dependants = new Set<number>()
  let groups = 0
  for (const people of peopleByDwelling(town, day).values()) {
    for (const group of kinAmong(people, day)) {
      const children = group.filter((person) => isDependentChild(person, group, day))
      if (children.length === 0 || group.length === 1) continue
      for (const person of group) groupOf.set(person.id, groups)
      for (const child of children) dependants.add(child.id)
      for (const parent of parentsElsewhere(children, group, day)) elsewhere.add(`${groups} ${parent.id}`)
      groups++
    }
  }
  return { groupOf, elsewhere, dependants }
}

function peopleByDwelling(town: Town, day: Day): Map<number, Person[]> {
  const byDwelling = new Map<number, Person[]>()
  for (const person of town.people) {
    const dwelling = dwellingOf(person, day)
    if (!dwelling || !isAlive(person, day)) continue
    const there = byDwelling.get(dwelling.id)
    if (there) there.push(person)
    else byDwelling.set(dwelling.id, [person])
  }
  return byDwelling
}

function parentsElsewhere(children: readonly Person[], group: readonly Person[], day: Day): Person[] {
  return children.flatMap((child) =>
    child.ties
      .filter(({ kind, other, to }) => kind === 'parent' && other === child && to > day)
      .map(({ one }) => one)
      .filter((parent) => isAlive(parent, day) && !group.includes(parent)),
  )
}
