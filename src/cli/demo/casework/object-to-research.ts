import { familyStanding } from '../../../decisions/family-standing.store.ts'
import { familyMembers } from '../../../families/family-view.store.ts'
import { recordRight } from '../../../governance/rights/record-right.command.ts'
import { actingFor } from '../../../governance/signed-in-person.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { DemoCase } from '../demo-case.ts'
import { idOf, type DemoDay } from '../demo-day.ts'
import { refused } from '../refused.ts'
import { voices } from '../words/voices.ts'
import { withEachCase } from './with-each-case.ts'

/** A family's adults tell whoever works with them that their data shall not go to research, and it is written down. */
export async function objectToResearch(day: DemoDay, cases: readonly DemoCase[]): Promise<void> {
  await withEachCase(day, 'objects to research', {
    cases,
    async does({ familyId, person }) {
      const members = await inTransaction(day.services.database, actingFor(person, 'offer-support'), (tx) =>
        familyMembers(tx, { familyId, knownAt: day.services.clock.now() }),
      )
      for (const { personId } of members.filter(({ role }) => role === 'adult')) {
        const recorded = await recordRight(day.services, person, {
          rightId: idOf(day.day, 'right', familyId, personId),
          personId,
          kind: 'objection-to-research',
          beginsOn: day.day,
          words: voices.objection,
          family: { familyId, standing: familyStanding },
        })
        if (recorded.kind !== 'recorded') throw refused('record an objection', recorded.kind)
      }
    },
  })
}
