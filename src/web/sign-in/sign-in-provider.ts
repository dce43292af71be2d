import * as oidc from 'openid-client'
import { KithError } from '../../platform/errors.ts'

/** Where and as whom the site asks a council's sign-in provider who someone is. */
export type SignInClient = {
  readonly issuer: string
  /** What accounts of this provider are kept under, where its address is not for good. */
  readonly knownAs?: string
  readonly clientId: string
  readonly clientSecret?: string
  /** The claim that lists the groups a person is in. */
  readonly groupsClaim: string
  /** Where browsers find the site. */
  readonly origin: string
}

/** What must come back unchanged for a sign-in to count: kept in the visitor's browser while they are away. */
export type Attempt = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** The page they wanted. */
  readonly returnTo: string
}

/** Whom the provider vouches for. */
export type Vouched = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly groups: readonly string[]
  readonly idToken: string
}

export type SignInProvider = {
  begin(returnTo: string): Promise<{ readonly url: URL; readonly attempt: Attempt }>
  finish(returned: URL, attempt: Attempt): Promise<Vouched>
  /** Where to end the provider's own session, when it offers that. */
  signOutUrl(idToken: string | undefined): Promise<URL | undefined>
}

/** Sign-in by OpenID Connect: authorisation code with PKCE, state and nonce. The provider is first spoken to when needed. */
export function signInProvider(client: SignInClient): SignInProvider {
  let discovered: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    discovered ??= discover(client).catch((error: unknown) => {
      discovered = undefined
      throw providerSilent(error)
    })
    return discovered
  }

  return {
    async begin(returnTo) {
      const config = await configuration()
      const attempt: Attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        returnTo,
      }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: `${client.origin}/signed-in`,
        scope: scopeOf(config),
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      })
      return { url, attempt }
    },

    async finish(returned, { state, nonce, verifier }) {
      const config = await configuration()
      const tokens = await oidc.authorizationCodeGrant(config, returned, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      return vouchedBy(config, tokens, client)
    },

    async signOutUrl(idToken) {
      const config = await configuration()
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined
      return oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: `${client.origin}/signed-out`,
        ...(idToken === undefined ? { client_id: client.clientId } : { id_token_hint: idToken }),
      })
    },
  }
}

/** Whom the provider's answer vouches for; the command line, which signs in by device code, is answered the same way. */
export async function vouchedBy(
  config: oidc.Configuration,
  tokens: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  { groupsClaim, knownAs }: Pick<SignInClient, 'groupsClaim' | 'knownAs'>,
): Promise<Vouched> {
  const claims = tokens.claims()!
  const stated = claims[groupsClaim] === undefined ? await userInfo(config, tokens, claims.sub) : claims
  return {
    issuer: knownAs ?? claims.iss,
    subject: claims.sub,
    name: textOf(stated.name) ?? textOf(claims.name) ?? 'Name not given',
    groups: groupsOf(stated[groupsClaim]),
    idToken: tokens.id_token!,
  }
}

/** Ask a provider what it offers; how both the site and the command line begin. */
export function discover({
  issuer,
  clientId,
  clientSecret,
}: Pick<SignInClient, 'issuer' | 'clientId' | 'clientSecret'>): Promise<oidc.Configuration> {
  const url = new URL(issuer)
  const isOnThisMachine = url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
  return oidc.discovery(
    url,
    clientId,
    undefined,
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
    // Plain http is for a provider on this very machine, as in the demo; anywhere else it is refused.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated only so that it stands out
    isOnThisMachine ? { execute: [oidc.allowInsecureRequests] } : {},
  )
}

/** Ask for groups by name only where the provider knows such a scope; others put the claim in unasked. */
export function scopeOf(config: oidc.Configuration): string {
  const known = config.serverMetadata().scopes_supported ?? []
  return ['openid', 'profile', ...(known.includes('groups') ? ['groups'] : [])].join(' ')
}

/** Some providers keep all but the subject out of the ID token and tell the rest when asked. */
async function userInfo(
  config: oidc.Configuration,
  tokens: oidc.TokenEndpointResponse,
  subject: string,
): Promise<Record<string, unknown>> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return {}
  return oidc.fetchUserInfo(config, tokens.access_token, subject)
}

function groupsOf(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((group) => typeof group === 'string') : []
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim !== '' ? claim : undefined
}

export function providerSilent(cause: unknown): KithError {
  return new KithError({
    code: 'sign-in-provider-silent',
    what: 'The sign-in provider does not answer, or does not answer as an OpenID Connect provider.',
    remedy: 'Check signIn.issuer in settings.yaml, and that this machine can reach it.',
    cause,
  })
}
