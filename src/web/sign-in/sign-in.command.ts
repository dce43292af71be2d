import { signInPerson, type ProviderAccount } from '../../governance/sign-in-person.command.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { seeingNothing } from '../session/acting-for.ts'
import { recordStaffMember } from '../session/sql/record-staff-member.queries.ts'
import { beginSession } from '../session/web-session.ts'
import type { Site } from '../site.ts'

/** Let someone in whom the provider has vouched for, and begin their session. The id in their cookie is always a fresh one. */
export async function signIn(
  { services, sessionClock }: Pick<Site, 'services' | 'sessionClock'>,
  { idToken, ...account }: ProviderAccount & { readonly idToken: string },
): Promise<{ readonly sessionId: string }> {
  const { actorId, name, roles } = await signInPerson(services, account)
  const begun = await inTransaction(services.database, seeingNothing(actorId, 'operate'), async (tx) => {
    await recordStaffMember.run({ roles: [...roles], signedInAt: sessionClock.now() }, tx)
    return beginSession(tx, services.keys, sessionClock, { actorId, name, groups: account.groups, idToken })
  })
  if (begun.keysToDrop.length > 0) await services.keys.drop(begun.keysToDrop)
  return { sessionId: begun.sessionId }
}
