import { familyStanding } from '../../../decisions/family-standing.store.ts'
import { actingFor, type SignedInPerson } from '../../../governance/signed-in-person.ts'
import { submitClaim } from '../../../outcomes/submit-claim.command.ts'
import { workOutOutcomes } from '../../../outcomes/work-out-outcomes.command.ts'
import type { Services } from '../../../platform/services.ts'
import { inTransaction } from '../../../platform/transaction.ts'
import { idOf, type DemoDay } from '../demo-day.ts'

/** Results in counts: over the needs of every case. */
export type ResultsFound = { readonly met: number; readonly notMet: number; readonly cannotTell: number }

/** What became of every need of every case, by this day. */
export async function workOutResults({ day, services, journal, watch, interrupted }: DemoDay): Promise<ResultsFound> {
  return journal.step(`${day} results worked out`, () =>
    watch.time('results', async () => {
      const { results } = await workOutOutcomes(services, { interrupted })
      return { met: results.met, notMet: results['not met'], cannotTell: results['cannot tell'] }
    }),
  )
}

/**
 * Managers ask of each family of theirs whether a claim can be made, and make it where nothing is missing. Where something
 * is, they are told what, and leave it.
 */
export async function claimWhatCanBe({
  day,
  services,
  journal,
  watch,
  interrupted,
  come,
  cases,
  claimed,
}: DemoDay): Promise<void> {
  for (const { familyId, manager } of cases) {
    if (claimed.includes(familyId)) continue
    interrupted.throwIfAborted()
    const outcome = await journal.step(`${day} ${manager} claims for ${familyId}`, () =>
      watch.time('claims', async () => {
        const person = await come(manager)
        if (!(await isTheirs(services, person, familyId))) return 'not theirs'
        const claim = { claimId: idOf(day, 'claim', familyId), familyId, route: 'progress' } as const
        return (await submitClaim(services, person, claim)).kind
      }),
    )
    if (outcome === 'claimed') claimed.push(familyId)
  }
}

/** A family whose people live in other families now is in nobody's list. */
async function isTheirs(
  { database }: Pick<Services, 'database'>,
  person: SignedInPerson,
  familyId: string,
): Promise<boolean> {
  const standing = await inTransaction(database, actingFor(person, 'offer-support'), (tx) =>
    familyStanding(tx, familyId),
  )
  return standing !== undefined
}
