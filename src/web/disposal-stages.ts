import { caseworkDisposalPlan } from '../casework/disposal-plan.ts'
import { decisionsDisposalPlan } from '../decisions/disposal-plan.ts'
import { familiesDisposalPlan } from '../families/disposal-plan.ts'
import { governanceDisposalPlan } from '../governance/disposal-plan.ts'
import type { DisposalStages } from '../governance/disposal/disposal-plan.ts'
import { readSettings } from '../governance/settings.ts'
import { fullLists, intakeDisposalPlan, originalsOf } from '../intake/disposal-plan.ts'
import { needsDisposalPlan } from '../needs/disposal-plan.ts'
import { outcomesDisposalPlan } from '../outcomes/disposal-plan.ts'
import { peopleDisposalPlan } from '../people/disposal-plan.ts'
import type { Services } from '../platform/services.ts'
import { researchDisposalPlan } from '../research/disposal-plan.ts'
import { webDisposalPlan } from './disposal-plan.ts'

/** Every room's plan, in the path of data: what the rooms hand to governance, which may not know them. */
export function disposalStages({ dataDirectory }: Pick<Services, 'dataDirectory'>): DisposalStages {
  return {
    plans: [
      intakeDisposalPlan,
      peopleDisposalPlan,
      familiesDisposalPlan,
      needsDisposalPlan,
      decisionsDisposalPlan,
      caseworkDisposalPlan,
      outcomesDisposalPlan,
      researchDisposalPlan,
      governanceDisposalPlan,
      webDisposalPlan,
    ],
    fullLists,
    originals: (sources) => originalsOf(sources, readSettings(dataDirectory).afterReceipt),
  }
}
