import { PassThrough } from 'node:stream'
import { runDemo } from '../../src/cli/demo/run-demo.ts'
import { setClockOf } from '../../src/platform/clock.ts'
import { testDatabase, type TestServices } from '../../src/platform/testing/test-database.ts'
import { startSite } from '../../src/web/start-site.ts'

type TestContext = { after(work: () => Promise<void>): void }

/** The real site, and all it logged. Its day is the data directory's: only `reopenOn` moves it. */
export type ServedSite = {
  readonly origin: string
  readonly services: TestServices
  log(): string
  /** Close the site, let noon of another day be now, and open it again; where it is then. */
  reopenOn(day: string): Promise<string>
}

/** The real site over a small town that went the whole path from partners' files to families. */
export type TownSite = ServedSite & { readonly seed: number }

export const townAsked = { seed: 7, households: 600 }

export async function aTownSite(t: TestContext): Promise<TownSite> {
  const services = await testDatabase(t)
  await runDemo(services, townAsked, new AbortController().signal)
  return { ...(await aSiteOver(t, services)), seed: townAsked.seed }
}

/** The site over whatever these services hold, closed with the test. */
export async function aSiteOver(t: TestContext, services: TestServices): Promise<ServedSite> {
  const written: Buffer[] = []
  const log = new PassThrough()
  log.on('data', (chunk: Buffer) => {
    written.push(chunk)
    // What could not be answered is why a journey fails.
    if (chunk.includes('could not answer')) process.stderr.write(chunk)
  })
  let site = await startSite(services, { port: 0, log })
  t.after(() => site.close())
  return {
    origin: site.origin,
    services,
    log: () => Buffer.concat(written).toString(),
    async reopenOn(day) {
      await site.close()
      await setClockOf(services.dataDirectory.clock, day)
      site = await startSite(services, { port: 0, log })
      return site.origin
    },
  }
}
