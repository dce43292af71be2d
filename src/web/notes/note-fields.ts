import { contactKinds } from '../../casework/casework-words.ts'
import type { NoteContent, NoteError } from '../../casework/note.ts'
import type { Typed } from '../forms/kept-form.ts'
import { dayFields, typedDay } from '../forms/typed-day.ts'
import type { FieldError } from '../page.ts'

/** The choices of how someone was in touch, with an empty one first: nothing is chosen beforehand. */
export const kindChoices = [
  { value: '', text: 'Choose how' },
  ...contactKinds.map(({ id, label }) => ({ value: id, text: label })),
]

/** What was typed in the fields of a note (`notes/note-form.njk`). */
export function noteTyped(typed: Typed): NoteContent {
  return {
    happenedOn: typedDay(typed, 'happened'),
    kind: typed.kind ?? '',
    isEvent: typed.event === 'yes',
    happened: typed.what ?? '',
    said: { quote: typed.quote ?? '', who: typed.who ?? '' },
    think: typed.think ?? '',
    next: typed.next ?? '',
  }
}

/** The fields filled in with what a note says. */
export function fieldsOf(note: NoteContent): Typed {
  return {
    ...dayFields('happened', note.happenedOn),
    kind: note.kind,
    ...(note.isEvent ? { event: 'yes' } : {}),
    what: note.happened,
    quote: note.said?.quote ?? '',
    who: note.said?.who ?? '',
    think: note.think,
    next: note.next,
  }
}

/** An error beside the field it is about, as the form calls it. */
export function noteFieldError({ field, says }: NoteError): FieldError {
  const named = field === 'happenedOn' ? 'happened-day' : field === 'happened' ? 'what' : field
  return { field: named, text: says }
}
