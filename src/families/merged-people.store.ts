import type { Transaction } from '../platform/transaction.ts'
import { peopleMerged } from './sql/people-merged.queries.ts'

/** Who each person turned out to be: an id that was merged away leads to the person who has everything it had. */
export async function mergedPeople(tx: Transaction): Promise<(personId: string) => string> {
  const mergedInto = new Map((await peopleMerged.run(undefined, tx)).map((row) => [row.person_id, row.merged_into]))
  return (personId) => {
    let now = personId
    for (let next = mergedInto.get(now); next !== undefined; next = mergedInto.get(now)) now = next
    return now
  }
}
