import type { DisposalPlan } from '../governance/disposal/disposal-plan.ts'

/** What changed for a family, the claim made on it, and what the audit found of that claim. */
export const outcomesDisposalPlan: DisposalPlan = {
  room: 'outcomes',
  tables: [
    {
      table: 'outcome_result',
      by: { family_id: 'family', case_id: 'case' },
      gives: { outcome_result_id: 'outcome-result' },
    },
    {
      table: 'outcome_result_fact',
      by: { outcome_result_id: 'outcome-result', family_id: 'family', fact_id: 'fact' },
    },
    { table: 'claim', by: { family_id: 'family', case_id: 'case' }, gives: { claim_id: 'claim' }, keys: 'key_number' },
    { table: 'claim_person', by: { claim_id: 'claim', family_id: 'family', person_id: 'person' } },
    { table: 'claim_family', by: { claim_id: 'claim', family_id: 'family' } },
    { table: 'claim_withdrawal', by: { claim_id: 'claim', family_id: 'family' }, keys: 'key_number' },
    { table: 'audit_sample_item', by: { claim_id: 'claim' } },
    { table: 'audit_finding', by: { claim_id: 'claim' }, keys: 'key_number' },
  ],
}
