import { KithError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import { whileNobodyWrites } from '../../platform/while-nobody-writes.ts'
import { recordAuditEvent } from '../audit-event.store.ts'
import { checkIsAllowed, type Asker } from '../permission.ts'
import { actingAs } from '../service-actors.ts'
import { actingFor } from '../signed-in-person.ts'
import { carryOut } from './carry-out.ts'
import { certificateIn, type Certificate } from './certificate.ts'
import { checkStillDue } from './check-still-due.ts'
import type { DisposalStages } from './disposal-plan.ts'
import { disposalById, type IDisposalByIdResult } from './sql/disposal-by-id.queries.ts'
import { insertApproval } from './sql/insert-approval.queries.ts'
import { subjectOfActor } from './sql/subject-of-actor.queries.ts'

/**
 * Agree, as someone other than who drew it up, that a list goes, and carry it out. What no longer is due, or came under a
 * hold meanwhile, stops all of it: then another list is drawn up. Interrupted at any moment, approving again (or the next
 * `./kith`) completes it.
 *
 * @throws `not-allowed`, `no-such-disposal`, `same-person`, `disposal-stopped`
 */
export async function approveDisposal(
  services: Services,
  person: Asker,
  disposalId: string,
  stages: DisposalStages,
): Promise<Certificate> {
  const resource = { kind: 'programme' } as const
  checkIsAllowed({ actor: person, purpose: 'retention', action: 'disposals:approve', resource })
  const acting = actingFor(person, 'retention')
  const disposal = await inTransaction(services.database, acting, async (tx) => {
    const [found] = await disposalById.run({ disposalId }, tx)
    if (found === undefined) throw noSuchDisposal()
    if (found.approved_at !== null) return found
    const [mine] = await subjectOfActor.run(undefined, tx)
    if (mine?.subject === found.proposed_by_subject) throw samePerson()
    return found
  })
  const certificate = certificateIn(disposal.certificate)
  if (certificate !== undefined) return certificate
  if (disposal.approved_at === null) {
    // A hold is placed before the list is looked at again, or finds that two people have agreed.
    await whileNobodyWrites(services.database, actingAs('dispose'), {
      tables: ['hold', 'hold_release'],
      async work() {
        await checkStillDue(services, { disposalId, asOf: disposal.as_of }, stages)
        await inTransaction(services.database, acting, (tx) => writeApproval(tx, services.clock, disposal))
      },
    })
  }
  return carryOut(services, disposalId, stages)
}

async function writeApproval(
  tx: Transaction,
  clock: Services['clock'],
  { disposal_id: disposalId, list_sha256: listSha256 }: IDisposalByIdResult,
): Promise<void> {
  const at = clock.now()
  await insertApproval.run({ disposalId, at, listSha256 }, tx)
  await recordAuditEvent(tx, {
    at,
    action: 'disposal:approve',
    objectKind: 'disposal',
    objectId: disposalId,
    detail: { listSha256 },
  })
}

function samePerson(): KithError {
  return new KithError({
    code: 'same-person',
    what: 'You drew this list up, so someone else has to approve it.',
    remedy: 'Ask another information governance officer, or the service owner.',
  })
}

function noSuchDisposal(): KithError {
  return new KithError({
    code: 'no-such-disposal',
    what: 'There is no disposal of this number.',
    remedy: 'The page Disposals lists them; ./kith dispose draws one up and prints its number.',
  })
}
