import type { Transaction } from '../platform/transaction.ts'
import { outcomes, type Outcome } from './decision.ts'
import { endPractitioners as endPractitionersQuery } from './sql/end-practitioners.queries.ts'
import { insertPractitioner } from './sql/insert-practitioner.queries.ts'

/** What a decision says about who works with the family. */
export type PractitionerChoice = {
  readonly familyId: string
  readonly decisionId: string
  readonly outcome: Outcome
  readonly decidedOn: string
  readonly leadPractitionerId?: string | undefined
}

/**
 * Let a lead practitioner in, or end the access of whoever works with the family, as a decision says. A family has one
 * lead practitioner: choosing one ends the work of the one before, on the same day.
 */
export async function settlePractitioners(tx: Transaction, choice: PractitionerChoice): Promise<void> {
  const { familyId, decisionId, outcome, decidedOn, leadPractitionerId } = choice
  const { practitioners } = outcomes[outcome]
  const chosen = practitioners === 'may be chosen' ? leadPractitionerId : undefined
  if (chosen === undefined && practitioners !== 'end') return
  await endPractitioners(tx, { familyId, endsOn: decidedOn, exceptActorId: chosen })
  if (chosen === undefined) return
  await insertPractitioner.run(
    { family_id: familyId, actor_id: chosen, decision_id: decisionId, begins_on: decidedOn },
    tx,
  )
}

/**
 * End the access of whoever works with the family, all but one where one goes on.
 *
 * @returns how many ended
 */
export async function endPractitioners(
  tx: Transaction,
  {
    familyId,
    endsOn,
    exceptActorId,
  }: { readonly familyId: string; readonly endsOn: string; readonly exceptActorId?: string | undefined },
): Promise<number> {
  const ended = { family_id: familyId, ends_on: endsOn, except_actor_id: exceptActorId ?? null }
  return (await endPractitionersQuery.runWithCounts(ended, tx)).rowCount
}
