import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actingAs } from '../../governance/service-actors.ts'
import { setClockOf } from '../../platform/clock.ts'
import { writeFileDurably } from '../../platform/durable-file.ts'
import { KithError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { deliveriesHeld } from '../sql/deliveries-held.queries.ts'

/** Which town a demonstration shows. */
export type DemoTown = { readonly seed: number; readonly households?: number; readonly people?: number }

/**
 * Make a data directory the demonstration of one town, on the town's own clock, for good. A directory that holds anything
 * else is refused: invented people never stand beside real ones. The same town again is welcome, and completes what an
 * interruption left.
 */
export async function claimForDemo(services: Services, town: DemoTown, today: string): Promise<void> {
  const place = join(services.dataDirectory.path, 'demo.json')
  const claim = JSON.stringify(town)
  if (existsSync(place)) {
    if (readFileSync(place, 'utf8').trim() !== claim) throw holds('the demonstration of another town')
    return
  }
  const isEmpty = await inTransaction(services.database, actingAs('status'), async (tx) => {
    const [held] = await deliveriesHeld.run(undefined, tx)
    return held!.deliveries === 0
  })
  if (!isEmpty) throw holds('partners’ files')
  await setClockOf(services.dataDirectory.clock, today)
  await writeFileDurably(place, `${claim}\n`)
}

function holds(what: string): KithError {
  return new KithError({
    code: 'not-for-this-demo',
    what: `The data directory holds ${what} already.`,
    remedy: 'Give the demonstration a data directory of its own with --data-dir, or remove the old one.',
  })
}
