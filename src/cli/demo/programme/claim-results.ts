import { workOutOutcomes } from '../../../outcomes/work-out-outcomes.command.ts'
import type { DemoDay } from '../demo-day.ts'

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
