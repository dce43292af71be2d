import type { DisposalPlan } from '../governance/disposal/disposal-plan.ts'

/** Who was taken for whom. The person's id stays, with the day it was retired and nothing else. */
export const peopleDisposalPlan: DisposalPlan = {
  room: 'people',
  tables: [
    { table: 'person_member', by: { person_id: 'person', source_person_id: 'source-person' } },
    { table: 'link', by: { left_source_person_id: 'source-person', right_source_person_id: 'source-person' } },
  ],
}
