import type { Plan, PlannedAction } from '../../casework/plan.ts'
import { dayInWords } from '../render/words.ts'

/** What one version of a plan says differently from the one before, a line for each thing; nothing for the first. */
export function planChanges(
  before: Plan | undefined,
  now: Plan,
  labels: Readonly<Record<string, string>>,
): readonly string[] {
  if (before === undefined) return []
  const days = (plan: Plan) => `from ${dayInWords(plan.startsOn)} to ${dayInWords(plan.endsOn)}`
  const lines = days(before) === days(now) ? [] : [`Changed: it was ${days(before)}`]
  const [wasGoal, isGoal] = [new Set(before.goals.map(goalKey)), new Set(now.goals.map(goalKey))]
  const label = (need: string) => labels[need] ?? need
  for (const goal of now.goals) {
    if (!wasGoal.has(goalKey(goal))) lines.push(`Added goal for ${label(goal.need).toLowerCase()}: ${goal.goal}`)
  }
  for (const goal of before.goals) {
    if (!isGoal.has(goalKey(goal))) lines.push(`Removed goal for ${label(goal.need).toLowerCase()}: ${goal.goal}`)
  }
  const [was, is] = [actionsOf(before), actionsOf(now)]
  for (const [key, action] of is) {
    const earlier = was.get(key)
    if (earlier === undefined) lines.push(`Added action: ${action.what}`)
    else if (inWords(earlier) !== inWords(action)) {
      lines.push(`Changed action: ${action.what} (was ${inWords(earlier)}; now ${inWords(action)})`)
    }
  }
  for (const [key, action] of was) if (!is.has(key)) lines.push(`Removed action: ${action.what}`)
  return lines
}

function goalKey({ need, goal }: Plan['goals'][number]): string {
  return `${need}\n${goal}`
}

function actionsOf({ goals }: Plan): ReadonlyMap<string, PlannedAction> {
  return new Map(goals.flatMap(({ need, actions }) => actions.map((action) => [`${need}\n${action.what}`, action])))
}

function inWords({ owner, dueOn, state, doneOn }: PlannedAction): string {
  return `${owner}, by ${dayInWords(dueOn)}, ${state}${doneOn === undefined ? '' : ` on ${dayInWords(doneOn)}`}`
}
