import type { DisposalPlan } from '../governance/disposal/disposal-plan.ts'

/** Who was in a release. The register of what left names nobody and stays. */
export const researchDisposalPlan: DisposalPlan = {
  room: 'research',
  tables: [{ table: 'release_person', by: { person_id: 'person' } }],
}
