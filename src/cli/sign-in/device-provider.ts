import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../governance/settings.ts'
import type { DataDirectory } from '../../platform/data-directory.ts'
import { exitCodes, KithError } from '../../platform/errors.ts'
import { processIdentity } from '../../platform/process-identity.ts'
import { demoProviderName, demoProviderPath } from '../../web/demo-provider/make-demo-provider.ts'

/** Where and as whom the command line asks who someone is. */
export type DeviceProvider = {
  readonly issuer: string
  /** What accounts of this provider are kept under, where its address is not for good. */
  readonly knownAs?: string
  readonly clientId: string
  readonly groupsClaim: string
}

/** The council's provider; in a demonstration the one inside the site, which must be running. */
export function deviceProvider(dataDirectory: DataDirectory, { signIn }: Settings): DeviceProvider {
  const { groupsClaim, commandLineClientId: clientId } = signIn
  if (signIn.kind === 'oidc') return { issuer: signIn.issuer, clientId, groupsClaim }
  return demoDeviceProvider(runningSite(dataDirectory), { clientId, groupsClaim })
}

/** The demo's provider, in the site at this address. */
export function demoDeviceProvider(
  origin: string,
  { clientId, groupsClaim }: Pick<DeviceProvider, 'clientId' | 'groupsClaim'>,
): DeviceProvider {
  return { issuer: `${origin}${demoProviderPath}`, knownAs: demoProviderName, clientId, groupsClaim }
}

function runningSite({ path }: DataDirectory): string {
  const place = join(path, 'site.json')
  if (existsSync(place)) {
    const { origin, pid } = JSON.parse(readFileSync(place, 'utf8')) as { origin: string; pid: number }
    if (processIdentity(pid) !== undefined) return origin
  }
  throw new KithError({
    code: 'site-not-running',
    what: 'The demonstration’s people sign in through its site, which is not running.',
    remedy: 'Run ./kith serve in another terminal, then ./kith sign-in again.',
    exitCode: exitCodes.missing,
  })
}
