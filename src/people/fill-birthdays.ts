import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { openPeople } from './open-people.ts'
import { settleBirthDate } from './settle-birth-date.ts'

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
  { personIds }: { readonly personIds?: readonly string[] } = {},
): Promise<number> {
  await tx.query('create temporary table birthday (person_id uuid primary key, born date not null) on commit drop')
  const people = await openPeople(tx, keys, personIds)
  const born = people.flatMap(({ askedId, records }) => {
    const settled = settleBirthDate(records)
    return settled?.precision === 'day' ? [{ personId: askedId, date: settled.date }] : []
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
