import type { Request, RequestHandler, Response } from 'express'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { answerNotFound } from './errors/answer-error.ts'
import { makeFormToken } from './forms/form-token.ts'
import { keptForm, type Typed } from './forms/kept-form.ts'
import { layoutData } from './layout/layout-data.ts'
import type { FieldError, Page, PageRequest } from './page.ts'
import { mayOpenNow } from './may-open.ts'
import { nothing, type PageView } from './page-view.ts'
import { actingOn, type ActingPerson } from './session/acting-for.ts'
import type { VisitingPerson } from './session/visiting-person.ts'
import type { Site } from './site.ts'

/** Answer a visit to a page: permission, reading, the audit event and the words, all in one transaction. */
export function servePage(page: Page, site: Site): RequestHandler {
  return async (request, response) => {
    await answerPage(page, site, request, response, {})
  }
}

/** What a page is shown again with, after its form was sent. */
export type Again = {
  readonly typed?: Typed
  readonly errors?: readonly FieldError[]
  readonly notice?: unknown
  /** What the form led to, when it is a page of its own rather than the same page again. */
  readonly instead?: PageView
}

export async function answerPage(
  page: Page,
  site: Site,
  request: Request,
  response: Response,
  again: Again,
): Promise<void> {
  const person = response.locals.person as VisitingPerson
  const acting = actingOn(page, person)
  const answer =
    acting === undefined
      ? undefined
      : await inTransaction(site.services.database, acting, (tx) =>
          readPage(page, site, { tx, acting, person, request, again }),
        )
  // Only now, with the reading on record, may anything leave.
  if (answer === undefined) {
    answerNotFound(site, response)
  } else if (answer.kind === 'see-other') {
    response.redirect(303, answer.path)
  } else {
    response.status(answer.status).type('html').send(answer.html)
  }
}

type Reading = {
  readonly tx: Transaction
  readonly acting: ActingPerson
  readonly person: VisitingPerson
  readonly request: Request
  readonly again: Again
}

type Answer =
  | { readonly kind: 'html'; readonly html: string; readonly status: number }
  | { readonly kind: 'see-other'; readonly path: string }

async function readPage(page: Page, site: Site, reading: Reading): Promise<Answer | undefined> {
  const { tx, request, again } = reading
  const asked = await pageRequest(page, site, reading)
  const { allowed, ...opened } = await mayOpenNow(page, reading.person, asked)
  const shown = allowed ? (again.instead ?? (await page.show({ ...asked, ...opened }))) : nothing
  await recordAuditEvent(tx, {
    at: site.services.clock.now(),
    action: page.permission,
    objectKind: shown.kind === 'view' && shown.about ? shown.about.kind : 'page',
    ...(shown.kind === 'view' && shown.about ? { objectId: shown.about.id } : {}),
    detail: {
      page: page.path,
      answer: shown.kind,
      ...(shown.kind === 'view' && shown.shown ? { shown: shown.shown } : {}),
    },
  })
  if (shown.kind === 'see-other') return shown
  if (shown.kind !== 'view') return undefined
  const errors = (again.errors ?? []).map(({ field, text }) => ({ text, href: `#${field}` }))
  const html = site.render(shown.template, {
    ...layoutData(site, reading.person, page),
    errors,
    errorOf: Object.fromEntries((again.errors ?? []).map(({ field, text }) => [field, { text }])),
    formToken: makeFormToken(site.services.keys, {
      actorId: reading.person.actorId,
      path: request.path,
      now: site.sessionClock.now(),
    }),
    today: asked.today,
    typed: asked.typed ?? {},
    keptAt: asked.keptAt,
    ...shown.data,
  })
  return { kind: 'html', html, status: shown.status ?? (errors.length > 0 ? 400 : 200) }
}

async function pageRequest(
  page: Page,
  site: Site,
  { tx, acting, person, request, again }: Reading,
): Promise<PageRequest> {
  const kept = page.keepsTyping && !again.typed ? await keptForm(tx, site.services.keys, request.path) : undefined
  const typed = again.typed ?? kept?.typed
  return {
    tx,
    services: site.services,
    site,
    person,
    acting,
    path: request.path,
    params: request.params as Record<string, string>,
    query: textQuery(request),
    today: site.services.clock.today(),
    ...(typed ? { typed } : {}),
    ...(kept ? { keptAt: kept.keptAt } : {}),
    ...(again.notice === undefined ? {} : { notice: again.notice }),
  }
}

/** The query as single words: a parameter given twice, or as a list, is as good as none. */
export function textQuery(request: Request): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.query).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  )
}
