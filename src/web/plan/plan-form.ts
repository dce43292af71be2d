import type { Typed } from '../forms/kept-form.ts'
import { actionNumbers, goalNumbers } from './plan-fields.ts'

/** The goals a form shows, each with its actions: those there are, and empty ones to fill in. */
export type GoalInForm = {
  readonly at: number
  readonly need: string
  readonly label: string
  readonly actions: readonly ActionInForm[]
}

export type ActionInForm = {
  readonly at: string
  readonly number: number
  /** Whether it is asked if it is done: of what was planned before. */
  readonly asksState: boolean
}

/** How many actions a goal begins with room for. */
const roomForActions = 2

/** What the form shows for what is in its fields: every need of the case has room for a goal, and every goal for actions. */
export function planForm(
  typed: Typed,
  needs: readonly { readonly need: string; readonly label: string }[],
  { addTo }: { readonly addTo?: number | undefined } = {},
): readonly GoalInForm[] {
  const labels = new Map(needs.map(({ need, label }) => [need, label]))
  const there = goalNumbers(typed).map((at) => ({ at, need: typed[`goal-${at}-need`]! }))
  const first = Math.max(-1, ...there.map(({ at }) => at)) + 1
  const missing = needs.filter(({ need }) => !there.some((goal) => goal.need === need))
  const goals = [...there, ...missing.map(({ need }, index) => ({ at: first + index, need }))]
  return goals.map(({ at, need }) => {
    const numbers = actionNumbers(typed, at)
    const last = Math.max(-1, ...numbers)
    const wanted = Math.max(roomForActions - numbers.length, addTo === at ? 1 : 0)
    const fresh = Array.from({ length: wanted }, (_, index) => last + 1 + index)
    return {
      at,
      need,
      label: labels.get(need) ?? need,
      actions: [...numbers, ...fresh].map((number) => {
        const field = `action-${at}-${number}`
        return { at: field, number: number + 1, asksState: typed[`${field}-state`] !== undefined }
      }),
    }
  })
}
