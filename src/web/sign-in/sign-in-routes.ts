import express, { type Request, type Response, type Router } from 'express'
import { KithError } from '../../platform/errors.ts'
import { answerFormTooOld } from '../errors/answer-error.ts'
import { readFormToken } from '../forms/form-token.ts'
import { cookieOf } from '../session/session-cookie.ts'
import { absoluteHours } from '../session/session-limits.ts'
import type { VisitingPerson } from '../session/visiting-person.ts'
import type { Site } from '../site.ts'
import { readAttempt, writeAttempt } from './attempt-cookie.ts'
import { signIn } from './sign-in.command.ts'
import { signOut } from './sign-out.command.ts'

/** Signing in and out: the only pages for people nobody knows yet. They read and show nothing of anyone. */
export function signInRoutes(site: Site): Router {
  const router = express.Router()
  router.get('/sign-in', (request, response) => beginSignIn(site, request, response))
  router.get('/signed-in', (request, response) => finishSignIn(site, request, response))
  router.post('/sign-out', (request, response) => endSession(site, request, response))
  router.get('/signed-out', (_request, response) => {
    response.type('html').send(site.render('sign-in/signed-out.njk', {}))
  })
  return router
}

async function beginSignIn(site: Site, request: Request, response: Response): Promise<void> {
  const { url, attempt } = await site.signIn.begin(localPath(request.query.back))
  response.cookie(site.cookies.attempt, writeAttempt(site.services.keys, attempt), {
    ...site.cookies.options,
    maxAge: 10 * 60_000,
  })
  response.redirect(303, url.href)
}

async function finishSignIn(site: Site, request: Request, response: Response): Promise<void> {
  const attempt = readAttempt(site.services.keys, cookieOf(request, site.cookies.attempt))
  response.clearCookie(site.cookies.attempt, site.cookies.options)
  if (attempt === undefined) {
    notSignedIn(site, response)
    return
  }
  const vouched = await site.signIn.finish(new URL(request.originalUrl, site.origin), attempt).catch(() => undefined)
  if (vouched === undefined) {
    notSignedIn(site, response)
    return
  }
  const signedIn = await signIn(site, vouched).catch(noRole)
  if (signedIn === undefined) {
    response.status(403).type('html').send(site.render('sign-in/no-role.njk', {}))
    return
  }
  const { sessionId } = signedIn
  response.cookie(site.cookies.session, sessionId, { ...site.cookies.options, maxAge: absoluteHours * 3_600_000 })
  response.redirect(303, attempt.returnTo)
}

async function endSession(site: Site, request: Request, response: Response): Promise<void> {
  const person = response.locals.person as VisitingPerson | undefined
  if (person !== undefined) {
    const now = site.sessionClock.now()
    const token = readFormToken(site.services.keys, { token: formOf(request), path: '/sign-out', now })
    if (token?.actorId !== person.actorId) {
      answerFormTooOld(site, response)
      return
    }
    await signOut(site, person)
  }
  response.clearCookie(site.cookies.session, site.cookies.options)
  response.set('clear-site-data', '"cache", "storage"')
  const elsewhere = await site.signIn.signOutUrl(person?.idToken).catch(() => undefined)
  response.redirect(303, elsewhere?.href ?? '/signed-out')
}

/** The provider knows them, and none of their groups may use Kith: an answer of its own. Anything else is a fault. */
function noRole(error: unknown): undefined {
  if (error instanceof KithError && error.code === 'no-role') return undefined
  throw error
}

function notSignedIn(site: Site, response: Response): void {
  response.status(400).type('html').send(site.render('sign-in/not-signed-in.njk', {}))
}

/** Only a page of this site, and only its path: never somewhere else, and no words anyone could put in an address. */
function localPath(back: unknown): string {
  return typeof back === 'string' && /^(\/[a-z0-9-]+)+$/.test(back) ? back : '/'
}

function formOf(request: Request): unknown {
  return (request.body as { form?: unknown } | undefined)?.form
}
