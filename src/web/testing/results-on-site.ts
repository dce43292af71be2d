import { PassThrough } from 'node:stream'
import { familyWithResults, judgedOn, type FamilyWithResults } from '../../outcomes/testing/family-with-results.ts'
import { workOutOutcomes } from '../../outcomes/work-out-outcomes.command.ts'
import { setClockOf } from '../../platform/clock.ts'
import { startSite } from '../start-site.ts'
import { signInAs, visitorTo, type Visitor } from './visitor.ts'

/** A family with results that can be claimed on, on a site half a year after support began. */
export type ResultsOnSite = FamilyWithResults & {
  /** Where the pages of the family are. */
  readonly at: string
  readonly origin: string
  /** A visitor who is signed in as one of the demo's people. */
  as(subject: string): Promise<Visitor>
}

type TestContext = Parameters<typeof familyWithResults>[0]

export async function resultsOnSite(
  t: TestContext,
  without: Parameters<typeof familyWithResults>[1] = {},
): Promise<ResultsOnSite> {
  const world = await familyWithResults(t, without)
  const { later, family } = world
  await workOutOutcomes(later)
  await setClockOf(later.dataDirectory.clock, judgedOn)
  const site = await startSite(later, { port: 0, log: new PassThrough().resume() })
  t.after(() => site.close())
  return {
    ...world,
    at: `/families/${family.familyId}`,
    origin: site.origin,
    async as(subject) {
      const visitor = visitorTo(site.origin)
      await signInAs(visitor, subject)
      return visitor
    },
  }
}
