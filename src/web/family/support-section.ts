import { caseOfFamily } from '../../casework/support-case.store.ts'
import { isAllowed, type FamilyResource } from '../../governance/permission.ts'
import type { Transaction } from '../../platform/transaction.ts'
import type { Page } from '../page.ts'
import { dayInWords } from '../render/words.ts'
import type { VisitingPerson } from '../session/visiting-person.ts'
import { caseworkLinks, type CaseworkLink } from '../support/casework-links.ts'

/** What the family's page says of its support, and where the rest of it is. */
export type SupportSection = { readonly says: string; readonly links: readonly CaseworkLink[] }

/**
 * Nothing for those who may not read casework, and nothing where the family was never supported. The family's page may be
 * read for another purpose than support; casework never is, so that is asked with its own.
 */
export async function supportSection(
  tx: Transaction,
  {
    pages,
    person,
    family,
  }: { readonly pages: readonly Page[]; readonly person: VisitingPerson; readonly family: FamilyResource },
): Promise<SupportSection | undefined> {
  if (!isAllowed({ actor: person, purpose: 'offer-support', action: 'casework:read', resource: family }))
    return undefined
  const supportCase = await caseOfFamily(tx, family.familyId)
  if (supportCase === undefined) return undefined
  const { openedOn, closedOn } = supportCase
  const says =
    closedOn === null
      ? `Support since ${dayInWords(openedOn)}.`
      : `Supported from ${dayInWords(openedOn)} to ${dayInWords(closedOn)}.`
  return { says, links: caseworkLinks(pages, { person, family, isOpen: closedOn === null }) }
}
