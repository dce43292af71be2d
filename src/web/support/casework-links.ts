import { isAllowed, type FamilyAction, type FamilyResource } from '../../governance/permission.ts'
import type { Page } from '../page.ts'
import type { VisitingPerson } from '../session/visiting-person.ts'

/** A page of a family's casework, and what one does there. */
export type CaseworkLink = { readonly path: string; readonly text: string; readonly says: string }

/** The pages of a family's casework in the order of the work, from the letter to the end. */
const caseworkPages = [
  { page: 'support', text: 'Support', says: 'What was agreed, what is next and who does it.' },
  { page: 'letter', text: 'Letter', says: 'Why we contacted you, checked before it goes.' },
  { page: 'assessment', text: 'Assessment', says: 'Each need in the family’s words and in yours.' },
  { page: 'plan', text: 'Plan', says: 'Goals, and who does what by when.' },
  { page: 'notes', text: 'Notes', says: 'Visits, calls and what you think.' },
  { page: 'chronology', text: 'Chronology', says: 'What has happened, in order of time.' },
  { page: 'sharing', text: 'What partners were told', says: 'What was shared, with whom and why.' },
  { page: 'results', text: 'Results', says: 'What has changed for each need.' },
  { page: 'end', text: 'End support', says: 'Why it ends, what remains and who to call.' },
] as const

const ended = { page: 'end', text: 'How support ended', says: 'Why it ended, what remains and who to call.' } as const

/** The pages of a family's casework that this person may open, of those the site serves. */
export function caseworkLinks(
  pages: readonly Page[],
  {
    person,
    family,
    isOpen,
  }: { readonly person: VisitingPerson; readonly family: FamilyResource; readonly isOpen: boolean },
): readonly CaseworkLink[] {
  return caseworkPages.flatMap((link) => {
    const { page, text, says } = link.page === 'end' && !isOpen ? ended : link
    const served = pages.find(({ path }) => path === `/families/:familyId/${page}`)
    if (served === undefined) return []
    const action = served.permission as FamilyAction
    if (!isAllowed({ actor: person, purpose: 'offer-support', action, resource: family })) return []
    return [{ path: `/families/${family.familyId}/${page}`, text, says }]
  })
}
