import { isDependentChild } from './dependent-child.ts'
import type { FamilyFormed, FamilyMember, LivesHere } from './family.ts'
import { yearsOlder, type FamilyPerson } from './family-person.ts'
import { isAdult, kinAtHome, kinGroups, type AtHome, type KinBasis, type KinTie } from './kin.ts'
import type { Kinship } from './kinship.ts'
import { isCaringKind, isInForceOn, isPlausible, staysParentElsewhere, type Relationship } from './relationship.ts'

/** A household on the day, with what is known of each person's living there. */
export type HouseholdOnDay = {
  readonly isShared: boolean
  readonly atHome: readonly (AtHome & { readonly isSecondHome: boolean })[]
}

export type FamilyRules = {
  readonly people: ReadonlyMap<string, FamilyPerson>
  readonly kinship: Kinship
  readonly asOf: string
  readonly isEmployed: (personId: string) => boolean
  /** Known to live where no household is: in an institution, or alone among strangers. */
  readonly isElsewhere: (personId: string) => boolean
  /** Known to have left the home they had, and nobody knows where to: they are no part of any family here. */
  readonly isGone: (personId: string) => boolean
  /** Their address is hidden: nothing is concluded about where they live. */
  readonly isProtected: (personId: string) => boolean
}

/**
 * The families on one day.
 *
 * Within each household, kin are grouped: stated relationships first, then what address, time, names and ages suggest
 * (`kinAtHome`). People whose address nobody knows join the household of those a source states to bring them up, or form
 * a group with each other. A group that holds a dependent child is a family; parents and carers whom a source states and
 * who live elsewhere belong to it as well. A child with two homes belongs to a family in each. No one is tied by living at
 * one address alone, no surname need be shared, and an identity that an adoption sets apart joins nobody.
 *
 * The order of households, people and relationships makes no difference to the families.
 */
export function formFamilies(households: readonly HouseholdOnDay[], rules: FamilyRules): FamilyFormed[] {
  const groups = households.flatMap((household, at) => groupsOf(household, at, rules))
  const placed = new Set(households.flatMap(({ atHome }) => atHome.map(({ person }) => person.personId)))
  const nowhere = [...rules.people.values()].filter(
    (person) => !placed.has(person.personId) && !rules.isGone(person.personId) && mayBelong(person, rules.asOf),
  )
  const unplaced = joinCarers(groups, nowhere, rules)
  return [...groups, ...groupsNowhere(unplaced, rules)]
    .map((group) => familyOf(group, placed, rules))
    .filter((family) => family !== null)
}

/** People taken for kin, before anyone has asked whether there is a child among them. */
type KinGroup = {
  readonly household: number | null
  readonly members: Map<string, { readonly livesHere: LivesHere; readonly basis: KinBasis | null }>
}

export function mayBelong(person: FamilyPerson, asOf: string): boolean {
  return (
    !person.setApart &&
    (person.diedOn === null || person.diedOn > asOf) &&
    (person.born === null || person.born <= asOf)
  )
}

function groupsOf({ isShared, atHome }: HouseholdOnDay, at: number, rules: FamilyRules): KinGroup[] {
  const present = atHome.filter(({ person }) => mayBelong(person, rules.asOf))
  const ties = kinAtHome(present, { kinship: rules.kinship, asOf: rules.asOf, isShared })
  const secondHomes = new Set(present.filter(({ isSecondHome }) => isSecondHome).map(({ person }) => person.personId))
  return kinGroups(
    present.map(({ person }) => person.personId),
    ties,
  ).map((people) => ({
    household: at,
    members: new Map(
      people.map((person) => [
        person,
        { livesHere: secondHomes.has(person) ? 'some nights' : 'yes', basis: strongestBasis(person, ties) },
      ]),
    ),
  }))
}

const bases: readonly KinBasis[] = ['stated', 'account', 'surname', 'moved in together', 'only adult']

function strongestBasis(person: string, ties: readonly KinTie[]): KinBasis | null {
  const own = new Set(ties.filter(({ from, to }) => from === person || to === person).map(({ basis }) => basis))
  return bases.find((basis) => own.has(basis)) ?? null
}

/**
 * Children whose own address nobody knows, with those stated to bring them up: where several homes would do, the one with
 * most of their kin. A child whose address is hidden goes nowhere.
 *
 * @returns those who are still nowhere
 */
function joinCarers(groups: readonly KinGroup[], nowhere: readonly FamilyPerson[], rules: FamilyRules): FamilyPerson[] {
  const groupsWith = new Map<string, KinGroup[]>()
  for (const group of groups) {
    for (const person of group.members.keys()) groupsWith.set(person, [...(groupsWith.get(person) ?? []), group])
  }
  const joining = nowhere.flatMap((person) => {
    if (person.born === null || isAdult(person, rules.asOf) || rules.isProtected(person.personId)) return []
    const kin = statedKin(person, rules)
    const homes = kin.filter(
      ({ relationship }) => isCaringKind(relationship.kind) && relationship.to === person.personId,
    )
    const candidates = [...new Set(homes.flatMap(({ other }) => groupsWith.get(other.personId) ?? []))]
    const kinIn = (group: KinGroup) => kin.filter(({ other }) => group.members.has(other.personId)).length
    const [best] = candidates.sort((a, b) => kinIn(b) - kinIn(a) || (firstOf(a) < firstOf(b) ? -1 : 1))
    return best === undefined ? [] : [{ person, group: best }]
  })
  // Added only now, so that it makes no difference who is asked first.
  for (const { person, group } of joining) {
    const livesHere = rules.isElsewhere(person.personId) ? 'no' : 'not known'
    group.members.set(person.personId, { livesHere, basis: 'stated' })
  }
  const joined = new Set(joining.map(({ person }) => person))
  return nowhere.filter((person) => !joined.has(person))
}

function firstOf({ members }: KinGroup): string {
  return [...members.keys()].sort()[0]!
}

/** People of unknown address, with each other, by what sources state. */
function groupsNowhere(nowhere: readonly FamilyPerson[], rules: FamilyRules): KinGroup[] {
  const isNowhere = new Set(nowhere.map(({ personId }) => personId))
  // An adult whom no source relates to anyone is no part of any family.
  const related = nowhere.filter(
    (person) => !isAdult(person, rules.asOf) || rules.kinship.of(person.personId).length > 0,
  )
  const ties = related.flatMap((person) =>
    statedKin(person, rules)
      .filter(({ other }) => isNowhere.has(other.personId))
      .map(({ other }) => ({ from: person.personId, to: other.personId })),
  )
  return kinGroups(
    related.map(({ personId }) => personId),
    ties,
  ).map((people) => ({
    household: null,
    members: new Map(
      people.map((person) => [person, { livesHere: 'not known', basis: people.length > 1 ? 'stated' : null }]),
    ),
  }))
}

type StatedKin = { readonly relationship: Relationship; readonly other: FamilyPerson }

/** Whoever a source states to be someone's kin on the day, where their ages allow it. */
function statedKin(person: FamilyPerson, { kinship, people, asOf }: FamilyRules): StatedKin[] {
  return kinship.of(person.personId).flatMap((relationship) => {
    const other = people.get(relationship.from === person.personId ? relationship.to : relationship.from)
    if (other === undefined || relationship.kind === 'other' || !mayBelong(other, asOf)) return []
    const [from, to] = relationship.from === person.personId ? [person, other] : [other, person]
    return isInForceOn(relationship, asOf) && isPlausible(relationship, from, to) ? [{ relationship, other }] : []
  })
}

function familyOf(group: KinGroup, placed: ReadonlySet<string>, rules: FamilyRules): FamilyFormed | null {
  const people = [...group.members.keys()].sort().map((id) => rules.people.get(id)!)
  const dependents = people.filter((person) => dependsHere(person, people, rules))
  // A child in care elsewhere belongs to the family, and does not by themselves make one of those left.
  if (!dependents.some(({ personId }) => group.members.get(personId)!.livesHere !== 'no')) return null
  const isDependent = new Set(dependents)
  const here = people.map((person) => {
    const { livesHere, basis } = group.members.get(person.personId)!
    const carer = caresForOneOf(person, isDependent, rules)
    return {
      personId: person.personId,
      role: isDependent.has(person) || (!isAdult(person, rules.asOf) && carer === null) ? 'child' : 'adult',
      isDependent: isDependent.has(person),
      livesHere,
      because: becauseHere({ basis, carer, isDependent: isDependent.has(person) }),
    } satisfies FamilyMember
  })
  const members = [...here, ...parentsElsewhere(dependents, group, placed, rules)]
  return { household: group.household, members: members.sort((a, b) => (a.personId < b.personId ? -1 : 1)) }
}

function dependsHere(person: FamilyPerson, people: readonly FamilyPerson[], rules: FamilyRules): boolean {
  const carers = people.filter(
    (other) => other !== person && isAdult(other, rules.asOf) && (yearsOlder(other, person) ?? 15) >= 14,
  )
  const young = {
    livesWithCarer: carers.length > 0 || people.length === 1,
    isEmployed: rules.isEmployed(person.personId),
    isParent: statedKin(person, rules).some(
      ({ relationship }) => relationship.kind === 'parent' && relationship.from === person.personId,
    ),
  }
  return isDependentChild(person, young, rules.asOf)
}

/** What a source states them to be of a child here: parent, carer, grandparent, …; null where none does. */
function caresForOneOf(person: FamilyPerson, children: ReadonlySet<FamilyPerson>, rules: FamilyRules): string | null {
  const found = statedKin(person, rules)
    .filter(({ relationship, other }) => relationship.from === person.personId && children.has(other))
    .filter(({ relationship }) => isCaringKind(relationship.kind) || relationship.kind === 'grandparent')
    .map(({ relationship }) => relationship.kind.replace('-', ' '))
  return found.sort()[0] ?? null
}

/** Stated parents and carers of the children who are not in the group themselves. */
function parentsElsewhere(
  children: readonly FamilyPerson[],
  group: KinGroup,
  placed: ReadonlySet<string>,
  rules: FamilyRules,
): FamilyMember[] {
  const found = new Map<string, FamilyMember>()
  for (const child of children) {
    for (const { relationship, other } of statedKin(child, rules)) {
      if (relationship.from !== other.personId || !staysParentElsewhere(relationship.kind)) continue
      if (group.members.has(other.personId) || found.has(other.personId)) continue
      found.set(other.personId, {
        personId: other.personId,
        role: 'adult',
        isDependent: false,
        livesHere: livesElsewhere(other.personId, group, placed, rules) ? 'no' : 'not known',
        because: `A source states that they are a ${relationship.kind.replace('-', ' ')} of a child here.`,
      })
    }
  }
  return [...found.values()]
}

/** Of a family without a known address nobody can be said to live elsewhere, but for those in an institution. */
function livesElsewhere(personId: string, group: KinGroup, placed: ReadonlySet<string>, rules: FamilyRules): boolean {
  return rules.isElsewhere(personId) || (placed.has(personId) && group.household !== null)
}

function becauseHere(of: { basis: KinBasis | null; carer: string | null; isDependent: boolean }): string {
  if (of.carer !== null) return `A source states that they are a ${of.carer} of a child here.`
  const who = of.isDependent ? 'A dependent child: ' : ''
  const why = of.basis === null ? 'no kin of theirs is known to live here.' : reasons[of.basis]
  return who === '' ? why.charAt(0).toUpperCase() + why.slice(1) : who + why
}

const reasons: Readonly<Record<KinBasis, string>> = {
  stated: 'a source states how they are related to someone here.',
  account: 'suggested, because two adults answer for the same account of this home.',
  surname: 'suggested, because they share an address and a surname with someone here.',
  'moved in together': 'suggested, because the two adults of this home came on the same day.',
  'only adult': 'suggested, because nobody else at this address could be bringing up the child.',
}
