import { yearsBetween } from '../platform/calendar-day.ts'
import type { FamilyPerson } from './family-person.ts'

/** What besides age decides whether a young person still depends on their family. */
export type YoungPerson = {
  /** Lives with a parent or carer, or nobody knows where they live. */
  readonly livesWithCarer: boolean
  /** In paid work on the day. */
  readonly isEmployed: boolean
  /** Brings up a child of their own. */
  readonly isParent: boolean
}

/**
 * The programme's dependent child: everyone under 16, and at 16 to 18 whoever lives with a parent or main carer and is in
 * education, in training or out of work (financial framework 2015, who is eligible). A young parent living with their own
 * parents is both an adult of one family and a child of the other, and counts here as the adult.
 */
export function isDependentChild(person: FamilyPerson, young: YoungPerson, asOf: string): boolean {
  if (person.born === null || person.born > asOf) return false
  const age = yearsBetween(person.born, asOf)
  if (age < 16) return true
  return age <= 18 && young.livesWithCarer && !young.isEmployed && !young.isParent
}
