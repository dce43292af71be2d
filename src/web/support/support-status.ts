import type { RecordedPlan } from '../../casework/plan.store.ts'
import type { SupportCase } from '../../casework/support-case.ts'
import { dayInWords } from '../render/words.ts'

type Standing = {
  readonly supportCase: Pick<SupportCase, 'openedOn' | 'closedOn'>
  /** What to call the lead practitioner; undefined where nobody has been chosen. */
  readonly lead: string | undefined
  readonly isAssessed: boolean
  readonly plan: Pick<RecordedPlan, 'goals'> | undefined
}

/** What the one green button of the page is for, if the reader may do it. */
export type SupportStep = 'choose-practitioner' | 'assessment' | 'plan' | 'update-plan' | 'none'

/** Where support stands, in one sentence each for since when, who, and what is next. */
export function supportStatus({ supportCase, lead, isAssessed, plan }: Standing): {
  readonly now: string
  readonly next: string
  readonly step: SupportStep
} {
  const { openedOn, closedOn } = supportCase
  if (closedOn !== null) {
    const now = `Supported from ${dayInWords(openedOn)} to ${dayInWords(closedOn)}.`
    return { now, next: 'What was recorded stays here.', step: 'none' }
  }
  const now = `Support since ${dayInWords(openedOn)}. Lead practitioner: ${lead ?? 'nobody yet'}.`
  if (lead === undefined) return { now, next: 'Next: choose who works with the family.', step: 'choose-practitioner' }
  if (!isAssessed) return { now, next: 'Next: write the assessment with the family.', step: 'assessment' }
  if (plan === undefined) return { now, next: 'Next: agree a plan with the family.', step: 'plan' }
  const [action] = nextActions(plan)
  const next =
    action === undefined
      ? 'Next: every action is done or changed; agree with the family what follows.'
      : `Next: ${action.what} (${action.owner}, by ${dayInWords(action.dueOn)}).`
  return { now, next, step: 'update-plan' }
}

/** The actions of a plan that are to be done, the next date first. */
function nextActions(plan: Pick<RecordedPlan, 'goals'>) {
  return plan.goals
    .flatMap(({ actions }) => actions)
    .filter(({ state }) => state === 'to do')
    .toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : left.dueOn > right.dueOn ? 1 : 0))
}
