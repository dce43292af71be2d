import { yearsOlder, type FamilyPerson } from './family-person.ts'

/** "`from` is the `kind` of `to`", as a source states it. */
export type Relationship = {
  readonly from: string
  readonly to: string
  readonly kind: RelationshipKind
  readonly validFrom: string | null
  /** First day on which it no longer holds. */
  readonly validTo: string | null
  readonly recordId: number
}

export const relationshipKinds = [
  'parent',
  'step-parent',
  'carer',
  'foster-carer',
  'special-guardian',
  'grandparent',
  'partner',
  'sibling',
  'other',
] as const
export type RelationshipKind = (typeof relationshipKinds)[number]

/** Whoever brings up the child: their needs are the family's needs, also where they live elsewhere. */
const bringsUp: ReadonlySet<RelationshipKind> = new Set([
  'parent',
  'step-parent',
  'carer',
  'foster-carer',
  'special-guardian',
])

/** Someone living elsewhere has parenting responsibilities by one of these, and by no other. */
const keepsResponsibility: ReadonlySet<RelationshipKind> = new Set(['parent', 'carer', 'special-guardian'])

export function isCaringKind(kind: RelationshipKind): boolean {
  return bringsUp.has(kind)
}

export function staysParentElsewhere(kind: RelationshipKind): boolean {
  return keepsResponsibility.has(kind)
}

export function isInForceOn(relationship: Relationship, day: string): boolean {
  const { validFrom, validTo } = relationship
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo)
}

/**
 * Can this be so, by the two birth dates? A parent younger than their child is a row with its ends swapped, or two people
 * of one name: it is kept as stated, and makes no family. Where a birth date is unknown, it can.
 */
export function isPlausible(relationship: Relationship, from: FamilyPerson, to: FamilyPerson): boolean {
  if (relationship.from === relationship.to) return false
  const older = yearsOlder(from, to)
  if (older === null) return true
  const [least, most] = yearsOlderBetween[relationship.kind]
  return older >= least && older <= most
}

/** How many years older the one who is the parent, partner, … may be. Wide: only the impossible is refused. */
const yearsOlderBetween: Readonly<Record<RelationshipKind, readonly [number, number]>> = {
  parent: [12, 70],
  'step-parent': [5, 80],
  carer: [5, 100],
  'foster-carer': [5, 100],
  'special-guardian': [5, 100],
  grandparent: [26, 100],
  partner: [-60, 60],
  sibling: [-45, 45],
  other: [-120, 120],
}
