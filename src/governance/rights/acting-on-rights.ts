import type { Acting, Transaction } from '../../platform/transaction.ts'
import { checkIsAllowed, isAllowed, type Asker, type FamilyResource } from '../permission.ts'
import { actingFor } from '../signed-in-person.ts'
import { isInFamily } from './sql/is-in-family.queries.ts'

/**
 * The family through which someone who works with a person writes down what that person asks for. What permission turns on
 * is for a later room to say, so its answer is handed in.
 */
export type ThroughFamily = {
  readonly familyId: string
  readonly standing: (tx: Transaction, familyId: string) => Promise<FamilyResource | undefined>
}

/** Who may write down and end people's rights: the officer for anyone, whoever works with the family for its people. */
export type ActingOnRights = {
  readonly acting: Acting
  /** Ask the permission inside the transaction that writes. */
  readonly check: (tx: Transaction, personId: string) => Promise<void>
}

export function actingOnRights(person: Asker, family: ThroughFamily | undefined): ActingOnRights {
  const resource = { kind: 'programme' } as const
  const officer = { actor: person, purpose: 'rights', action: 'rights:record', resource } as const
  if (family === undefined || isAllowed(officer)) {
    checkIsAllowed(officer)
    return { acting: actingFor(person, 'rights'), check: async () => undefined }
  }
  return {
    acting: actingFor(person, 'offer-support'),
    async check(tx, personId) {
      const { familyId } = family
      const [row] = await isInFamily.run({ familyId, personId }, tx)
      const standing = row!.is_in_family ? await family.standing(tx, familyId) : undefined
      const nowhere = { kind: 'family', familyId, teamId: '', practitionerIds: [], hasPage: false } as const
      checkIsAllowed({
        actor: person,
        purpose: 'offer-support',
        action: 'family-rights:record',
        resource: standing ?? nowhere,
      })
    },
  }
}
