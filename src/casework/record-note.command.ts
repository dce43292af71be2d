import { lockFamily } from '../decisions/decision.store.ts'
import { recordAuditEvent } from '../governance/audit-event.store.ts'
import type { Asker } from '../governance/permission.ts'
import { actingFor } from '../governance/signed-in-person.ts'
import { KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { checkMayWrite } from './check-may-write.ts'
import { noteErrors, tidyNote, type NoteContent, type NoteError } from './note.ts'
import { noteById, storeNote, storeNoteVersion } from './note.store.ts'
import { noCase } from './no-case.ts'
import { caseOfFamily } from './support-case.store.ts'

/** A note someone wants to record. The id is the form's, so that a note sent twice is one note. */
export type NoteToRecord = NoteContent & { readonly noteId: string; readonly familyId: string }

/** What became of it. Everything but `recorded` leaves the family's record as it was. */
export type RecordNoteOutcome =
  | { readonly kind: 'recorded'; readonly noteId: string }
  | { readonly kind: 'incomplete'; readonly errors: readonly NoteError[] }
  /** Support has ended: a note can only be about support that is given. */
  | { readonly kind: 'ended'; readonly endedOn: string }

/**
 * Record what happened with a family while it is supported, in the words of who works with it. A note is never altered
 * after this: a correction is a version of its own.
 *
 * @throws `not-allowed`, `no-case`, `note-id-taken`
 */
export async function recordNote(
  { database, keys, clock }: Services,
  person: Asker,
  { noteId, familyId, ...written }: NoteToRecord,
): Promise<RecordNoteOutcome> {
  const at = clock.now()
  const content = tidyNote(written)
  return inTransaction(database, actingFor(person, 'offer-support'), async (tx) => {
    await checkMayWrite(tx, person, familyId)
    await lockFamily(tx, familyId)
    const already = await noteById(tx, keys, noteId)
    if (already?.createdBy === person.actorId && already.familyId === familyId) return { kind: 'recorded', noteId }
    if (already !== undefined) throw noteIdTaken()

    const support = await caseOfFamily(tx, familyId)
    if (support === undefined) throw noCase()
    if (support.closedOn !== null) return { kind: 'ended', endedOn: support.closedOn }
    const errors = noteErrors(content, { asOf: clock.today() })
    if (errors.length > 0) return { kind: 'incomplete', errors }

    const { caseId } = support
    await storeNote(tx, { noteId, caseId, familyId, at })
    await storeNoteVersion(tx, keys, { noteId, familyId, version: 1, content, reason: null, at })
    const detail = { caseId, familyId, kind: content.kind, isEvent: content.isEvent }
    await recordAuditEvent(tx, { at, action: 'note:record', objectKind: 'note', objectId: noteId, detail })
    return { kind: 'recorded', noteId }
  })
}

function noteIdTaken(): KithError {
  return new KithError({
    code: 'note-id-taken',
    what: 'Another note is recorded under this id.',
    remedy: 'Open the page to add a note again and write it there.',
  })
}
