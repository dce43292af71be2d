import { PassThrough } from 'node:stream'
import { setClockOf } from '../../platform/clock.ts'
import { testDatabase, type TestServices } from '../../platform/testing/test-database.ts'
import { startSite, type SiteOptions } from '../start-site.ts'

/** The real site on a fresh database, with its demo sign-in, and everything it writes to its log. */
export type TestSite = {
  readonly services: TestServices
  readonly origin: string
  /** Everything logged so far. */
  log(): string
}

type TestContext = { after(work: () => Promise<void>): void }

export async function testSite(t: TestContext, options: Partial<SiteOptions> = {}): Promise<TestSite> {
  const services = await testDatabase(t)
  await setClockOf(services.dataDirectory.clock, services.clock.today())
  const written: Buffer[] = []
  const stream = new PassThrough()
  stream.on('data', (chunk: Buffer) => written.push(chunk))
  const site = await startSite(services, { port: 0, log: stream, ...options })
  t.after(() => site.close())
  return { services, origin: site.origin, log: () => Buffer.concat(written).toString() }
}
