import { KithError } from '../platform/errors.ts'
import type { Acting } from '../platform/transaction.ts'
import type { PurposeId } from './purposes.ts'
import { mayActFor, roleOf, type RoleId } from './roles.ts'
import { seesNoFamily } from './service-actors.ts'

/** Someone the council's sign-in provider has vouched for. Two-person acts compare `subject`. */
export type SignedInPerson = {
  readonly actorId: string
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly roles: readonly RoleId[]
  readonly teams: readonly string[]
}

/**
 * Act as a person, for one purpose, seeing as far as the widest of their roles that may act for it: the families of
 * their teams, the families they work with, or none. No person acts in scope programme this way.
 */
export function actingFor(person: Pick<SignedInPerson, 'actorId' | 'roles' | 'teams'>, purpose: PurposeId): Acting {
  const { actorId, roles, teams } = person
  if (!mayActFor(roles, purpose)) throw notForThisPurpose(purpose)
  const scopes = roles.filter((role) => mayActFor([role], purpose)).map((role) => roleOf(role).scope)
  if (scopes.includes('team')) return { actorId, purpose, scope: 'team', scopeIds: teams }
  if (scopes.includes('practitioner')) return { actorId, purpose, scope: 'practitioner' }
  return { actorId, purpose, ...seesNoFamily }
}

/** The verbs in which a person may see the whole programme, once the policies have allowed them the verb itself. */
export const wholeProgrammeVerbs = ['people --export'] as const

export function actingForWholeProgramme(
  person: Pick<SignedInPerson, 'actorId' | 'roles'>,
  { purpose }: { readonly purpose: PurposeId; readonly verb: (typeof wholeProgrammeVerbs)[number] },
): Acting {
  if (!mayActFor(person.roles, purpose)) throw notForThisPurpose(purpose)
  return { actorId: person.actorId, purpose, scope: 'programme' }
}

function notForThisPurpose(purpose: PurposeId): KithError {
  return new KithError({
    code: 'not-for-this-purpose',
    what: `Your role does not use data for the purpose ${purpose}.`,
    remedy: 'The purposes of each role are in governance/roles.yaml.',
  })
}
