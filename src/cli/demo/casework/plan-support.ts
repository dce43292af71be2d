import { recordPlan } from '../../../casework/record-plan.command.ts'
import type { PlannedAction } from '../../../casework/plan.ts'
import { addDays, addMonths } from '../../../platform/calendar-day.ts'
import type { DemoCase } from '../demo-case.ts'
import { idOf, type DemoDay } from '../demo-day.ts'
import { refused } from '../refused.ts'
import { inTurn, wordsOn } from '../words/voices.ts'
import { withEachCase } from './with-each-case.ts'

/** Families and practitioners agree who does what by when, for half a year. */
export async function planSupport(day: DemoDay, cases: readonly DemoCase[]): Promise<void> {
  await planAs(day, 'planned', { cases, startsOn: () => day.day, stateOf: () => ({ state: 'to do' }) })
}

/** The plan as it is a while later: its first steps are done, one turned out otherwise. */
export async function reviewPlans(day: DemoDay, cases: readonly DemoCase[], plannedOn: string): Promise<void> {
  const stateOf = (step: number, number: number): Stand => {
    if (step === 0) return { state: 'done', doneOn: addDays(plannedOn, 20 + number) }
    return step === 1 && number % 4 === 3 ? { state: 'changed' } : { state: 'to do' }
  }
  await planAs(day, 'plan reviewed', { cases, startsOn: () => plannedOn, stateOf, madeFrom: 1 })
}

type Stand = Pick<PlannedAction, 'state' | 'doneOn'>

async function planAs(
  day: DemoDay,
  what: string,
  {
    cases,
    startsOn,
    stateOf,
    madeFrom,
  }: {
    readonly cases: readonly DemoCase[]
    readonly startsOn: () => string
    readonly stateOf: (step: number, number: number) => Stand
    readonly madeFrom?: number
  },
): Promise<void> {
  await withEachCase(day, what, {
    cases,
    async does({ familyId, needs, person, number }) {
      const starts = startsOn()
      const owners = [person.name.split(',')[0]!, 'The family']
      const recorded = await recordPlan(day.services, person, {
        planId: idOf(day.day, 'plan', familyId),
        familyId,
        startsOn: starts,
        endsOn: addMonths(starts, 12),
        madeFrom,
        goals: needs.map(({ headline, need }, at) => ({
          need,
          goal: inTurn(wordsOn(headline).goals, number + at),
          actions: [0, 1].map((step) => ({
            what: inTurn(wordsOn(headline).actions, number + at + step),
            owner: inTurn(owners, number + at + step),
            dueOn: addDays(starts, 28 + 60 * step + number),
            ...stateOf(step, number),
          })),
        })),
      })
      if (recorded.kind !== 'recorded') throw refused('record a plan', recorded.kind)
    },
  })
}
