import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * What browsers are told to refuse. The site ships no script, so none may run; nothing comes from anywhere else, nothing
 * frames it, and nothing of it is kept: not by the browser, not by anything between.
 */
export function securityHeaders({ origin, signInOrigin }: { origin: string; signInOrigin: string }): RequestHandler[] {
  const isSecure = origin.startsWith('https:')
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          styleSrc: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          // Signing out leads on to the provider, and browsers hold a form's redirects to this list too.
          formAction: ["'self'", signInOrigin],
          ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: isSecure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      referrerPolicy: { policy: 'no-referrer' },
      xFrameOptions: { action: 'deny' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
    (_request, response, next) => {
      response.set('cache-control', 'no-store')
      response.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), interest-cohort=()')
      next()
    },
  ]
}
