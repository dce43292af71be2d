import { randomBytes } from 'node:crypto'
import Provider, { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import { demoPeople, type DemoPerson } from './demo-people.ts'
import { openDemoSigningKey } from './demo-signing-key.ts'
import type { Renderer } from '../render/make-renderer.ts'
import { memoryAdapter } from './memory-adapter.ts'

export type DemoProvider = { readonly provider: Provider; readonly people: readonly DemoPerson[] }

export const demoProviderPath = '/demo-provider'

/**
 * What the demo's people are kept under, wherever the site stands: its port may be another each time, and Mara on port
 * 3000 is the Mara who decided while the town was made.
 */
export const demoProviderName = 'https://demo-provider.invalid'

/** What the demo's sign-in provider needs to know of the site it signs people in to. */
export type DemoProviderOptions = {
  /** Where the site is, as `http://127.0.0.1:3000`. */
  readonly origin: string
  readonly clientSecret: string
  /** The file that keeps the signing key, so that a token outlives the server that issued it. */
  readonly keyFile: string
  readonly render: Renderer
  readonly people?: readonly DemoPerson[]
}

/**
 * A whole OpenID Connect provider for demonstrations and tests, mounted in the site itself: invented people, no
 * passwords. Nothing in the rest of the site knows that it is not the council's own; a council's installation has none.
 */
export function makeDemoProvider({
  origin,
  clientSecret,
  keyFile,
  render,
  people = demoPeople,
}: DemoProviderOptions): DemoProvider {
  const show = (ctx: KoaContextWithOIDC, template: string, data: Record<string, unknown> = {}) => {
    ctx.type = 'html'
    ctx.body = render(`demo-provider/${template}`, data)
  }

  const provider = new Provider(`${origin}${demoProviderPath}`, {
    clients: [
      {
        client_id: 'kith-web',
        client_secret: clientSecret,
        client_name: 'the Kith site',
        redirect_uris: [`${origin}/signed-in`],
        post_logout_redirect_uris: [`${origin}/signed-out`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
      {
        client_id: 'kith-command-line',
        client_name: 'Kith on the command line',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [],
        response_types: [],
        grant_types: ['urn:ietf:params:oauth:grant-type:device_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    adapter: memoryAdapter(),
    jwks: { keys: [openDemoSigningKey(keyFile)] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid', 'profile', 'groups'],
    claims: { openid: ['sub'], profile: ['name'], groups: ['groups'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: { Interaction: 600, Session: 600, Grant: 3600, AccessToken: 3600, IdToken: 3600, DeviceCode: 600 },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      deviceFlow: {
        enabled: true,
        userCodeInputSource: (ctx, _form, _out, error) => {
          show(ctx, 'enter-code.njk', { ...formTarget(ctx), wrong: error !== undefined })
        },
        userCodeConfirmSource: (ctx, _form, _client, _device, code) => {
          show(ctx, 'confirm-code.njk', { ...formTarget(ctx), code })
        },
        successSource: (ctx) => {
          show(ctx, 'code-accepted.njk')
        },
      },
    },
    interactions: {
      policy: askEachTime(),
      url: (_ctx, interaction) => `${demoProviderPath}/choose/${interaction.uid}`,
    },
    findAccount: (_ctx, subject) => {
      const person = people.find((one) => one.subject === subject)
      if (person === undefined) return undefined
      return { accountId: subject, claims: () => ({ sub: subject, name: person.name, groups: [...person.groups] }) }
    },
    loadExistingGrant: (ctx) => grantEverythingAsked(ctx),
    renderError: (ctx) => {
      show(ctx, 'provider-error.njk')
    },
  })
  return { provider, people }
}

function formTarget(ctx: KoaContextWithOIDC): { action: string; xsrf: unknown } {
  return { action: ctx.oidc.urlFor('code_verification'), xsrf: ctx.oidc.session?.state?.secret }
}

/** Ask who is signing in every time, so that signing out and in again can change the person. Never ask for consent. */
function askEachTime(): interactionPolicy.DefaultPolicy {
  const { Check, base } = interactionPolicy
  const policy = base()
  policy.remove('consent')
  policy
    .get('login')
    ?.checks.add(
      new Check('each_time', 'The demo asks who you are each time', (ctx) =>
        ctx.oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    )
  return policy
}

async function grantEverythingAsked(ctx: KoaContextWithOIDC) {
  const { provider, client, session } = ctx.oidc
  const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' })
  grant.addOIDCScope('openid profile groups')
  await grant.save()
  return grant
}
