import { closeCase } from '../../../casework/close-case.command.ts'
import { addDays } from '../../../platform/calendar-day.ts'
import type { DemoCase } from '../demo-case.ts'
import type { DemoDay } from '../demo-day.ts'
import { refused } from '../refused.ts'
import { inTurn, voices } from '../words/voices.ts'
import { withEachCase } from './with-each-case.ts'

/** Support ends: the family is told, says what changed, and knows whom to call. */
export async function endSupport(day: DemoDay, cases: readonly DemoCase[]): Promise<void> {
  await withEachCase(day, 'support ended', {
    cases,
    async does({ familyId, person, number }) {
      const said = inTurn(voices.closures, number)
      const ended = await closeCase(day.services, person, {
        familyId,
        reason: said.reason,
        whatChanged: said['what-changed'],
        whatRemains: said.remains,
        whoToCall: said.call,
        toldHow: 'At our last visit, and in a letter they kept',
        toldOn: addDays(day.day, -2),
      })
      if (ended.kind !== 'ended') throw refused('end support', ended.kind)
    },
  })
}
