import type { Vocabulary } from '../needs/edition-schema.ts'
import { factInWords, listed } from '../needs/fact-words.ts'
import type { ChronologyEvent } from './chronology.ts'
import type { IFactsOfPeopleResult } from './sql/facts-of-people.queries.ts'

/** Counts of what could have happened are no events. */
const notEvents: readonly string[] = ['school-sessions-possible']

/**
 * The kinds of fact that can stand in a chronology: those that sentences have words for. What is never told, such as an
 * adoption, has none.
 */
export function kindsToTell(vocabulary: Vocabulary): string[] {
  return Object.keys(vocabulary).filter((kind) => !notEvents.includes(kind))
}

/**
 * What partners' records state, a line for each row and span of time. What one source states in several files of the same
 * person and time is told once, with the file that said so first.
 */
export function recordEvents(facts: readonly IFactsOfPeopleResult[], vocabulary: Vocabulary): ChronologyEvent[] {
  const kinds = Object.keys(vocabulary)
  const rows = Map.groupBy(
    facts,
    ({ person_id, record_id, valid_from, valid_to }) => `${person_id} ${record_id} ${valid_from} ${valid_to ?? ''}`,
  )
  const events = new Map<string, ChronologyEvent>()
  for (const own of rows.values()) {
    const first = own[0]!
    const inOrder = own.toSorted((left, right) => kinds.indexOf(left.kind) - kinds.indexOf(right.kind))
    const what = listed([...new Set(inOrder.map((fact) => factInWords(fact, vocabulary)))])
    const { person_id: personId, valid_from: day, valid_to: to, source, edition, received_on: receivedOn } = first
    const told = `${personId} ${source} ${day} ${to ?? ''} ${what}`
    if (events.has(told)) continue
    events.set(told, {
      id: `record-${first.fact_id}`,
      kind: 'record',
      day,
      span: { to },
      what,
      about: [personId],
      source: { kind: 'file', source, edition, receivedOn },
    })
  }
  return [...events.values()]
}
