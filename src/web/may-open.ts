import { isAllowed, programmeActions, type FamilyResource, type ProgrammeAction } from '../governance/permission.ts'
import type { Page, PageRequest } from './page.ts'
import { actingOn, type ActingPerson } from './session/acting-for.ts'
import type { VisitingPerson } from './session/visiting-person.ts'

/** Whether someone may open a page about the whole programme: what decides which pages their navigation offers. */
export function mayOpen(page: Page, person: VisitingPerson): boolean {
  const acting = actingOn(page, person)
  return acting !== undefined && isProgrammeAction(page.permission) && asked(page.permission, person, acting)
}

/** Whether someone may open this very page, and what was asked about its family, where it is about one. */
export type Opening = { readonly allowed: boolean; readonly family?: FamilyResource }

export async function mayOpenNow(
  page: Page,
  person: VisitingPerson,
  { tx, params, acting }: Pick<PageRequest, 'tx' | 'params' | 'acting'>,
): Promise<Opening> {
  const action = page.permission
  if (isProgrammeAction(action)) return { allowed: asked(action, person, acting) }
  const family = await page.family?.({ tx, params })
  if (family === undefined) return { allowed: false }
  const allowed = isAllowed({ actor: person, purpose: acting.purpose, action, resource: family })
  return { allowed, family }
}

function asked(action: ProgrammeAction, person: VisitingPerson, acting: ActingPerson): boolean {
  return isAllowed({ actor: person, purpose: acting.purpose, action, resource: { kind: 'programme' } })
}

function isProgrammeAction(action: Page['permission']): action is ProgrammeAction {
  return (programmeActions as readonly string[]).includes(action)
}
