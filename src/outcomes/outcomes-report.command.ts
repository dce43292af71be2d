import { setTimeout } from 'node:timers/promises'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { countQuarter } from './count-quarter.store.ts'
import { protectQuarter, type ProtectedQuarter } from './disclosure-control/protect-quarter.ts'
import { publishedQuarters, storePublishedQuarter } from './published-quarter.store.ts'
import { checkIsOffered, quarterEnds } from './quarter-ends.ts'
import { firstQuarterKnown } from './sql/first-quarter-known.queries.ts'
import { isCaseOpened } from './sql/is-case-opened.queries.ts'
import { lockPublishing } from './sql/lock-publishing.queries.ts'
import { resultsWorkedOut } from './sql/results-worked-out.queries.ts'
import { workOutOutcomes } from './work-out-outcomes.command.ts'

/** The difference as of the end of a quarter, in protected tables, and every quarter one may ask for. */
export type OutcomesReport = {
  /** The last first. */
  readonly quartersOffered: readonly string[]
  /** Nothing until a quarter has ended since families were first assessed. */
  readonly quarter: ProtectedQuarter | undefined
}

/**
 * What can be said of the programme as of the end of a quarter; the last one that is over when left out.
 *
 * Every quarter that is over is published in its turn the first time anyone asks, protected beside all that were published
 * before. From then on it is read back and never worked out again, so that asking twice, or asking after someone was
 * disposed of, gives the same answer. Results of the last quarter are worked out first if nobody has; a quarter that nobody
 * asked about in its time keeps the results worked out by then.
 */
export async function outcomesReport(
  services: Services,
  { asOf }: { readonly asOf?: string | undefined } = {},
): Promise<OutcomesReport> {
  const { database, clock } = services
  const today = clock.today()
  await workOutLastQuarter(services, today)
  return inTransaction(database, actingAs('outcomes'), async (tx) => {
    const offered = await quartersOffered(tx, today)
    if (asOf !== undefined) checkIsOffered(asOf, offered)
    const published = await publish(tx, offered, clock.now())
    const quarter = published.find((one) => one.asOf === (asOf ?? offered.at(-1)))
    await recordAuditEvent(tx, {
      at: clock.now(),
      action: 'outcomes:read',
      objectKind: 'programme',
      detail: { asOf: quarter?.asOf ?? null },
    })
    return { quartersOffered: offered.toReversed(), quarter }
  })
}

/** Results as of the end of the last quarter that is over, unless it is published, nobody was supported, or they are there. */
async function workOutLastQuarter(services: Services, today: string): Promise<void> {
  const lacking = (): Promise<string | undefined> =>
    inTransaction(services.database, actingAs('outcomes'), async (tx) => {
      const last = (await quartersOffered(tx, today)).at(-1)
      if (last === undefined || (await publishedQuarters(tx)).some(({ asOf }) => asOf === last)) return undefined
      const [opened] = await isCaseOpened.run({ as_of: last }, tx)
      const [worked] = await resultsWorkedOut.run({ as_of: last }, tx)
      return opened!.is_opened === true && worked?.as_of !== last ? last : undefined
    })
  for (let tried = 1; ; tried += 1) {
    const asOf = await lacking()
    if (asOf === undefined) return
    try {
      await workOutOutcomes(services, { asOf })
      return
    } catch (error) {
      const isBusy = error instanceof KithError && error.code === 'stage-busy'
      if (!isBusy || tried === timesToWait) throw error
      await setTimeout(200)
    }
  }
}

/** Somebody else is working results out, which takes seconds. */
const timesToWait = 100

async function quartersOffered(tx: Transaction, today: string): Promise<readonly string[]> {
  const [known] = await firstQuarterKnown.run(undefined, tx)
  const first = known?.first_published ?? known?.first_assessed
  return first == null ? [] : quarterEnds(first, today)
}

/** Publish what is over and has not been published yet, in the order of the quarters. */
async function publish(tx: Transaction, offered: readonly string[], at: Date): Promise<readonly ProtectedQuarter[]> {
  const known = await publishedQuarters(tx)
  if (offered.every((end) => known.some(({ asOf }) => asOf === end))) return known
  await lockPublishing.run(undefined, tx)
  const published = [...(await publishedQuarters(tx))]
  for (const end of offered.filter((one) => !published.some(({ asOf }) => asOf === one))) {
    const quarter = protectQuarter(await countQuarter(tx, end), published)
    await storePublishedQuarter(tx, quarter, at)
    await recordAuditEvent(tx, { at, action: 'outcomes:publish', objectKind: 'quarter', objectId: end })
    published.push(quarter)
  }
  return published
}
