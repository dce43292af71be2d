import { recordNote } from '../../../casework/record-note.command.ts'
import { addDays } from '../../../platform/calendar-day.ts'
import type { DemoCase } from '../demo-case.ts'
import { idOf, type DemoDay } from '../demo-day.ts'
import { refused } from '../refused.ts'
import { inTurn, voices } from '../words/voices.ts'
import { withEachCase } from './with-each-case.ts'

/** Practitioners write down what happened on a visit or a call a day or two ago; some of it is a significant event. */
export async function writeNotes(day: DemoDay, cases: readonly DemoCase[], turn: number): Promise<void> {
  await withEachCase(day, 'note written', {
    cases,
    async does({ familyId, person, number }) {
      const { kind, happened, quote, who, think, next } = inTurn(voices.notes, number * 5 + turn)
      const recorded = await recordNote(day.services, person, {
        noteId: idOf(day.day, 'note', familyId),
        familyId,
        happenedOn: addDays(day.day, -(number % 3)),
        kind,
        isEvent: (number + turn) % 3 === 0,
        happened,
        said: { quote, who },
        think,
        next,
      })
      if (recorded.kind !== 'recorded') throw refused('record a note', recorded.kind)
    },
  })
}
