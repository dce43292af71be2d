/**
 * Who someone is to a family on the day it was worked out. A family is people supported together: the dependent children
 * and young people, those who bring them up, their kin who live with them, and parents who live elsewhere.
 */
export type FamilyMember = {
  readonly personId: string
  /** `child` for a dependent child, and for anyone else under 18 who brings up nobody. */
  readonly role: 'adult' | 'child'
  /** A dependent child, as the programme defines one. */
  readonly isDependent: boolean
  readonly livesHere: LivesHere
  /** One sentence; names nobody. */
  readonly because: string
}

/**
 * `here` is the family's main household; where the family has no known address nobody knows who lives there. The needs of
 * those who live here, all or some nights, count in full; a parent living elsewhere counts for one problem only.
 */
export type LivesHere = 'yes' | 'no' | 'some nights' | 'not known'

export type FamilyFormed = {
  /** The household most of them share, as an index into those given; null where no address is known. */
  readonly household: number | null
  /** In order of person id. */
  readonly members: readonly FamilyMember[]
}
