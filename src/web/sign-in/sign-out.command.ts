import { recordAuditEvent } from '../../governance/audit-event.store.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { seeingNothing } from '../session/acting-for.ts'
import type { VisitingPerson } from '../session/visiting-person.ts'
import { finishSession } from '../session/web-session.ts'
import type { Site } from '../site.ts'

/** End someone's session now, with everything sealed under its key: their searches, and what their provider signed. */
export async function signOut(
  { services }: Pick<Site, 'services'>,
  { actorId, sessionDigest }: Pick<VisitingPerson, 'actorId' | 'sessionDigest'>,
): Promise<void> {
  await inTransaction(services.database, seeingNothing(actorId, 'operate'), (tx) =>
    recordAuditEvent(tx, {
      at: services.clock.now(),
      action: 'person:sign-out',
      objectKind: 'actor',
      objectId: actorId,
    }),
  )
  await finishSession(services, sessionDigest)
}
