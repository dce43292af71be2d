import { randomBytes } from 'node:crypto'
import type { CookieOptions, Request } from 'express'

/** How the site's cookies are named and kept for where it is served. */
export type CookieRules = { readonly session: string; readonly attempt: string; readonly options: CookieOptions }

/**
 * Over https a cookie is `__Host-` and `Secure`, so that no other site of the council can set it. A demo on this machine
 * is plain http: browsers would not keep such a cookie, so it goes without, and only there.
 */
export function cookieRules(origin: string): CookieRules {
  const secure = origin.startsWith('https:')
  const prefix = secure ? '__Host-' : 'demo-'
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure }
  return { session: `${prefix}kith-session`, attempt: `${prefix}kith-sign-in`, options }
}

/** A session id no one can guess: 256 bits. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url')
}

/** One cookie of a request, or nothing. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return undefined
}
