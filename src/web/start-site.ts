import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { DestinationStream } from 'pino'
import { readSettings, type Settings } from '../governance/settings.ts'
import { clockOf, systemClock, type Clock } from '../platform/clock.ts'
import { writeFileDurably } from '../platform/durable-file.ts'
import { exitCodes, KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import type { DemoPerson } from './demo-provider/demo-people.ts'
import { demoProviderName, demoProviderPath, makeDemoProvider } from './demo-provider/make-demo-provider.ts'
import { makeLogger } from './http/access-log.ts'
import { makeStylesheet } from './layout/stylesheet.ts'
import { makeSite } from './make-site.ts'
import { pages as allPages } from './pages.ts'
import type { Page } from './page.ts'
import { makeRenderer } from './render/make-renderer.ts'
import { cookieRules } from './session/session-cookie.ts'
import { signInProvider, type SignInClient } from './sign-in/sign-in-provider.ts'
import type { Site } from './site.ts'

export type RunningSite = { readonly origin: string; close(): Promise<void> }

export type SiteOptions = {
  /** 0 for any free port. */
  readonly port: number
  readonly log: DestinationStream
  readonly settings?: Settings
  readonly sessionClock?: Clock
  readonly pages?: readonly Page[]
  /** Whom the demo's sign-in offers to be. */
  readonly demoPeople?: readonly DemoPerson[]
}

/** Serve the site on this machine until it is closed. Where it is stands in the data directory meanwhile, for `./kith sign-in`. */
export async function startSite(given: Services, options: SiteOptions): Promise<RunningSite> {
  const { settings = readSettings(given.dataDirectory), sessionClock = systemClock, pages = allPages } = options
  const isDemo = isDemoDirectory(given, settings)
  const services = isDemo ? { ...given, clock: clockOf(given.dataDirectory.clock) } : given
  const server = createServer()
  const port = await listen(server, options.port)
  const origin = settings.origin?.replace(/\/$/, '') ?? `http://127.0.0.1:${port}`
  try {
    checkOrigin(origin)
    const clientSecret = isDemo ? randomBytes(24).toString('base64url') : secretOf(settings)
    const client = signInClient(settings, origin, clientSecret)
    const stylesheet = makeStylesheet()
    const render = makeRenderer({ settings, isDemo, stylesheet: stylesheet.path })
    const site: Site = {
      services,
      settings,
      origin,
      isDemo,
      sessionClock,
      pages,
      signIn: signInProvider(client),
      signInIssuer: client.issuer,
      cookies: cookieRules(origin),
      stylesheet,
      render,
      logger: makeLogger(options.log),
    }
    const keyFile = join(services.dataDirectory.path, 'demo-provider.json')
    const people = options.demoPeople ? { people: options.demoPeople } : {}
    const demoProvider = isDemo
      ? makeDemoProvider({ origin, clientSecret: clientSecret!, keyFile, render, ...people })
      : undefined
    server.on('request', makeSite(site, demoProvider))
  } catch (error) {
    server.close()
    throw error
  }
  const placeFile = join(services.dataDirectory.path, 'site.json')
  await writeFileDurably(placeFile, `${JSON.stringify({ origin, pid: process.pid })}\n`)
  return {
    origin,
    async close() {
      rmSync(placeFile, { force: true })
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 3_000).unref()
      await closed
    },
  }
}

/** The demo's sign-in lets anyone in, so it stands only where everyone is invented: on a town's own clock. */
function isDemoDirectory({ dataDirectory }: Services, { signIn }: Settings): boolean {
  if (signIn.kind !== 'demo') return false
  if (existsSync(dataDirectory.clock)) return true
  throw new KithError({
    code: 'sign-in-not-set',
    what: 'This data directory is not a demonstration, and settings.yaml names no sign-in provider, so nobody could sign in.',
    remedy: `Put signIn with kind: oidc, issuer and clientId into settings.yaml in the data directory, or run ./kith demo.`,
    exitCode: exitCodes.missing,
  })
}

/** Plain http would show every page to the network: it is for this machine only. */
function checkOrigin(origin: string): void {
  const { protocol, hostname } = new URL(origin)
  if (protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return
  throw new KithError({
    code: 'origin-not-secure',
    what: `The site would be served at ${origin}, unencrypted.`,
    remedy: 'Put an https proxy before it and write its address as origin into settings.yaml.',
  })
}

function signInClient({ signIn }: Settings, origin: string, clientSecret: string | undefined): SignInClient {
  const secret = clientSecret === undefined ? {} : { clientSecret }
  const { groupsClaim } = signIn
  return signIn.kind === 'demo'
    ? {
        issuer: `${origin}${demoProviderPath}`,
        knownAs: demoProviderName,
        clientId: 'kith-web',
        groupsClaim,
        origin,
        ...secret,
      }
    : { issuer: signIn.issuer, clientId: signIn.clientId, groupsClaim, origin, ...secret }
}

function secretOf({ signIn }: Settings): string | undefined {
  if (signIn.kind === 'demo' || signIn.clientSecretFile === undefined) return undefined
  return readFileSync(signIn.clientSecretFile, 'utf8').trim()
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portTaken(port) : error)
    })
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function portTaken(port: number): KithError {
  return new KithError({
    code: 'port-taken',
    what: `Port ${port} is taken on this machine, perhaps by another ./kith serve.`,
    remedy: 'Choose another one with --port, or stop the other program.',
    exitCode: exitCodes.missing,
  })
}
