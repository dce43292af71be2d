import type { NoteText } from './note.ts'

/** What a chronology is made of, and what its filter calls each kind. */
export const eventKinds = {
  record: 'What partners’ records say',
  decision: 'Decisions',
  support: 'Support, from how it began to how it ended',
  note: 'Events from notes',
  told: 'What partners were told',
} as const

export type EventKind = keyof typeof eventKinds

/** One thing that happened, as a line of the family's story. */
export type ChronologyEvent = {
  /** Opaque, and the same each time the chronology is read. */
  readonly id: string
  readonly kind: EventKind
  readonly day: string
  /** What a record states of a span: the first day it no longer holds, or null where no end is stated. */
  readonly span?: { readonly to: string | null }
  /** When it was written down, which tells the order of what happened on one day; a record of a partner's comes first. */
  readonly writtenAt?: Date
  readonly what: string
  /** Whom it is about, by person id; the whole family where nobody is named. */
  readonly about: readonly string[]
  readonly source: EventSource
  /** A note that was marked as an event, in its writer's words. */
  readonly note?: Pick<NoteText, 'happened' | 'said'> & { readonly noteId: string }
  readonly decisionId?: string
}

/** Who says so: a partner's file, or someone by name. */
export type EventSource =
  | { readonly kind: 'file'; readonly source: string; readonly edition: string; readonly receivedOn: string }
  | { readonly kind: 'author'; readonly name: string }

/** Oldest first, because it is a story; on one day, what partners' records state before what was done about it. */
export function inOrderOfTime(events: readonly ChronologyEvent[]): ChronologyEvent[] {
  const at = ({ day, writtenAt, id }: ChronologyEvent) => `${day} ${writtenAt?.toISOString() ?? ''} ${id}`
  return events.toSorted((left, right) => (at(left) < at(right) ? -1 : 1))
}

/** Only events of one kind, or about one person; anything that is neither leaves them as they are. */
export function filterEvents(
  events: readonly ChronologyEvent[],
  { kind, personId }: { readonly kind?: EventKind | undefined; readonly personId?: string | undefined },
): readonly ChronologyEvent[] {
  return events.filter(
    (event) =>
      (kind === undefined || event.kind === kind) && (personId === undefined || event.about.includes(personId)),
  )
}
