import type { DisposalPlan } from './disposal/disposal-plan.ts'

/** What people asked for and what held a family go with them; what a disposal lists goes when it is done. */
export const governanceDisposalPlan: DisposalPlan = {
  room: 'governance',
  tables: [
    { table: 'personal_right', by: { person_id: 'person' }, gives: { right_id: 'right' }, keys: 'key_number' },
    { table: 'personal_right_end', by: { right_id: 'right' }, keys: 'key_number' },
    { table: 'hold', by: { family_id: 'family' }, gives: { hold_id: 'hold' }, keys: 'key_number' },
    { table: 'hold_release', by: { hold_id: 'hold' } },
  ],
}
