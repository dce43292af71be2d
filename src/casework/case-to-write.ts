import { lockFamily } from '../decisions/decision.store.ts'
import { familyStanding } from '../decisions/family-standing.store.ts'
import { checkIsAllowed, type Asker, type FamilyAction } from '../governance/permission.ts'
import { KithError } from '../platform/errors.ts'
import type { Transaction } from '../platform/transaction.ts'
import { caseOfFamily } from './support-case.store.ts'
import type { SupportCase } from './support-case.ts'

/**
 * The open case of a family, for one person to write in: that they may is asked first, and whoever comes second waits
 * until the first has finished.
 *
 * @throws `not-allowed` whether or not there is such a family, `no-open-case`
 */
export async function caseToWrite(
  tx: Transaction,
  { person, familyId, action }: { readonly person: Asker; readonly familyId: string; readonly action: FamilyAction },
): Promise<SupportCase> {
  const family = await familyStanding(tx, familyId)
  const resource = family ?? { kind: 'family', familyId, teamId: '', practitionerIds: [], hasPage: false }
  checkIsAllowed({ actor: person, purpose: 'offer-support', action, resource })
  await lockFamily(tx, familyId)
  const supportCase = await caseOfFamily(tx, familyId)
  if (supportCase === undefined || supportCase.closedOn !== null) throw noOpenCase()
  return supportCase
}

function noOpenCase(): KithError {
  return new KithError({
    code: 'no-open-case',
    what: 'This family is not being supported now.',
    remedy: 'A team manager decides to offer support first; that opens a case to write in.',
  })
}
