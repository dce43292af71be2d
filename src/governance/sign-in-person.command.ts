import { KithError } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { KeyStore } from '../platform/keys.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { openName, sealName, type SealedName } from './actor-name.ts'
import { recordAuditEvent } from './audit-event.store.ts'
import { actingAs } from './service-actors.ts'
import type { SignedInPerson } from './signed-in-person.ts'
import { actorBySubject } from './sql/actor-by-subject.queries.ts'
import { insertPersonActor } from './sql/insert-person-actor.queries.ts'
import { updateActorSeen } from './sql/update-actor-seen.queries.ts'
import { membershipOf } from './teams.ts'

/** What the sign-in provider says of someone. */
export type ProviderAccount = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly groups: readonly string[]
}

/**
 * Let someone in whom the council's provider has vouched for: their actor is found, or made when they come for the first
 * time, and their name is kept sealed under a key of its own. Their groups decide what they are today; nothing about
 * that is kept, so that leaving a group takes effect at the next sign-in.
 */
export async function signInPerson(
  { database, keys, clock }: Pick<Services, 'database' | 'keys' | 'clock'>,
  account: ProviderAccount,
): Promise<SignedInPerson> {
  const membership = membershipOf(account.groups)
  if (membership.roles.length === 0) throw noRole()
  const { actorId, outlivedKey } = await inTransaction(database, actingAs('sign-in'), async (tx) => {
    const seenAt = clock.now()
    const known = (await findActor(tx, account)) ?? (await makeActor(tx, { keys, account, seenAt }))
    const isCalledThat = openName(keys, known) === account.name
    const now = isCalledThat ? known : await sealUnderFreshKey(keys, known.actorId, account.name)
    await updateActorSeen.run(
      { actor_id: known.actorId, seen_at: seenAt, sealed_name: now.sealedName, key_number: now.keyNumber },
      tx,
    )
    await recordAuditEvent(tx, {
      at: seenAt,
      action: 'person:sign-in',
      objectKind: 'actor',
      objectId: known.actorId,
      detail: { roles: membership.roles },
    })
    return { actorId: known.actorId, outlivedKey: isCalledThat ? undefined : known.keyNumber }
  })
  if (outlivedKey !== undefined) await keys.drop([outlivedKey])
  const { issuer, subject, name } = account
  return { actorId, issuer, subject, name, ...membership }
}

async function findActor(tx: Transaction, { issuer, subject }: ProviderAccount): Promise<SealedName | undefined> {
  const [actor] = await actorBySubject.run({ issuer, subject }, tx)
  return actor && { actorId: actor.actor_id, sealedName: actor.sealed_name!, keyNumber: actor.key_number! }
}

type FirstSignIn = { readonly keys: KeyStore; readonly account: ProviderAccount; readonly seenAt: Date }

/** Someone who signs in twice at once for the first time still becomes one actor. */
async function makeActor(tx: Transaction, { keys, account, seenAt }: FirstSignIn): Promise<SealedName> {
  const { actorId, sealedName, keyNumber } = await sealUnderFreshKey(keys, newId(), account.name)
  const { issuer, subject } = account
  await insertPersonActor.run(
    { actor_id: actorId, issuer, subject, sealed_name: sealedName, key_number: keyNumber, seen_at: seenAt },
    tx,
  )
  return (await findActor(tx, account))!
}

async function sealUnderFreshKey(keys: KeyStore, actorId: string, name: string): Promise<SealedName> {
  return sealName(keys, { actorId, keyNumber: await keys.reserve(1), name })
}

function noRole(): KithError {
  return new KithError({
    code: 'no-role',
    what: 'You are signed in, but your account is in no group that may use Kith.',
    remedy: 'Ask whoever looks after accounts to add you to a group listed in governance/teams.yaml.',
  })
}
