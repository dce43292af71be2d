import { decideAboutFamily, type DecideOutcome, type Decided } from '../decisions/decide-about-family.command.ts'
import type { Proposal } from '../decisions/decision.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import type { Services } from '../platform/services.ts'
import type { Transaction } from '../platform/transaction.ts'
import { draftLetterAtOpening } from './draft-letter.command.ts'
import { joinCase, openCase } from './support-case.store.ts'

/**
 * Record what one person decides about one family; a decision to offer support opens the family's case in the same
 * transaction, so that neither can be without the other, and drafts the letter that tells why the family is contacted. A
 * family that has an open case keeps it: what is decided meanwhile adds needs and people to it.
 *
 * @throws `not-allowed` for anyone who may not decide about this family, whether or not there is such a family
 */
export function decideAndOpenCase(services: Services, person: Asker, proposal: Proposal): Promise<DecideOutcome> {
  return decideAboutFamily(services, person, proposal, (tx, decided) => openCaseWhereOffered(tx, services, decided))
}

async function openCaseWhereOffered(
  tx: Transaction,
  services: Services,
  { decisionId, familyId, outcome, at, on }: Decided,
): Promise<void> {
  const caseId = outcome === 'offer-support' ? await openCase(tx, { familyId, decisionId, at, on }) : undefined
  await joinCase(tx, { familyId, on })
  if (caseId === undefined) return
  await recordAuditEvent(tx, {
    at,
    action: 'case:open',
    objectKind: 'family',
    objectId: familyId,
    detail: { caseId, decisionId },
  })
  await draftLetterAtOpening(tx, services, familyId)
}
