import { outcomes, type Outcome } from '../decisions/decision.ts'
import { partnerInWords } from '../governance/partners.ts'
import { listed } from '../needs/fact-words.ts'
import { contactInWords, endingInWords } from './casework-words.ts'
import type { ChronologyEvent, EventKind } from './chronology.ts'
import type { NoteListed } from './note.store.ts'
import type { IEventsOfSupportResult } from './sql/events-of-support.queries.ts'

/** What to call whoever wrote something down. */
export type AuthorNames = ReadonlyMap<string, string>

/** What was decided and done about a family's support, each by whoever did it. Only people who may be named are named. */
export function supportEvents(
  rows: readonly IEventsOfSupportResult[],
  { authors, people }: { readonly authors: AuthorNames; readonly people: ReadonlyMap<string, string> },
): ChronologyEvent[] {
  return rows.map((row) => ({
    id: `${row.kind}-${row.id}`,
    kind: filedUnder[row.kind] ?? 'support',
    day: row.day,
    writtenAt: row.happened_at,
    what: whatInWords(row),
    about: row.person_ids.filter((personId) => people.has(personId)),
    source: { kind: 'author', name: nameOf(authors, row.actor_id) },
    ...(row.kind === 'decision' ? { decisionId: row.id } : {}),
  }))
}

/** The notes that were marked as events, on the day they tell of. */
export function noteEvents(notes: readonly NoteListed[], authors: AuthorNames): ChronologyEvent[] {
  return notes.map(({ noteId, happenedOn, recordedAt, recordedBy, kind, happened, said }) => ({
    id: `note-${noteId}`,
    kind: 'note',
    day: happenedOn,
    writtenAt: recordedAt,
    what: contactInWords(kind),
    about: [],
    source: { kind: 'author', name: nameOf(authors, recordedBy) },
    note: { noteId, happened, said },
  }))
}

const filedUnder: Readonly<Record<string, EventKind>> = { decision: 'decision', told: 'told' }

function whatInWords({ kind, code, kinds }: IEventsOfSupportResult): string {
  switch (kind) {
    case 'decision':
      return `Decided: ${(code in outcomes ? outcomes[code as Outcome].label : code).toLowerCase()}`
    case 'opened':
      return 'Support began'
    case 'assessment':
      return code === '1' ? 'The assessment was recorded' : `The assessment was recorded again (version ${code})`
    case 'plan':
      return code === '1' ? 'The plan was recorded' : `The plan was recorded again (version ${code})`
    case 'letter':
      return ways[code] ?? 'A letter was written'
    case 'told':
      if (kinds.includes('not-shared')) return `We decided not to tell ${partnerInWords(code)} something`
      return `We told ${partnerInWords(code)}: ${listed(kinds.map((told) => toldKinds[told] ?? told))}`
    default:
      return `Support ended: ${startingSmall(endingInWords(code))}`
  }
}

const ways: Readonly<Record<string, string>> = {
  post: 'The letter about why we got in touch was sent by post',
  'by-hand': 'The letter about why we got in touch was given by hand',
  'telephone-instead': 'We telephoned instead of sending a letter about why we got in touch',
}

const toldKinds: Readonly<Record<string, string>> = {
  fact: 'what records say',
  need: 'what help is needed with',
  plan: 'the plan',
  action: 'next steps',
  'contact-details': 'how to get in touch',
  other: 'something else',
}

function startingSmall(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function nameOf(authors: AuthorNames, actorId: string): string {
  return authors.get(actorId) ?? 'Someone'
}
