import { compareSurnames } from '../people/compare-surnames.ts'
import { classOf } from '../people/fold-name.ts'
import { nameTables } from '../people/name-tables.ts'
import { daysBetween } from '../platform/calendar-day.ts'
import { yearsOlder, type FamilyPerson } from './family-person.ts'
import type { Kinship } from './kinship.ts'
import { isCaringKind, isInForceOn, isPlausible } from './relationship.ts'

/**
 * Why two people who live together are taken for kin, strongest first.
 *
 * - `stated` a source says so · `account` they run the home together · `surname` they share a surname, or forms of one
 * - `moved in together` the only two adults came on one day · `only adult` nobody else could be bringing up the child
 *
 * Everything but `stated` is a suggestion, and says so wherever it is shown.
 */
export type KinBasis = 'stated' | 'account' | 'surname' | 'moved in together' | 'only adult'

export type KinTie = { readonly from: string; readonly to: string; readonly basis: KinBasis }

/** Someone at one home on one day. */
export type AtHome = {
  readonly person: FamilyPerson
  readonly since: string
  readonly sinceStated: boolean
  /** The accounts of this home that they answer for. */
  readonly accounts: readonly string[]
}

/**
 * Who of the people at one home are kin: stated ties first, then what address, time, names and ages suggest. Living at one
 * address ties nobody by itself, and names alone tie nobody where strangers share the building.
 */
export function kinAtHome(
  atHome: readonly AtHome[],
  { kinship, asOf, isShared }: { readonly kinship: Kinship; readonly asOf: string; readonly isShared: boolean },
): KinTie[] {
  const adults = atHome.filter(({ person }) => isAdult(person, asOf))
  const ties: KinTie[] = []
  for (const [at, one] of atHome.entries()) {
    for (const other of atHome.slice(at + 1)) {
      const basis = basisOf(one, other, { kinship, asOf, isShared, adults })
      if (basis !== null) ties.push({ from: one.person.personId, to: other.person.personId, basis })
    }
  }
  return isShared ? ties : [...ties, ...onlyAdults(atHome, adults, ties, asOf)]
}

type Around = {
  readonly kinship: Kinship
  readonly asOf: string
  readonly isShared: boolean
  readonly adults: readonly AtHome[]
}

/** The strongest reason to take two people at one home for kin; null for none. */
function basisOf(one: AtHome, other: AtHome, { kinship, asOf, isShared, adults }: Around): KinBasis | null {
  if (areStatedKin(one.person, other.person, kinship, asOf)) return 'stated'
  if (isShared || haveParted(one.person, other.person, kinship, asOf)) return null
  if (shareSurname(one.person, other.person)) return 'surname'
  if (runHomeTogether(one, other, adults)) return 'account'
  return cameTogether(one, other, adults) ? 'moved in together' : null
}

/** Groups of people joined by ties, each in the order given. */
export function kinGroups(
  people: readonly string[],
  ties: readonly { readonly from: string; readonly to: string }[],
): string[][] {
  const group = new Map(people.map((person) => [person, [person]]))
  for (const { from, to } of ties) {
    const one = group.get(from)
    const other = group.get(to)
    if (one === undefined || other === undefined || one === other) continue
    const [larger, smaller] = one.length >= other.length ? [one, other] : [other, one]
    larger.push(...smaller)
    for (const person of smaller) group.set(person, larger)
  }
  const at = new Map(people.map((person, index) => [person, index]))
  return [...new Set(group.values())].map((members) => members.sort((a, b) => at.get(a)! - at.get(b)!))
}

function areStatedKin(one: FamilyPerson, other: FamilyPerson, kinship: Kinship, asOf: string): boolean {
  return kinship.between(one.personId, other.personId).some((relationship) => {
    const [from, to] = relationship.from === one.personId ? [one, other] : [other, one]
    return relationship.kind !== 'other' && isInForceOn(relationship, asOf) && isPlausible(relationship, from, to)
  })
}

/** A source says they were partners, or one the other's carer, and are no longer. */
function haveParted(one: FamilyPerson, other: FamilyPerson, kinship: Kinship, asOf: string): boolean {
  return kinship
    .between(one.personId, other.personId)
    .some(({ kind, validTo }) => (kind === 'partner' || isCaringKind(kind)) && validTo !== null && validTo <= asOf)
}

export function isAdult(person: FamilyPerson, day: string): boolean {
  return person.born === null || `${Number(person.born.slice(0, 4)) + 18}${person.born.slice(4)}` <= day
}

function shareSurname(one: FamilyPerson, other: FamilyPerson): boolean {
  const agreement = compareSurnames(one.surnames, other.surnames)
  if (agreement !== null && sharedSurname.has(agreement)) return true
  return isNamedForParent(one, other) || isNamedForParent(other, one)
}

/**
 * Both bear names that half a community bears: Singh and Kaur may be a couple, or two strangers. Enough to doubt that
 * they are strangers, and not enough to tie them.
 */
export function mayShareSurname(one: FamilyPerson, other: FamilyPerson): boolean {
  return [one, other].every(({ surnames }) => surnames.whole.some((name) => nameTables.shared.has(classOf(name))))
}

const sharedSurname: ReadonlySet<string> = new Set(['exact', 'same name, other form', 'one half', 'near'])

/** Where names run own, father's, grandfather's, a child's last name is the father's first: a hint of parent and child. */
function isNamedForParent(child: FamilyPerson, parent: FamilyPerson): boolean {
  const older = yearsOlder(parent, child)
  return older !== null && older >= 14 && child.surnames.whole.some((name) => parent.forenames.includes(name))
}

/** Two adults, and only two, who both answer for one account. */
function runHomeTogether(one: AtHome, other: AtHome, adults: readonly AtHome[]): boolean {
  const shared = one.accounts.filter((account) => other.accounts.includes(account))
  return (
    shared.some((account) => adults.filter(({ accounts }) => accounts.includes(account)).length === 2) &&
    couldBePartners(one, other)
  )
}

/** The only two adults of the home, of an age to be partners, who came within a month of each other. */
function cameTogether(one: AtHome, other: AtHome, adults: readonly AtHome[]): boolean {
  if (adults.length !== 2 || !adults.includes(one) || !adults.includes(other)) return false
  if (!one.sinceStated || !other.sinceStated || !couldBePartners(one, other)) return false
  return Math.abs(daysBetween(one.since, other.since)) <= 31
}

function couldBePartners(one: AtHome, other: AtHome): boolean {
  const older = yearsOlder(one.person, other.person)
  return older === null || Math.abs(older) <= 20
}

/**
 * A child at an ordinary home is brought up by someone there. Where no tie says by whom and there is one adult of an age
 * to be a parent or grandparent, or several who are each other's kin, it is they.
 */
function onlyAdults(
  atHome: readonly AtHome[],
  adults: readonly AtHome[],
  ties: readonly KinTie[],
  asOf: string,
): KinTie[] {
  if (adults.length === 0) return []
  const groups = kinGroups(
    atHome.map(({ person }) => person.personId),
    ties,
  )
  const groupOf = new Map(groups.flatMap((members) => members.map((member) => [member, members] as const)))
  const groupsWithAdults = new Set(adults.map(({ person }) => groupOf.get(person.personId)!))
  if (groupsWithAdults.size !== 1) return []
  return atHome
    .filter(({ person }) => !isAdult(person, asOf) && !groupsWithAdults.has(groupOf.get(person.personId)!))
    .flatMap((child) => {
      const carer = adults.find((adult) => couldBringUp(adult, child))
      const ends = { from: carer?.person.personId ?? '', to: child.person.personId }
      return carer === undefined ? [] : [{ ...ends, basis: 'only adult' as const }]
    })
}

/** Of an age to, and not moved in on a child who was there before: then those the child lived with are gone, or unknown. */
function couldBringUp(adult: AtHome, child: AtHome): boolean {
  if (adult.since > child.since && daysBetween(child.since, adult.since) > 31) return false
  const older = yearsOlder(adult.person, child.person)
  return older === null || (older >= 15 && older <= 75)
}
