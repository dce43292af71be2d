import type { Plan, PlannedAction } from '../../casework/plan.ts'
import type { Table } from '../layout/table.ts'
import { capitalised, dayInWords } from '../render/words.ts'

/** A plan with a table of each goal's actions: what and who, by when, whether it is done; `where` tells alike ones apart. */
export function withTables<Shown extends Plan>(plan: Shown, labels: Readonly<Record<string, string>>, where = '') {
  return {
    ...plan,
    goals: plan.goals.map((goal) => ({
      ...goal,
      table: actionsTable(`${labels[goal.need] ?? goal.need}${where}`, goal.actions),
    })),
  }
}

function actionsTable(label: string, actions: readonly PlannedAction[]): Table {
  return {
    caption: `Who does what: ${label}`,
    captionHidden: true,
    head: ['What, and who does it', 'By when', 'Done?'],
    rows: actions.map(({ what, owner, dueOn, state, doneOn }) => [
      { text: what, hint: owner },
      { text: dayInWords(dueOn) },
      { text: state === 'done' ? `Done on ${dayInWords(doneOn)}` : capitalised(state) },
    ]),
  }
}
