import express, { type Express, type RequestHandler } from 'express'
import { KithError } from '../platform/errors.ts'
import { choosePerson } from './demo-provider/choose-person.ts'
import { demoProviderPath, type DemoProvider } from './demo-provider/make-demo-provider.ts'
import { answerNotFound, answerProblem, answerSignedOut } from './errors/answer-error.ts'
import { accessLog } from './http/access-log.ts'
import { isFromThisSite, onlyThisHost } from './http/same-origin.ts'
import { securityHeaders } from './http/security-headers.ts'
import { serveForm } from './serve-form.ts'
import { servePage } from './serve-page.ts'
import { cookieOf } from './session/session-cookie.ts'
import { personOf } from './session/web-session.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import type { Site } from './site.ts'

/** Put the site together. What stands first is asked first: headers, log, host, origin, then who is there. */
export function makeSite(site: Site, demoProvider?: DemoProvider): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.use(securityHeaders({ origin: site.origin, signInOrigin: new URL(site.signInIssuer).origin }))
  app.use(accessLog(site.logger))
  app.use(onlyThisHost(site.origin))
  app.get(site.stylesheet.path, serveStylesheet(site))
  app.get('/favicon.ico', (_request, response) => void response.status(204).end())

  if (demoProvider !== undefined) {
    app.use(demoProviderPath, choosePerson(demoProvider.provider, site.render, demoProvider.people))
    app.use(demoProviderPath, demoProvider.provider.callback())
  }

  app.use(refuseOtherSites(site))
  app.use(express.urlencoded({ extended: false, limit: '512kb', parameterLimit: 500 }))
  app.use(whoIsThere(site))
  app.use(signInRoutes(site))
  mountPages(app, site)
  app.use((request, response) => {
    if (response.locals.person === undefined) answerSignedOut(site, request, response)
    else answerNotFound(site, response)
  })
  app.use(answerProblem(site))
  return app
}

/** Every page comes through here, so that none is served without the purpose and permission it declares. */
function mountPages(app: Express, site: Site): void {
  const paths = new Set<string>()
  for (const page of site.pages) {
    if (paths.has(page.path)) throw twoPages(page.path)
    paths.add(page.path)
    app.get(page.path, note(page.path), needsSignIn(site), servePage(page, site))
    if (page.submit) app.post(page.path, note(page.path), serveForm(page, site))
  }
}

function note(pagePath: string): RequestHandler {
  return (_request, response, next) => {
    response.locals.pagePath = pagePath
    next()
  }
}

function needsSignIn(site: Site): RequestHandler {
  return (request, response, next) => {
    if (response.locals.person === undefined) answerSignedOut(site, request, response)
    else next()
  }
}

function whoIsThere(site: Site): RequestHandler {
  return async (request, response, next) => {
    const sessionId = cookieOf(request, site.cookies.session)
    if (sessionId !== undefined) {
      response.locals.person = await personOf(site.services, site.sessionClock, sessionId)
    }
    next()
  }
}

function refuseOtherSites(site: Site): RequestHandler {
  return (request, response, next) => {
    if (request.method === 'GET' || request.method === 'HEAD' || isFromThisSite(request, site.origin)) next()
    else response.status(403).type('text').send('This form was sent from another site. Nothing was done.\n')
  }
}

/** The one thing browsers may keep: its address changes with its content. */
function serveStylesheet({ stylesheet }: Site): RequestHandler {
  return (request, response) => {
    response.set({ 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding' }).type('css')
    if (request.acceptsEncodings('gzip')) response.set('content-encoding', 'gzip').send(stylesheet.gzipped)
    else response.send(stylesheet.css)
  }
}

function twoPages(path: string): KithError {
  return new KithError({
    code: 'page-twice',
    what: `Two pages are at ${path}.`,
    remedy: 'Give one of them another path in src/web/pages.ts.',
  })
}
