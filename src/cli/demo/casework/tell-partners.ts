import { peopleToTellAbout } from '../../../casework/disclosure.store.ts'
import { recordDisclosure } from '../../../casework/record-disclosure.command.ts'
import { actingFor } from '../../../governance/signed-in-person.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { DemoCase } from '../demo-case.ts'
import { idOf, type DemoDay } from '../demo-day.ts'
import { refused } from '../refused.ts'
import { inTurn, voices } from '../words/voices.ts'
import { withEachCase } from './with-each-case.ts'

/** A partner is told what it needs to help one child, and it is written down what, to whom and why. */
export async function tellPartners(day: DemoDay, cases: readonly DemoCase[]): Promise<void> {
  await withEachCase(day, 'partner told', {
    cases,
    async does({ familyId, person, number }) {
      const people = await inTransaction(day.services.database, actingFor(person, 'offer-support'), (tx) =>
        peopleToTellAbout(tx, { familyId, today: day.day }),
      )
      const child = people.find(({ role, isRestricted }) => role === 'child' && !isRestricted)
      if (child === undefined) return
      const told = await recordDisclosure(day.services, person, {
        ...inTurn(voices.shared, number),
        disclosureId: idOf(day.day, 'disclosure', familyId),
        familyId,
        items: [{ personId: child.personId, kind: 'plan' }],
      })
      if (told.kind !== 'recorded') throw refused('record what a partner was told', told.kind)
    },
  })
}
