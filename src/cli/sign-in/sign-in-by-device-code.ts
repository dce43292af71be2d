import * as oidc from 'openid-client'
import { KithError } from '../../platform/errors.ts'
import { discover, providerSilent, scopeOf, vouchedBy, type Vouched } from '../../web/sign-in/sign-in-provider.ts'
import type { DeviceProvider } from './device-provider.ts'

/** What someone must do in a browser, on this machine or another. */
export type DeviceInstructions = { readonly url: string; readonly code: string; readonly minutes: number }

/**
 * Sign in from a terminal (RFC 8628): the provider gives a code, the person confirms it in any browser, and meanwhile the
 * terminal waits. No password is ever typed here.
 */
export async function signInByDeviceCode(
  provider: DeviceProvider,
  { instruct, signal }: { readonly instruct: (how: DeviceInstructions) => void; readonly signal: AbortSignal },
): Promise<{ readonly vouched: Vouched; readonly endsAt: Date }> {
  const config = await discover(provider).catch((error: unknown) => {
    throw providerSilent(error)
  })
  if (config.serverMetadata().device_authorization_endpoint === undefined) throw noDeviceCodes()
  const device = await oidc.initiateDeviceAuthorization(config, { scope: scopeOf(config) })
  instruct({
    url: device.verification_uri_complete ?? device.verification_uri,
    code: device.user_code,
    minutes: Math.floor(device.expires_in / 60),
  })
  const tokens = await oidc.pollDeviceAuthorizationGrant(config, device, undefined, { signal }).catch(notConfirmed)
  const claims = tokens.claims()
  if (claims === undefined) throw noDeviceCodes()
  return { vouched: await vouchedBy(config, tokens, provider), endsAt: new Date(claims.exp * 1000) }
}

function notConfirmed(cause: unknown): never {
  throw new KithError({
    code: 'sign-in-not-confirmed',
    what: 'The code was not confirmed in time, or signing in was declined.',
    remedy: 'Run ./kith sign-in again and confirm the new code in the browser.',
    cause,
  })
}

function noDeviceCodes(): KithError {
  return new KithError({
    code: 'no-device-codes',
    what: 'The sign-in provider does not offer device codes to the command line.',
    remedy:
      'Allow the device code grant, with an ID token, for the client named signIn.commandLineClientId in settings.yaml.',
  })
}
