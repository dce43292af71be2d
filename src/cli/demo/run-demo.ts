import { isoOf } from '../../../test/synthetic-town/day.ts'
import { makeTown } from '../../../test/synthetic-town/make-town.ts'
import { townEnds } from '../../../test/synthetic-town/terms.ts'
import { buildFamilies } from '../../families/build-families.command.ts'
import { actingAs } from '../../governance/service-actors.ts'
import { assessNeeds } from '../../needs/assess-needs.command.ts'
import { linkPeople } from '../../people/link-people.command.ts'
import { clockOf } from '../../platform/clock.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { deliveriesHeld } from '../sql/deliveries-held.queries.ts'
import { totalsHeld } from '../sql/totals-held.queries.ts'
import { claimForDemo, type DemoTown } from './demo-directory.ts'
import { judgeDemo } from './judge-demo.ts'
import { receiveTown } from './receive-town.ts'
import { stopwatch } from './stopwatch.ts'

export type DemoResult = Awaited<ReturnType<typeof runDemo>>

/** The whole path of data on an invented town, from its partners' files to families, and how well it went. */
export async function runDemo(services: Services, asked: DemoTown, interrupted: AbortSignal) {
  const today = isoOf(townEnds)
  const watch = stopwatch()
  await claimForDemo(services, asked, today)
  const onLastDay = { ...services, clock: clockOf(services.dataDirectory.clock) }

  const town = await watch.time('make town', () => makeTown(asked))
  const { sealingSeconds } = await watch.time('receive', () => receiveTown(services, town, interrupted))
  await watch.time('link', () => linkPeople(onLastDay, { interrupted }))
  const built = await watch.time('families', () => buildFamilies(onLastDay, { interrupted }))
  const assessed = await watch.time('assess', () => assessNeeds(onLastDay, { interrupted }))
  const judged = await watch.time('judge', () => judgeDemo(onLastDay, town))

  const held = await whatIsHeld(onLastDay)
  return {
    town: { seed: asked.seed, people: town.people.length, today },
    ...held,
    households: built.households,
    families: built.families,
    eligibleFamilies: assessed.tally.eligible.yes,
    ...judged,
    seconds: watch.total(),
    stageSeconds: watch.stages,
    /** Of receiving: sealing source records one by one. */
    sealingSeconds,
    stageMemoryMb: watch.memoryMb,
  }
}

async function whatIsHeld({ database, clock }: Services) {
  return inTransaction(database, actingAs('status'), async (tx) => {
    const [deliveries] = await deliveriesHeld.run(undefined, tx)
    const [totals] = await totalsHeld.run({ as_of: clock.today() }, tx)
    return {
      deliveries: deliveries!.deliveries,
      rowsRead: deliveries!.rows_read,
      sourceRecords: totals!.source_records,
      quarantined: deliveries!.rows_quarantined,
      people: totals!.people,
    }
  })
}
