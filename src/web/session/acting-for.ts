import type { PurposeId } from '../../governance/purposes.ts'
import { mayActFor } from '../../governance/roles.ts'
import { seesNoFamily } from '../../governance/service-actors.ts'
import { actingFor } from '../../governance/signed-in-person.ts'
import type { Acting } from '../../platform/transaction.ts'
import type { Page } from '../page.ts'
import type { VisitingPerson } from './visiting-person.ts'

/** A person's own acting: their purpose is always one of the notice's. */
export type ActingPerson = Acting & { readonly purpose: PurposeId }

/** How someone acts on a page: for the first of its purposes that their roles may act for; nothing when there is none. */
export function actingOn(
  { purpose }: Pick<Page, 'purpose'>,
  person: Pick<VisitingPerson, 'actorId' | 'roles' | 'teams'>,
): ActingPerson | undefined {
  const one = [purpose].flat().find((candidate) => mayActFor(person.roles, candidate))
  if (one === undefined) return undefined
  // Running the service is no reason to read anyone's record.
  return one === 'operate' ? seeingNothing(person.actorId, one) : { ...actingFor(person, one), purpose: one }
}

/** Acting in someone's name without seeing any family: for what is only theirs, such as a form they began. */
export function seeingNothing(actorId: string, purpose: PurposeId): ActingPerson {
  return { actorId, purpose, ...seesNoFamily }
}
