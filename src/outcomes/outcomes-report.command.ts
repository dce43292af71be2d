import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { countQuarter } from './count-quarter.store.ts'
import { protectQuarter, type ProtectedQuarter } from './disclosure-control/protect-quarter.ts'
import { publishedQuarters, storePublishedQuarter } from './published-quarter.store.ts'
import { checkIsOffered, quarterEnds } from './quarter-ends.ts'
import { firstQuarterKnown } from './sql/first-quarter-known.queries.ts'
import { lockPublishing } from './sql/lock-publishing.queries.ts'

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
 * disposed of, gives the same answer.
 */
export async function outcomesReport(
  { database, clock }: Pick<Services, 'database' | 'clock'>,
  { asOf }: { readonly asOf?: string | undefined } = {},
): Promise<OutcomesReport> {
  const today = clock.today()
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
