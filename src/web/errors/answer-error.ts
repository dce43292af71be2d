import { randomUUID } from 'node:crypto'
import type { ErrorRequestHandler, Request, Response } from 'express'
import { withoutValues, KithError } from '../../platform/errors.ts'
import { layoutData } from '../layout/layout-data.ts'
import { cookieOf } from '../session/session-cookie.ts'
import type { VisitingPerson } from '../session/visiting-person.ts'
import type { Site } from '../site.ts'

/** One answer for what is missing, what is sealed and what is not theirs to see: nobody learns which it was. */
export function answerNotFound(site: Site, response: Response): void {
  answer(site, response, 404, 'errors/not-found.njk')
}

/** Nobody is signed in, or no longer: say so where they are, so that signing in brings them back here. */
export function answerSignedOut(site: Site, request: Request, response: Response, { kept = false } = {}): void {
  const html = site.render('errors/signed-out.njk', {
    kept,
    wasSignedIn: cookieOf(request, site.cookies.session) !== undefined,
    returnTo: request.path === '/' ? undefined : encodeURIComponent(request.path),
  })
  response.clearCookie(site.cookies.session, site.cookies.options)
  response.status(401).type('html').send(html)
}

/** The form is not theirs, or too old to be told from a forged one. */
export function answerFormTooOld(site: Site, response: Response): void {
  answer(site, response, 403, 'errors/form-too-old.njk')
}

/** Whatever went wrong: nothing of it is shown, only a reference to find it in the log, where no value is written either. */
export function answerProblem(site: Site): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const reference = randomUUID().slice(0, 8)
    const { name, code } = codeOf(error)
    site.logger.error({ reference, page: response.locals.pagePath as unknown, error: name, code }, 'could not answer')
    if (response.headersSent) {
      next(error)
      return
    }
    const status = isClientError(error) ? 400 : 500
    response.status(status).type('html').send(site.render('errors/problem.njk', { reference }))
  }
}

function answer(site: Site, response: Response, status: number, template: string): void {
  const person = response.locals.person as VisitingPerson | undefined
  const data = person === undefined ? {} : layoutData(site, person)
  response.status(status).type('html').send(site.render(template, data))
}

function codeOf(error: unknown): { name: string; code: string | undefined } {
  const safe = withoutValues(error)
  return { name: safe.name, code: safe instanceof KithError ? safe.code : (safe as { code?: string }).code }
}

/** A body that is too long, not a form at all, or an address that cannot be read. */
function isClientError(error: unknown): boolean {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
}
