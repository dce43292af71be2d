import type { Request, RequestHandler, Response } from 'express'
import { inTransaction } from '../platform/transaction.ts'
import { answerFormTooOld, answerNotFound, answerSignedOut } from './errors/answer-error.ts'
import { readFormToken, type FormToken } from './forms/form-token.ts'
import { forgetForm, keepForm, type Typed } from './forms/kept-form.ts'
import { answerOfForm } from './forms/sql/answer-of-form.queries.ts'
import { insertSentForm } from './forms/sql/insert-sent-form.queries.ts'
import type { Page } from './page.ts'
import { mayOpenNow } from './may-open.ts'
import { nothing, seeOther, type PageView } from './page-view.ts'
import { answerPage, textQuery } from './serve-page.ts'
import { actingOn, seeingNothing, type ActingPerson } from './session/acting-for.ts'
import type { VisitingPerson } from './session/visiting-person.ts'
import type { Site } from './site.ts'

/**
 * Answer a form that was sent. What was typed is kept before it is judged, so that an error, a conflict or a sign-out in
 * between loses nothing; the same form sent twice is acted on once.
 */
export function serveForm(page: Page, site: Site): RequestHandler {
  const underway = new Map<string, Promise<PageView>>()

  return async (request, response) => {
    const person = response.locals.person as VisitingPerson | undefined
    const typed = typedIn(request)
    const now = site.sessionClock.now()
    const token = readFormToken(site.services.keys, { token: (request.body as Typed).form, path: request.path, now })

    if (person === undefined) {
      const kept = token !== undefined && page.keepsTyping === true && (await keepForLater(site, request, token, typed))
      answerSignedOut(site, request, response, { kept })
      return
    }
    if (token !== undefined && token.actorId !== person.actorId) {
      answerFormTooOld(site, response)
      return
    }
    if (token === undefined) {
      await answerPage(page, site, request, response, { typed, errors: [tooOld] })
      return
    }
    await act(page, site, { request, response, person, typed, token, underway })
  }
}

type Sent = {
  readonly request: Request
  readonly response: Response
  readonly person: VisitingPerson
  readonly typed: Typed
  readonly token: FormToken
  readonly underway: Map<string, Promise<PageView>>
}

async function act(page: Page, site: Site, sent: Sent): Promise<void> {
  const { request, response, person, typed, token, underway } = sent
  const acting = actingOn(page, person)
  if (acting === undefined || page.submit === undefined) {
    answerNotFound(site, response)
    return
  }
  // A second click joins the first from its beginning: what a form does may end its sender's own access to the page.
  const doing = underway.get(token.formId) ?? askAndSubmit(page, site, sent, acting)
  underway.set(token.formId, doing)
  const result = await doing.finally(() => underway.delete(token.formId))

  if (result.kind === 'see-other') {
    response.redirect(303, result.path)
  } else if (result.kind === 'show-again') {
    await answerPage(page, site, request, response, { typed, errors: result.errors, notice: result.notice })
  } else {
    await answerPage(page, site, request, response, { typed, instead: result })
  }
}

/** Act on the form if it may be acted on, and was not before. */
async function askAndSubmit(page: Page, site: Site, sent: Sent, acting: ActingPerson): Promise<PageView> {
  const before = await beforeActing(page, site, sent, acting)
  if (before.kind === 'see-other') return seeOther(before.path)
  return before.kind === 'nothing' ? nothing : submit(page, site, sent, acting)
}

/** Whether they may, whether this very form was sent before, and what was typed put safely aside. */
async function beforeActing(
  page: Page,
  site: Site,
  { request, person, typed, token }: Sent,
  acting: ActingPerson,
): Promise<{ readonly kind: 'see-other'; readonly path: string } | { readonly kind: 'nothing' | 'act' }> {
  return inTransaction(site.services.database, acting, async (tx) => {
    const params = request.params as Record<string, string>
    const { allowed } = await mayOpenNow(page, person, { tx, params, acting })
    const [sentBefore] = await answerOfForm.run({ formId: token.formId }, tx)
    if (sentBefore !== undefined) return { kind: 'see-other', path: sentBefore.answer }
    if (!allowed) return { kind: 'nothing' }
    if (page.keepsTyping) await keepTyped(tx, site, request, typed)
    return { kind: 'act' }
  })
}

/** Act on the form, and remember where it led before anyone is told. */
async function submit(
  page: Page,
  site: Site,
  { request, person, typed, token }: Sent,
  acting: ActingPerson,
): Promise<PageView> {
  const result = await page.submit!({
    services: site.services,
    site,
    person,
    acting,
    path: request.path,
    params: request.params as Record<string, string>,
    query: textQuery(request),
    today: site.services.clock.today(),
    typed,
    formId: token.formId,
  })
  if (result.kind !== 'see-other') return result
  const now = site.sessionClock.now()
  const keysToDrop = await inTransaction(site.services.database, acting, async (tx) => {
    await insertSentForm.run({ formId: token.formId, answer: result.path, sentAt: now }, tx)
    return page.keepsTyping && result.keepsTyping !== true
      ? forgetForm(tx, { path: request.path, now: site.services.clock.now() })
      : []
  })
  if (keysToDrop.length > 0) await site.services.keys.drop(keysToDrop)
  return result
}

/** Keep what someone typed whose session has ended: only they can have it back, once they have signed in again. */
async function keepForLater(site: Site, request: Request, token: FormToken, typed: Typed): Promise<boolean> {
  await inTransaction(site.services.database, seeingNothing(token.actorId, 'operate'), (tx) =>
    keepTyped(tx, site, request, typed),
  )
  return true
}

function keepTyped(tx: Parameters<typeof keepForm>[0], site: Site, request: Request, typed: Typed): Promise<void> {
  return keepForm(tx, site.services.keys, { path: request.path, typed, now: site.services.clock.now() })
}

/** The fields as typed, without the token; a field sent twice counts once. */
function typedIn(request: Request): Typed {
  const body = (request.body ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(body)
      .filter(([field]) => field !== 'form')
      .map(([field, value]) => [field, Array.isArray(value) ? String(value[0]) : String(value)]),
  )
}

const tooOld = {
  field: 'main-content',
  text: 'This form was open for too long. Check what you typed and send it again',
}
