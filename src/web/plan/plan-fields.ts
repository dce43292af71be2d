import { tidyText } from '../../casework/tidy-text.ts'
import type { Plan, PlanError, PlannedAction } from '../../casework/plan.ts'
import { dayFields, typedDay } from '../forms/typed-day.ts'
import type { Typed } from '../forms/kept-form.ts'
import type { FieldError } from '../page.ts'

/**
 * The fields of the plan's form: `starts-day` … `ends-year`; for each goal `goal-0-need` and `goal-0`; for each of its
 * actions `action-0-0-what`, `-owner`, `-due-day` …, and, once there is something to say, `-state` and `-done-day` ….
 */
export type PlanTyped = {
  readonly plan: Plan
  /** Where each goal and action of the plan stands in the form: what is left empty there is none. */
  readonly goalAt: readonly number[]
  readonly actionAt: readonly (readonly number[])[]
}

/** A plan as its form was typed. A goal without a word, and an action without one, are left out. */
export function planTyped(typed: Typed): PlanTyped {
  const goals = goalNumbers(typed).flatMap((goal) => {
    const actions = actionNumbers(typed, goal).flatMap((action) => {
      const read = actionTyped(typed, `action-${goal}-${action}`)
      return read === undefined ? [] : [{ action, read }]
    })
    const words = tidyText(typed[`goal-${goal}`] ?? '')
    return words === '' && actions.length === 0 ? [] : [{ goal, words, actions }]
  })
  return {
    plan: {
      startsOn: typedDay(typed, 'starts'),
      endsOn: typedDay(typed, 'ends'),
      goals: goals.map(({ goal, words, actions }) => ({
        need: typed[`goal-${goal}-need`]!,
        goal: words,
        actions: actions.map(({ read }) => read),
      })),
    },
    goalAt: goals.map(({ goal }) => goal),
    actionAt: goals.map(({ actions }) => actions.map(({ action }) => action)),
  }
}

function actionTyped(typed: Typed, at: string): PlannedAction | undefined {
  const what = (typed[`${at}-what`] ?? '').trim()
  const owner = (typed[`${at}-owner`] ?? '').trim()
  const dueOn = typedDay(typed, `${at}-due`)
  const doneOn = typedDay(typed, `${at}-done`)
  if ([what, owner, dueOn, doneOn].every((text) => text === '')) return undefined
  return { what, owner, dueOn, state: typed[`${at}-state`] ?? 'to do', ...(doneOn === '' ? {} : { doneOn }) }
}

/** The fields of the form, filled with a plan that was recorded. */
export function planFields({ startsOn, endsOn, goals }: Plan): Typed {
  const days = { ...dayFields('starts', startsOn), ...dayFields('ends', endsOn) }
  const fields = goals.flatMap(({ need, goal, actions }, at) => [
    { [`goal-${at}-need`]: need, [`goal-${at}`]: goal },
    ...actions.map((action, number) => actionFields(`action-${at}-${number}`, action)),
  ])
  return Object.fromEntries([days, ...fields].flatMap((some) => Object.entries(some)))
}

function actionFields(at: string, { what, owner, dueOn, state, doneOn }: PlannedAction): Typed {
  return {
    [`${at}-what`]: what,
    [`${at}-owner`]: owner,
    [`${at}-state`]: state,
    ...dayFields(`${at}-due`, dueOn),
    ...dayFields(`${at}-done`, doneOn),
  }
}

/** An error at its field. Its link is read without the question beside it, so it says which goal and action it is about. */
export function planFieldError(
  { field, says }: PlanError,
  { plan, goalAt, actionAt }: PlanTyped,
  labels: Readonly<Record<string, string>>,
): FieldError {
  if (field === 'startsOn') return { field: 'starts-day', text: says }
  if (field === 'endsOn') return { field: 'ends-day', text: says }
  const [, index, , number, part] = /^goals\.(\d+)(\.actions\.(\d+)\.(\w+))?/.exec(field) ?? []
  if (index === undefined) return { field: 'goal-0', text: says }
  const goal = goalAt[Number(index)]!
  const need = plan.goals[Number(index)]!.need
  const about = (labels[need] ?? need).toLowerCase()
  if (number === undefined || part === undefined) {
    const at = field.endsWith('.actions') ? `action-${goal}-0-what` : `goal-${goal}`
    return { field: at, text: `${says}: ${about}` }
  }
  const action = actionAt[Number(index)]![Number(number)]!
  const at = `action-${goal}-${action}-${fieldOf[part] ?? part}`
  return { field: at, text: `${says}: action ${action + 1}, ${about}` }
}

const fieldOf: Readonly<Record<string, string>> = { dueOn: 'due-day', doneOn: 'done-day' }

/** The numbers of the goals in the form, in order. */
export function goalNumbers(typed: Typed): readonly number[] {
  return numbersIn(typed, /^goal-(\d+)-need$/)
}

/** The numbers of a goal's actions in the form, in order. */
export function actionNumbers(typed: Typed, goal: number): readonly number[] {
  return numbersIn(typed, new RegExp(`^action-${goal}-(\\d+)-what$`))
}

function numbersIn(typed: Typed, pattern: RegExp): readonly number[] {
  const numbers = Object.keys(typed).flatMap((field) => pattern.exec(field)?.[1] ?? [])
  return [...new Set(numbers.map(Number))].toSorted((left, right) => left - right)
}
