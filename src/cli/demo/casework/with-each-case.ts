import { needsOfCase, caseOfFamily } from '../../../casework/support-case.store.ts'
import type { CaseNeed, SupportCase } from '../../../casework/support-case.ts'
import { familyStanding } from '../../../decisions/family-standing.store.ts'
import { actingFor, type SignedInPerson } from '../../../governance/signed-in-person.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import type { DemoCase } from '../demo-case.ts'
import type { DemoDay } from '../demo-day.ts'

/** A case as its practitioner has it before them. */
export type CaseAtHand = DemoCase & {
  readonly support: SupportCase
  readonly needs: readonly CaseNeed[]
  readonly person: SignedInPerson
}

/**
 * Each practitioner does something for each of some families they work with. A family that is no longer theirs, because
 * support ended or its people live in other families now, is left alone.
 */
export async function withEachCase(
  { day, services, journal, watch, interrupted, come }: DemoDay,
  what: string,
  { cases, does }: { readonly cases: readonly DemoCase[]; readonly does: (atHand: CaseAtHand) => Promise<void> },
): Promise<void> {
  for (const one of cases) {
    interrupted.throwIfAborted()
    await journal.step(`${day} ${what} ${one.familyId}`, () =>
      watch.time('casework', async () => {
        const person = await come(one.practitioner)
        const known = await inTransaction(services.database, actingFor(person, 'offer-support'), async (tx) => {
          const isHere = (await familyStanding(tx, one.familyId)) !== undefined
          const support = isHere ? await caseOfFamily(tx, one.familyId) : undefined
          return support && { support, needs: await needsOfCase(tx, support.caseId) }
        })
        if (known === undefined || known.support.closedOn !== null) return
        await does({ ...one, ...known, person })
      }),
    )
  }
}
