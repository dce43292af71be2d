import { isCalendarDay } from '../platform/calendar-day.ts'
import { textError } from './text-error.ts'

/** Where an action stands. `changed`: it is no longer to be done as it stands here; the plan's next version says why. */
const actionStates = ['to do', 'done', 'changed'] as const

/** One step of a plan: what, who, by when, and whether it is done. */
export type PlannedAction = {
  readonly what: string
  readonly owner: string
  readonly dueOn: string
  readonly state: string
  readonly doneOn?: string | undefined
}

/** What the family wants for one need, and the steps towards it. */
export type PlannedGoal = {
  readonly need: string
  readonly goal: string
  readonly actions: readonly PlannedAction[]
}

/** The family's plan between two days. */
export type Plan = {
  readonly startsOn: string
  readonly endsOn: string
  readonly goals: readonly PlannedGoal[]
}

/** What to put right. `field` is `startsOn`, `endsOn`, `goals`, `goals.0.goal`, `goals.0.actions`, `goals.0.actions.1.dueOn` … */
export type PlanError = { readonly field: string; readonly says: string }

type Told = (field: string, says: string | undefined) => void

/** What is missing or does not fit in a plan, on a day: nothing can have been done after it. */
export function planErrors(
  plan: Plan,
  { needsOfCase, asOf }: { readonly needsOfCase: readonly string[]; readonly asOf: string },
): PlanError[] {
  const errors: PlanError[] = []
  const wrong: Told = (field, says) => {
    if (says !== undefined) errors.push({ field, says })
  }
  wrong('startsOn', dayError(plan.startsOn, 'Enter the day the plan starts'))
  wrong('endsOn', dayError(plan.endsOn, 'Enter the day the plan ends'))
  if (spanOf(plan) === undefined && isCalendarDay(plan.startsOn) && isCalendarDay(plan.endsOn)) {
    wrong('endsOn', 'The plan must end on or after the day it starts')
  }
  if (plan.goals.length === 0) wrong('goals', 'Enter at least one goal')
  for (const [index, goal] of plan.goals.entries()) {
    const at = `goals.${index}`
    if (!needsOfCase.includes(goal.need)) wrong(`${at}.goal`, 'This goal is for a need that was not agreed')
    wrong(`${at}.goal`, textError(goal.goal, 'Enter the goal, in the family’s words'))
    if (goal.actions.length === 0) wrong(`${at}.actions`, 'Enter at least one action for this goal')
    for (const [number, action] of goal.actions.entries()) {
      actionErrors(action, { at: `${at}.actions.${number}`, plan, asOf, wrong })
    }
  }
  return errors
}

function actionErrors(
  { what, owner, dueOn, state, doneOn }: PlannedAction,
  { at, plan, asOf, wrong }: { readonly at: string; readonly plan: Plan; readonly asOf: string; readonly wrong: Told },
): void {
  wrong(`${at}.what`, textError(what, 'Enter what will be done'))
  wrong(`${at}.owner`, textError(owner, 'Enter who will do this'))
  const due = dayError(dueOn, 'Enter the day this is to be done by')
  wrong(`${at}.dueOn`, due)
  const span = spanOf(plan)
  if (due === undefined && span !== undefined) {
    if (dueOn < span.from) wrong(`${at}.dueOn`, 'This is to be done before the plan starts')
    if (dueOn > span.to) wrong(`${at}.dueOn`, 'This is to be done after the plan ends')
  }
  if (!(actionStates as readonly string[]).includes(state)) {
    wrong(`${at}.state`, 'Select to do, done or changed')
  } else if (state === 'done') {
    wrong(`${at}.doneOn`, dayError(doneOn ?? '', 'Enter the day this was done'))
    if (doneOn !== undefined && isCalendarDay(doneOn) && doneOn > asOf) {
      wrong(`${at}.doneOn`, 'The day this was done must be today or in the past')
    }
  } else if (doneOn !== undefined && doneOn !== '') {
    wrong(`${at}.doneOn`, 'Enter a day only if this is done')
  }
}

/** The plan's days, where both can be read and the second is not before the first. */
function spanOf({ startsOn, endsOn }: Plan): { readonly from: string; readonly to: string } | undefined {
  if (!isCalendarDay(startsOn) || !isCalendarDay(endsOn) || endsOn < startsOn) return undefined
  return { from: startsOn, to: endsOn }
}

function dayError(day: string, whenMissing: string): string | undefined {
  if (day.trim() === '') return whenMissing
  return isCalendarDay(day) ? undefined : 'Enter a real day, like 27 3 2020'
}
