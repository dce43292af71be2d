import type { DisposalPlan } from '../governance/disposal/disposal-plan.ts'

/** Support given to a family: each text under its own key. Of a family that stays, what is about one person who goes. */
export const caseworkDisposalPlan: DisposalPlan = {
  room: 'casework',
  tables: [
    { table: 'family_case', by: { family_id: 'family', decision_id: 'decision' }, gives: { case_id: 'case' } },
    { table: 'case_member', by: { case_id: 'case', family_id: 'family', person_id: 'person' } },
    { table: 'case_closure', by: { case_id: 'case', family_id: 'family' }, keys: 'key_number' },
    {
      table: 'contact_letter',
      by: { case_id: 'case', family_id: 'family', person_id: 'person' },
      gives: { letter_id: 'letter' },
      keys: 'key_number',
    },
    { table: 'contact_letter_check', by: { letter_id: 'letter', family_id: 'family' }, keys: 'key_number' },
    {
      table: 'case_assessment',
      by: { case_id: 'case', family_id: 'family' },
      gives: { assessment_id: 'case-assessment' },
      keys: 'key_number',
    },
    { table: 'case_assessment_need', by: { assessment_id: 'case-assessment', family_id: 'family' } },
    {
      table: 'case_plan',
      by: { case_id: 'case', family_id: 'family' },
      gives: { plan_id: 'plan' },
      keys: 'key_number',
    },
    { table: 'case_plan_goal', by: { plan_id: 'plan', family_id: 'family' } },
    { table: 'case_plan_action', by: { plan_id: 'plan', family_id: 'family' } },
    { table: 'case_note', by: { case_id: 'case', family_id: 'family' }, gives: { note_id: 'note' } },
    { table: 'case_note_version', by: { note_id: 'note', family_id: 'family' }, keys: 'key_number' },
    {
      table: 'disclosure',
      by: { family_id: 'family', case_id: 'case' },
      gives: { disclosure_id: 'disclosure' },
      keys: 'key_number',
    },
    {
      table: 'disclosure_item',
      by: { disclosure_id: 'disclosure', family_id: 'family', person_id: 'person' },
      leaves: { fact_id: 'that something was told stays on record after the row it rested on was corrected' },
    },
  ],
}
