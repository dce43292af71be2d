import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { openIdentities } from './open-identities.ts'
import { asKnownNow } from './open-people.ts'
import { settleBirthDate } from './settle-birth-date.ts'
import { membersKnown } from './sql/members-known.queries.ts'
import type { DescribingRecord } from './standard-person.ts'

export type WhoseBirthdays = {
  /** Everyone, when left out. */
  readonly personIds?: readonly string[]
  /** The moment to look back from: who was one person then, and what was known of their birth date. */
  readonly knownAt?: Date
}

const rowsAtOnce = 20_000

/**
 * Make the temporary table `birthday(person_id uuid primary key, born date)` for rules that need an exact age. It lives in
 * this session's memory and is dropped at commit; a person whose birth date is not known to the day, or on which sources
 * are divided, has no row, and a rule then cannot tell. Once a transaction.
 *
 * @returns how many people have one
 */
export async function fillBirthdays(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  { personIds, knownAt = asKnownNow }: WhoseBirthdays = {},
): Promise<number> {
  await tx.query('create temporary table birthday (person_id uuid primary key, born date not null) on commit drop')
  const recordsOf = await openRecordsOf(tx, keys, { personIds, knownAt })
  const born = [...recordsOf].flatMap(([personId, records]) => {
    const settled = settleBirthDate(records)
    return settled?.precision === 'day' ? [{ personId, date: settled.date }] : []
  })
  for (let from = 0; from < born.length; from += rowsAtOnce) {
    const some = born.slice(from, from + rowsAtOnce)
    await tx.query('insert into birthday (person_id, born) select * from unnest($1::uuid[], $2::date[])', [
      some.map(({ personId }) => personId),
      some.map(({ date }) => date),
    ])
  }
  return born.length
}

async function openRecordsOf(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  { personIds, knownAt }: { readonly personIds: readonly string[] | undefined; readonly knownAt: Date },
): Promise<Map<string, DescribingRecord[]>> {
  const members = await membersKnown.run(
    { person_ids: personIds === undefined ? null : [...personIds], known_at: knownAt },
    tx,
  )
  const personOf = new Map(members.map((member) => [member.source_person_id, member.person_id]))
  const recordsOf = new Map<string, DescribingRecord[]>()
  const which = personIds === undefined ? {} : { sourcePersonIds: [...personOf.keys()] }
  for await (const records of openIdentities(tx, keys, { knownAt, ...which })) {
    const personId = personOf.get(records[0]!.sourcePersonId)
    if (personId === undefined) continue
    const own = recordsOf.get(personId)
    if (own === undefined) recordsOf.set(personId, [...records])
    else own.push(...records)
  }
  return recordsOf
}
