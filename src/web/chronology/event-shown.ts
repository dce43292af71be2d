import type { ChronologyEvent } from '../../casework/chronology.ts'
import { capitalised, dayInWords, lastDayInWords, listInWords } from '../render/words.ts'
import { sourceTitle } from '../sources/source-titles.ts'

/** One event as a page shows it: whom it is about, what, of when, and who says so. */
export type EventShown = {
  readonly day: string
  readonly about: string
  readonly what: string
  /** The span a record states, where it is more than a day. */
  readonly span: string | undefined
  readonly source: string
  readonly note: ChronologyEvent['note']
  readonly decisionId: string | undefined
}

export function eventShown(event: ChronologyEvent, people: ReadonlyMap<string, string>): EventShown {
  const { day, about, what, span, source, note, decisionId } = event
  return {
    day,
    about: listInWords(about.map((personId) => people.get(personId) ?? '').filter((name) => name !== '')),
    what: capitalised(what),
    span: span === undefined ? undefined : spanInWords(day, span.to),
    source:
      source.kind === 'author'
        ? source.name
        : `${sourceTitle(source.source, source)}, file received ${dayInWords(source.receivedOn)}`,
    note,
    decisionId,
  }
}

function spanInWords(from: string, to: string | null): string | undefined {
  if (to === null) return 'No end is stated'
  const last = lastDayInWords(to)
  return last === dayInWords(from) ? undefined : `Until ${last}`
}
