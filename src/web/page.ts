import { familyActions, programmeActions, type FamilyResource, type Permission } from '../governance/permission.ts'
import { purposeIds, type PurposeId } from '../governance/purposes.ts'
import type { RoleId } from '../governance/roles.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { Typed } from './forms/kept-form.ts'
import type { PageView } from './page-view.ts'
import type { ActingPerson } from './session/acting-for.ts'
import type { VisitingPerson } from './session/visiting-person.ts'
import type { Site } from './site.ts'

/**
 * One page of the site: where it is, what reading it is for, what one must be allowed to do, and how to show it. Reading
 * happens in one transaction that also writes who read what; the answer leaves only once that has been committed.
 */
export type Page = {
  readonly path: string
  /** Why this page is read. Where several are named, the first that the reader's roles may act for. */
  readonly purpose: PurposeId | readonly PurposeId[]
  /** What one must be allowed to do; the policies in `governance/policies` say who may. */
  readonly permission: Permission
  /** Its words in the site's navigation, if it stands there, and for whom; for everyone who may open it when not said. */
  readonly navigation?: string
  readonly navigationFor?: readonly RoleId[]
  /** Which family the page is about: needed where the permission is one about a family. Nothing is "no such page". */
  family?(request: Pick<PageRequest, 'tx' | 'params'>): Promise<FamilyResource | undefined>
  show(request: PageRequest): Promise<PageView>
  /** What a form sent from this page does; it is asked the same permission as the page. */
  submit?(request: FormRequest): Promise<PageView>
  /** Whether what is typed here is kept when it cannot be sent: on pages where people write, not where they search. */
  readonly keepsTyping?: boolean
}

/** What a page is given to answer with. */
export type PageRequest = {
  readonly tx: Transaction
  readonly services: Services
  readonly site: Site
  readonly person: VisitingPerson
  readonly acting: ActingPerson
  /** The family a page is about, as permission to open it was asked for; always there on a page that names one. */
  readonly family?: FamilyResource
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | undefined>>
  /** The day the page is read on. */
  readonly today: string
  /** What was typed before, when the page is shown again with errors or after a sign-out in between. */
  readonly typed?: Typed
  /** When that was kept, if it comes from an earlier visit. */
  readonly keptAt?: Date
  /** What the page's own form handed on when it could not be acted on. */
  readonly notice?: unknown
}

/** What a sent form is given: no transaction, because the command it calls makes its own. */
export type FormRequest = Omit<PageRequest, 'tx' | 'family' | 'typed' | 'keptAt' | 'notice'> & {
  readonly typed: Typed
  /** The same each time the same form is sent, so that a double click acts once. */
  readonly formId: string
}

/** Something to put right, and the field it is about. */
export type FieldError = { readonly field: string; readonly text: string }

/** Declare a page. One that does not say why it is read and who may read it stops the site from starting. */
export function page(declared: Page): Page {
  const { path, purpose, permission, family } = declared as Partial<Page>
  const purposes = [purpose ?? []].flat()
  if (!path?.startsWith('/')) throw notDeclared(path, 'where it is')
  if (purposes.length === 0 || purposes.some((one) => !purposeIds.includes(one)))
    throw notDeclared(path, 'what it is for')
  const isAboutFamily = (familyActions as readonly unknown[]).includes(permission)
  if (!isAboutFamily && !(programmeActions as readonly unknown[]).includes(permission)) {
    throw notDeclared(path, 'what one must be allowed to do')
  }
  if (isAboutFamily && family === undefined) throw notDeclared(path, 'which family it is about')
  return declared
}

function notDeclared(path: string | undefined, missing: string): KithError {
  return new KithError({
    code: 'page-not-declared',
    what: `The page ${path ?? 'without a path'} does not say ${missing}.`,
    remedy: 'Give it a purpose of governance/purposes.yaml and a permission of governance/policies/schema.cedarschema.',
  })
}
