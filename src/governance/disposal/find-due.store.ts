import type { Transaction } from '../../platform/transaction.ts'
import { whoIsHeld } from '../holds/who-is-held.ts'
import { chooseDue, type Choice } from '../retention/choose-due.ts'
import type { Retention } from '../retention/retention-rules.ts'
import { familyClocks } from '../retention/sql/family-clocks.queries.ts'
import { personClocks } from '../retention/sql/person-clocks.queries.ts'
import { recordsPast } from '../retention/sql/records-past.queries.ts'
import type { FullList } from './disposal-plan.ts'

/** Everything that has reached its end on a day, and what a hold keeps, as it is known at this moment. */
export async function findDue(
  tx: Transaction,
  asked: { readonly asOf: string; readonly retention: Retention; readonly fullLists: readonly FullList[] },
): Promise<Choice> {
  const lists = {
    sources: asked.fullLists.map(({ source }) => source),
    editions: asked.fullLists.map(({ edition }) => edition),
    file_kinds: asked.fullLists.map(({ fileKind }) => fileKind),
    row_kinds: asked.fullLists.map(({ rowKind }) => rowKind),
  }
  const families = await familyClocks.run(undefined, tx)
  const people = await personClocks.run(lists, tx)
  const records = await recordsPast.run(lists, tx)
  const known = {
    families: families.map((row) => ({
      familyId: row.family_id,
      retiredOn: row.retired_on,
      isOpen: row.is_open,
      closedOn: row.closed_on,
      lastMetOn: row.last_met_on,
    })),
    people: people.map((row) => ({
      personId: row.person_id,
      mergedInto: row.merged_into,
      isOpen: row.is_open,
      closedOn: row.closed_on,
      lastMetOn: row.last_met_on,
      listedOn: row.listed_on,
      noLongerListedOn: row.no_longer_listed_on,
      familyIds: row.family_ids,
      studyUntil: row.is_in_unsealed_study ? ('not sealed' as const) : row.study_ends_on,
    })),
    records: records.map((row) => ({
      recordId: String(row.record_id),
      personId: row.person_id,
      state: row.state as 'superseded' | 'withdrawn' | 'listed',
      day: row.day,
    })),
    held: await whoIsHeld(tx),
  }
  return chooseDue(known, asked.asOf, asked.retention)
}
