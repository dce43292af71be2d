import { staffNames } from '../governance/staff-names.ts'
import { readVocabulary } from '../needs/read-edition.ts'
import { personDetails } from '../people/person-details.ts'
import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { inOrderOfTime, type ChronologyEvent } from './chronology.ts'
import { notesOfFamily } from './note.store.ts'
import { kindsToTell, recordEvents } from './record-events.ts'
import { eventsOfSupport } from './sql/events-of-support.queries.ts'
import { factsOfPeople } from './sql/facts-of-people.queries.ts'
import { noteEvents, supportEvents } from './support-events.ts'
import { caseOfFamily } from './support-case.store.ts'

/** A supported family's story: what happened, oldest first, and what to call the people it is about. */
export type Chronology = {
  readonly events: readonly ChronologyEvent[]
  /** First names by person id, of everyone who may be named. */
  readonly people: ReadonlyMap<string, string>
}

/**
 * What partners' records state of the people of a family's case, what was decided and done, and the notes that were marked
 * as events, in one list; undefined for a family without a case. Someone whose identity is sealed leaves no line and no
 * gap, and no line says where anybody lives. What was withdrawn, replaced or disposed of is not there.
 */
export async function chronologyOf(tx: Transaction, keys: KeyStore, familyId: string): Promise<Chronology | undefined> {
  const support = await caseOfFamily(tx, familyId)
  if (support === undefined) return undefined
  const people = await firstNames(
    tx,
    keys,
    support.members.map(({ personId }) => personId),
  )
  const vocabulary = readVocabulary()
  const facts = await factsOfPeople.run({ person_ids: [...people.keys()], kinds: kindsToTell(vocabulary) }, tx)
  const rows = await eventsOfSupport.run({ family_id: familyId }, tx)
  const { notes } = await notesOfFamily(tx, keys, familyId, { pageSize: everyNote, offset: 0, onlyEvents: true })
  const wrote = [...rows.map(({ actor_id }) => actor_id), ...notes.map(({ recordedBy }) => recordedBy)]
  const authors = await staffNames(tx, keys, wrote)
  const events = [
    ...recordEvents(facts, vocabulary),
    ...supportEvents(rows, { authors, people }),
    ...noteEvents(notes, authors),
  ]
  return { events: inOrderOfTime(events), people }
}

const everyNote = 1_000_000

/** What to call people, under the ids they stand for today; nobody whose identity is sealed. */
async function firstNames(
  tx: Transaction,
  keys: KeyStore,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const details = await personDetails(tx, keys, personIds)
  return new Map(
    [...details.values()]
      .filter(({ identitySealed }) => !identitySealed)
      .map(({ personId, forenames, name }) => [personId, forenames?.split(' ')[0] ?? name]),
  )
}
