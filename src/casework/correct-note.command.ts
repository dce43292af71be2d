import { lockFamily } from '../decisions/decision.store.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { checkMayWrite } from './check-may-write.ts'
import { changedFields, correctionErrors, tidyNote, type NoteContent, type NoteError } from './note.ts'
import { noteById, storeNoteVersion } from './note.store.ts'
import { tidyText } from './tidy-text.ts'

/** What a note should say instead, and why. */
export type NoteCorrection = NoteContent & {
  readonly noteId: string
  readonly familyId: string
  /** The version whoever corrects it had before their eyes. */
  readonly basedOn: number
  readonly reason: string
}

/** What became of it. Everything but `recorded` leaves the note as it was. */
export type CorrectNoteOutcome =
  | { readonly kind: 'recorded'; readonly version: number }
  | { readonly kind: 'incomplete'; readonly errors: readonly NoteError[] }
  /** Someone corrected it meanwhile: what they wrote has to be read first. */
  | { readonly kind: 'corrected-meanwhile'; readonly version: number; readonly correctedBy: string }

/**
 * Correct a note: what it says from now on, with the reason. What it said before stays readable beside it. A note can be
 * corrected after support has ended too, because what is held must be right for as long as it is held.
 *
 * @throws `not-allowed`, `no-such-note`
 */
export async function correctNote(
  { database, keys, clock }: Services,
  person: Asker,
  { noteId, familyId, basedOn, reason: typedReason, ...written }: NoteCorrection,
): Promise<CorrectNoteOutcome> {
  const at = clock.now()
  const content = tidyNote(written)
  const reason = tidyText(typedReason)
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    await checkMayWrite(tx, person, familyId)
    await lockFamily(tx, familyId)
    const note = await noteById(tx, keys, noteId)
    const latest = note?.versions.at(-1)
    if (note?.familyId !== familyId || latest === undefined) throw noSuchNote()
    if (latest.version !== basedOn) {
      const isSentTwice = latest.recordedBy === person.actorId && latest.reason === reason
      if (isSentTwice && changedFields(latest, content).length === 0)
        return { kind: 'recorded', version: latest.version }
      return { kind: 'corrected-meanwhile', version: latest.version, correctedBy: latest.recordedBy }
    }
    const errors = correctionErrors({ note: content, was: latest, reason }, { asOf: clock.today() })
    if (errors.length > 0) return { kind: 'incomplete', errors }

    const version = latest.version + 1
    await storeNoteVersion(tx, keys, { noteId, familyId, version, content, reason, at })
    const detail = { caseId: note.caseId, familyId, version, kind: content.kind, isEvent: content.isEvent }
    await recordAuditEvent(tx, { at, action: 'note:correct', objectKind: 'note', objectId: noteId, detail })
    return { kind: 'recorded', version }
  })
}

function noSuchNote(): KithError {
  return new KithError({
    code: 'no-such-note',
    what: 'There is no such note about this family.',
    remedy: 'Open the family’s notes and choose one from there.',
  })
}
