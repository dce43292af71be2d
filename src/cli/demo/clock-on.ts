import { actingAs } from '../../governance/service-actors.ts'
import { clockAt, type Clock } from '../../platform/clock.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { lastMomentBefore } from './sql/last-moment-before.queries.ts'

/**
 * The clock of one of the town's days: noon, or later where a demonstration that was interrupted had got further. What was
 * known before the interruption is never known later than what comes after it.
 */
export async function clockOn({ database }: Pick<Services, 'database'>, day: string): Promise<Clock> {
  const noon = Date.parse(`${day}T12:00:00Z`)
  const [last] = await inTransaction(database, actingAs('status'), (tx) =>
    lastMomentBefore.run({ after: new Date(noon), before: new Date(noon + elevenHours) }, tx),
  )
  const gone = last?.moment == null ? 0 : last.moment.getTime() + 1 - noon
  return clockAt(day, Date.now() - gone)
}

const elevenHours = 11 * 3_600_000
