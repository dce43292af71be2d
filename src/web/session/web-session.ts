import { createHash } from 'node:crypto'
import { actingAs } from '../../governance/service-actors.ts'
import { membershipOf } from '../../governance/teams.ts'
import type { Clock } from '../../platform/clock.ts'
import type { KeyStore } from '../../platform/keys.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction, type Transaction } from '../../platform/transaction.ts'
import { newSessionId } from './session-cookie.ts'
import { absoluteHours, idleMinutes, minutesBefore } from './session-limits.ts'
import type { VisitingPerson } from './visiting-person.ts'
import { endSession } from './sql/end-session.queries.ts'
import { insertSession } from './sql/insert-session.queries.ts'
import { keepSession } from './sql/keep-session.queries.ts'
import { sweepSessions } from './sql/sweep-sessions.queries.ts'

/** What the site keeps sealed of someone who signed in. */
type Sealed = { readonly name: string; readonly idToken: string | undefined }

export type NewSession = Sealed & { readonly actorId: string; readonly groups: readonly string[] }

/**
 * Begin a session in the transaction that signs someone in.
 *
 * @returns the id for the visitor's cookie, which is kept nowhere else, and the keys of sessions that were over
 */
export async function beginSession(
  tx: Transaction,
  keys: KeyStore,
  clock: Clock,
  { actorId, name, idToken, groups }: NewSession,
): Promise<{ readonly sessionId: string; readonly keysToDrop: readonly number[] }> {
  const over = await sweepSessions.run(undefined, tx)
  const sessionId = newSessionId()
  const sessionDigest = digestOf(sessionId)
  const keyNumber = await keys.reserve(1)
  const startedAt = clock.now()
  await insertSession.run(
    {
      sessionDigest,
      actorId,
      keyNumber,
      sealed: keys.seal(placeOf(keyNumber, sessionDigest), JSON.stringify({ name, idToken } satisfies Sealed)),
      groups: [...groups],
      startedAt,
      endsAt: new Date(startedAt.getTime() + absoluteHours * 3_600_000),
    },
    tx,
  )
  return { sessionId, keysToDrop: over.map(({ key_number }) => key_number) }
}

/** Who holds this session id, if the session is still going. Asking counts as activity. */
export async function personOf(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  clock: Clock,
  sessionId: string,
): Promise<VisitingPerson | undefined> {
  const sessionDigest = digestOf(sessionId)
  const now = clock.now()
  const [session] = await asHolder(database, sessionDigest, (tx) =>
    keepSession.run({ sessionDigest, now, idleSince: minutesBefore(now, idleMinutes) }, tx),
  )
  if (session === undefined) return undefined
  const { actor_id: actorId, key_number: keyNumber, provider_groups: groups, sealed } = session
  const { name, idToken } = JSON.parse(keys.open(placeOf(keyNumber, sessionDigest), sealed).toString()) as Sealed
  return { actorId, name, idToken, sessionDigest, keyNumber, ...membershipOf(groups) }
}

/** End a session now, and everything sealed under its key with it. */
export async function finishSession(
  { database, keys }: Pick<Services, 'database' | 'keys'>,
  sessionDigest: Buffer,
): Promise<void> {
  const ended = await asHolder(database, sessionDigest, (tx) => endSession.run({ sessionDigest }, tx))
  await keys.drop(ended.map(({ key_number }) => key_number))
}

function digestOf(sessionId: string): Buffer {
  return createHash('sha256').update(sessionId).digest()
}

function placeOf(keyNumber: number, sessionDigest: Buffer) {
  return { keyNumber, table: 'web_session', row: sessionDigest.toString('hex'), column: 'sealed' }
}

/** A transaction that may touch one session and nothing else: nobody's name stands behind it, only the cookie's digest. */
async function asHolder<T>(
  database: Services['database'],
  sessionDigest: Buffer,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return inTransaction(database, actingAs('sign-in'), async (tx) => {
    await tx.query(`select set_config('kith.session', $1, true)`, [sessionDigest.toString('hex')])
    return work(tx)
  })
}
