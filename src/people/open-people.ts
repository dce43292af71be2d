import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { openIdentities } from './open-identities.ts'
import { personSources } from './sql/person-sources.queries.ts'
import type { DescribingRecord } from './standard-person.ts'

/** A person and everything sources have said of who they are, oldest first. */
export type OpenPerson = {
  /** the id asked for */
  readonly askedId: string
  /** the person it stands for now, another id where it was merged */
  readonly personId: string
  readonly sex: 'F' | 'M' | null
  readonly protected: boolean
  readonly identitySealed: boolean
  readonly records: readonly DescribingRecord[]
}

/** Later than anything is known: what is known now. */
export const asKnownNow = new Date('9999-12-31T00:00:00Z')

/**
 * Open what is known of people: of those asked for, or of everyone the transaction may see. Of a sealed identity no
 * record is opened.
 */
export async function openPeople(
  tx: Transaction,
  keys: Pick<KeyStore, 'open'>,
  personIds?: readonly string[],
): Promise<readonly OpenPerson[]> {
  const rows = await personSources.run({ person_ids: personIds === undefined ? null : [...personIds] }, tx)
  const people = new Map<string, OpenPerson & { records: DescribingRecord[] }>()
  const asking = new Map<number, string[]>()
  for (const row of rows) {
    if (!people.has(row.asked_id)) {
      people.set(row.asked_id, {
        askedId: row.asked_id,
        personId: row.person_id,
        sex: row.sex as 'F' | 'M' | null,
        protected: row.protected,
        identitySealed: row.identity_sealed,
        records: [],
      })
    }
    if (!row.identity_sealed) {
      asking.set(row.source_person_id, [...(asking.get(row.source_person_id) ?? []), row.asked_id])
    }
  }
  const which = personIds === undefined ? {} : { sourcePersonIds: [...asking.keys()] }
  for await (const records of openIdentities(tx, keys, { knownAt: asKnownNow, ...which })) {
    for (const askedId of asking.get(records[0]!.sourcePersonId) ?? []) people.get(askedId)!.records.push(...records)
  }
  return [...people.values()]
}
