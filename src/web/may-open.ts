import { isAllowed, programmeActions, type ProgrammeAction } from '../governance/permission.ts'
import type { Page, PageRequest } from './page.ts'
import { actingOn, type ActingPerson } from './session/acting-for.ts'
import type { VisitingPerson } from './session/visiting-person.ts'

/** Whether someone may open a page about the whole programme: what decides which pages their navigation offers. */
export function mayOpen(page: Page, person: VisitingPerson): boolean {
  const acting = actingOn(page, person)
  return acting !== undefined && isProgrammeAction(page.permission) && asked(page.permission, person, acting)
}

/** Whether someone may open this very page, about this very family where it is about one. */
export async function mayOpenNow(
  page: Page,
  person: VisitingPerson,
  { tx, params, acting }: Pick<PageRequest, 'tx' | 'params' | 'acting'>,
): Promise<boolean> {
  const action = page.permission
  if (isProgrammeAction(action)) return asked(action, person, acting)
  const family = await page.family?.({ tx, params })
  if (family === undefined) return false
  return isAllowed({ actor: person, purpose: acting.purpose, action, resource: family })
}

function asked(action: ProgrammeAction, person: VisitingPerson, acting: ActingPerson): boolean {
  return isAllowed({ actor: person, purpose: acting.purpose, action, resource: { kind: 'programme' } })
}

function isProgrammeAction(action: Page['permission']): action is ProgrammeAction {
  return (programmeActions as readonly string[]).includes(action)
}
