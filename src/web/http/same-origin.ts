import type { Request, RequestHandler } from 'express'

/**
 * Whether a request that changes something comes from the site's own pages, as far as the browser says. A browser too old
 * to say is left to the form's token, which is asked for in any case.
 */
export function isFromThisSite(request: Pick<Request, 'headers'>, origin: string): boolean {
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const from = request.headers.origin
  // A page sent with no-referrer posts with the origin "null"; Sec-Fetch-Site has then said where from.
  return from === undefined || from === origin || (from === 'null' && site === 'same-origin')
}

/**
 * Answer only requests addressed to the site's own name. A page elsewhere that had its own name point at this machine
 * would otherwise speak to the site as if it were part of it.
 */
export function onlyThisHost(origin: string): RequestHandler {
  const { host } = new URL(origin)
  return (request, response, next) => {
    if (request.headers.host === host) {
      next()
      return
    }
    if (request.method === 'GET' && isLoopback(request.headers.host) && isLoopback(host)) {
      response.redirect(307, `${origin}${request.path}`)
      return
    }
    response.status(421).type('text').send('This server does not answer to that name.\n')
  }
}

function isLoopback(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host ?? '')
}
