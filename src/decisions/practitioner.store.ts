import type { Transaction } from '../platform/transaction.ts'
import { outcomes, type Outcome } from './decision.ts'
import { endPractitioners } from './sql/end-practitioners.queries.ts'
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
  await endPractitioners.run({ family_id: familyId, ends_on: decidedOn, except_actor_id: chosen ?? null }, tx)
  if (chosen === undefined) return
  await insertPractitioner.run(
    { family_id: familyId, actor_id: chosen, decision_id: decisionId, begins_on: decidedOn },
    tx,
  )
}
