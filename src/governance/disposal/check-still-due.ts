import { KithError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { readRetention } from '../retention/retention-rules.ts'
import { actingAs } from '../service-actors.ts'
import type { DisposalStages } from './disposal-plan.ts'
import { findDue } from './find-due.store.ts'
import { recordsOfPeople } from './sql/records-of-people.queries.ts'
import { disposalSubjects } from './sql/disposal-subjects.queries.ts'

/**
 * Work the list out again and refuse where anything on it is not due any more: a hold was placed, a case was opened again,
 * a partner listed someone again.
 *
 * @throws `disposal-stopped`
 */
export async function checkStillDue(
  { database }: Pick<Services, 'database'>,
  { disposalId, asOf }: { readonly disposalId: string; readonly asOf: string },
  stages: Pick<DisposalStages, 'fullLists'>,
): Promise<void> {
  const reasons = await inTransaction(database, actingAs('dispose'), async (tx) => {
    const listed = await disposalSubjects.run({ disposalId }, tx)
    const now = await findDue(tx, { asOf, retention: readRetention(), fullLists: stages.fullLists() })
    if (listed.length === 0) return ['nothing is left']
    const people = now.going.filter(({ kind }) => kind === 'person').map(({ id }) => id)
    // Once it has begun, the list holds every row of its people too.
    const theirs = await recordsOfPeople.run({ personIds: people }, tx)
    const isDue = new Set([
      ...now.going.map(({ kind, id }) => `${kind} ${id}`),
      ...theirs.map(({ record_id }) => `source-record ${record_id}`),
    ])
    const holdOf = new Map(now.held.map(({ kind, id, hold }) => [`${kind} ${id}`, hold]))
    const stopped = listed
      .map(({ subject_kind, subject_id }) => `${subject_kind} ${subject_id}`)
      .filter((subject) => !isDue.has(subject))
    return [...Map.groupBy(stopped, (subject) => holdOf.get(subject) ?? '')].map(([hold, subjects]) =>
      hold === '' ? `${subjects.length} are no longer due` : `${subjects.length} are under hold (${hold})`,
    )
  })
  if (reasons.length === 0) return
  throw new KithError({
    code: 'disposal-stopped',
    what: `Nothing was disposed of: of the people, families and rows on this list, ${reasons.join(' and ')}.`,
    remedy: 'Draw up another list, and have that one approved.',
  })
}
