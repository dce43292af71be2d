import type { NoteContent } from '../note.ts'

/** A note as someone might write it after a visit, with whatever a test wants otherwise. */
export function aNote(said: Partial<NoteContent> = {}): NoteContent {
  return {
    happenedOn: '2019-08-20',
    kind: 'home-visit',
    isEvent: false,
    happened: 'We talked about mornings.\n\nHe got up by himself twice.',
    said: { quote: 'I like the new teacher.', who: 'the son' },
    think: 'I think mornings are easier because the evenings are calmer.',
    next: 'I call on Friday.',
    ...said,
  }
}
