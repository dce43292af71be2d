import { caseOfFamily, needsOfCase } from '../../casework/support-case.store.ts'
import type { CaseNeed, SupportCase } from '../../casework/support-case.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import { needOf } from '../family/editions.ts'
import { familyPeople, type FamilyPeople } from '../family/family-people.ts'
import { familyShown, type FamilyShown } from '../family/family-shown.ts'
import type { FormRequest } from '../page.ts'

/** A family and its latest case, as every page of casework begins. */
export type CaseShown = {
  readonly family: FamilyShown
  readonly people: FamilyPeople
  /** The latest case; undefined where the family was never supported. */
  readonly supportCase: SupportCase | undefined
  readonly needs: readonly NeedShown[]
}

/** A need of the case, and what the edition it was agreed on calls it. */
export type NeedShown = CaseNeed & { readonly label: string }

/** Nothing where the address names no family. */
export async function caseShown(
  tx: Transaction,
  services: Pick<Services, 'keys' | 'clock'>,
  familyId: string | undefined,
): Promise<CaseShown | undefined> {
  const family = await familyShown(tx, familyId)
  if (family === undefined) return undefined
  const people = await familyPeople(tx, services, { familyId: family.family_id, reference: family.reference })
  const supportCase = await caseOfFamily(tx, family.family_id)
  const needs = supportCase === undefined ? [] : await needsOfCase(tx, supportCase.caseId)
  return { family, people, supportCase, needs: needs.map((need) => ({ ...need, label: needLabel(need) })) }
}

/** What each need of the case is called, for the errors of a form about it. */
export async function needLabels({
  services,
  acting,
  params,
}: Pick<FormRequest, 'services' | 'acting' | 'params'>): Promise<Readonly<Record<string, string>>> {
  const shown = await inTransaction(services.database, acting, (tx) => caseShown(tx, services, params.familyId))
  return Object.fromEntries((shown?.needs ?? []).map(({ need, label }) => [need, label]))
}

function needLabel(need: CaseNeed): string {
  return needOf(need).need?.familyLabel ?? need.need
}
