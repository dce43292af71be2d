import type { Logger } from 'pino'
import type { Settings } from '../governance/settings.ts'
import type { Clock } from '../platform/clock.ts'
import type { Services } from '../platform/services.ts'
import type { Stylesheet } from './layout/stylesheet.ts'
import type { Page } from './page.ts'
import type { Renderer } from './render/make-renderer.ts'
import type { CookieRules } from './session/session-cookie.ts'
import type { SignInProvider } from './sign-in/sign-in-provider.ts'

/** Everything the site stands on, made once when it starts. */
export type Site = {
  readonly services: Services
  readonly settings: Settings
  /** Where browsers find the site, as `https://kith.example`, without a slash at the end. */
  readonly origin: string
  /** A demonstration on a town's own clock, where everyone is invented. */
  readonly isDemo: boolean
  /** Real time, also in a demo whose town lives in 2019: sessions and forms end when they should. */
  readonly sessionClock: Clock
  readonly pages: readonly Page[]
  readonly signIn: SignInProvider
  readonly signInIssuer: string
  readonly cookies: CookieRules
  readonly stylesheet: Stylesheet
  readonly render: Renderer
  readonly logger: Logger
}
