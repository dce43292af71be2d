import type { Closure } from '../closure.ts'

/** How support might end, with whatever a test wants otherwise. */
export function aClosure(said: Partial<Closure> = {}): Closure {
  return {
    reason: 'goals-met',
    whatChanged: 'Mornings are calm now, and he likes going.',
    whatRemains: 'Nothing we know of.',
    whoToCall: 'The school’s family worker.',
    toldHow: 'At the last visit',
    toldOn: '2019-08-31',
    ...said,
  }
}
