import type { DisposalPlan } from '../governance/disposal/disposal-plan.ts'

/** What was found. A finding of a family that stays keeps its words, which name nobody. */
export const needsDisposalPlan: DisposalPlan = {
  room: 'needs',
  tables: [
    { table: 'finding', by: { family_id: 'family' }, gives: { finding_id: 'finding' } },
    { table: 'finding_person', by: { finding_id: 'finding', person_id: 'person' } },
    { table: 'finding_fact', by: { finding_id: 'finding', fact_id: 'fact' } },
    { table: 'eligibility', by: { family_id: 'family' } },
  ],
}
