import { makeTown } from '../../../test/synthetic-town/make-town.ts'
import { outcomesReport } from '../../outcomes/outcomes-report.command.ts'
import { actingAs } from '../../governance/service-actors.ts'
import type { SignedInPerson } from '../../governance/signed-in-person.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { deliveriesHeld } from '../sql/deliveries-held.queries.ts'
import { totalsHeld } from '../sql/totals-held.queries.ts'
import { calendar, lastDay } from './calendar.ts'
import { clockOn } from './clock-on.ts'
import { claimForDemo, type DemoTown } from './demo-directory.ts'
import type { DemoDay } from './demo-day.ts'
import { identify } from './identify.ts'
import { openJournal } from './journal.ts'
import { judgeDemo } from './judge-demo.ts'
import { auditClaims } from './programme/audit-claims.ts'
import { claimWhatCanBe, workOutResults } from './programme/claim-results.ts'
import { disposeOfWhatIsDue } from './programme/dispose.ts'
import { releaseToResearch } from './programme/release-to-research.ts'
import { openPost } from './receive-town.ts'
import { comeToWork, signInDemoStaff, type StaffName } from './sign-in/demo-staff.ts'
import { stopwatch } from './stopwatch.ts'

export type DemoResult = Awaited<ReturnType<typeof runDemo>>

/**
 * Three years of an invented town, lived month by month under its own clock: partners' files in, families out, people who
 * decide and support them, and what becomes of it. Run again it changes nothing; interrupted, it goes on where it stopped.
 */
export async function runDemo(services: Services, asked: DemoTown, interrupted: AbortSignal) {
  const watch = stopwatch()
  await claimForDemo(services, asked, lastDay)
  const journal = openJournal(services.dataDirectory)
  const lived = await journal.step('lived', () => live(services, asked, { journal, watch, interrupted }))
  return {
    ...lived,
    seconds: watch.total(),
    stageSeconds: watch.stages,
    stageMemoryMb: watch.memoryMb,
  }
}

type Living = Pick<DemoDay, 'journal' | 'watch' | 'interrupted'>

async function live(services: Services, asked: DemoTown, living: Living) {
  const { journal, watch, interrupted } = living
  const town = await watch.time('make town', () => makeTown(asked))
  const staff = signInDemoStaff(services, interrupted)
  // Whoever needs them finds out; until then files are received.
  staff.catch(() => undefined)
  const post = await openPost(services, { town, journal, interrupted })
  const known = { ...living, decided: [], cases: [], claimed: [] }
  const openDay = async (day: string): Promise<DemoDay> => {
    await watch.time('receive', () => post.receiveUntil(day))
    await watch.time('sign in', () => staff)
    interrupted.throwIfAborted()
    const onDay = { ...services, clock: await clockOn(services, day) }
    return { ...known, day, services: onDay, come: makeComing(async (name) => comeToWork(onDay, (await staff)[name])) }
  }
  try {
    for (const { day, happens } of calendar) await happens(await openDay(day))
    const day = await openDay(lastDay)
    const identified = await identify(day)
    const held = await journal.step('held', () => whatIsHeld(day.services))
    const judged = await journal.step('judged', () => watch.time('judge', () => judgeDemo(day.services, town)))
    const outcomes = await workOutResults(day)
    await claimWhatCanBe(day)
    const auditSample = await auditClaims(day)
    await journal.step(`${lastDay} quarters published`, () =>
      watch.time('results', async () => {
        await outcomesReport(day.services)
      }),
    )
    const release = await releaseToResearch(day)
    const disposal = await disposeOfWhatIsDue(day)
    return {
      town: { seed: asked.seed, people: town.people.length, today: lastDay },
      ...held,
      ...identified,
      ...judged,
      cases: known.cases.length,
      outcomes,
      claims: known.claimed.length,
      auditSample,
      release,
      ...disposal,
      /** Of receiving: sealing source records one by one. */
      sealingSeconds: post.sealingSeconds(),
    }
  } finally {
    await post.close()
    await staff.catch(() => undefined)
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

/** Whoever comes twice on one day signed in once. */
function makeComing(signIn: (name: StaffName) => Promise<SignedInPerson>): DemoDay['come'] {
  const here = new Map<StaffName, Promise<SignedInPerson>>()
  return (name) => {
    const known = here.get(name) ?? signIn(name)
    here.set(name, known)
    return known
  }
}
