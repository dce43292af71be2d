import type { DisposalPlan } from '../governance/disposal/disposal-plan.ts'

/** What was decided about a family, on which evidence, and who worked with it. */
export const decisionsDisposalPlan: DisposalPlan = {
  room: 'decisions',
  tables: [
    { table: 'evidence_served', by: { family_id: 'family' } },
    { table: 'decision', by: { family_id: 'family' }, gives: { decision_id: 'decision' }, keys: 'key_number' },
    { table: 'decision_need', by: { decision_id: 'decision', finding_id: 'finding' } },
    { table: 'family_practitioner', by: { family_id: 'family', decision_id: 'decision' } },
  ],
}
