import type { KeyStore } from '../platform/keys.ts'
import type { Transaction } from '../platform/transaction.ts'
import { notePlace } from './note-place.ts'
import type { NoteContent, NoteText } from './note.ts'
import { insertNoteVersion } from './sql/insert-note-version.queries.ts'
import { insertNote } from './sql/insert-note.queries.ts'
import { noteVersions } from './sql/note-versions.queries.ts'
import { notesOfFamily as notesOfFamilyQuery } from './sql/notes-of-family.queries.ts'

/** What a note said from one moment until the next version, and who wrote it. */
export type NoteVersion = NoteContent & {
  readonly version: number
  readonly recordedBy: string
  readonly recordedAt: Date
  /** Why it was corrected; null where it is the first version. */
  readonly reason: string | null
}

/** A note with everything it ever said, the first version first. */
export type Note = {
  readonly noteId: string
  readonly caseId: string
  readonly familyId: string
  readonly createdBy: string
  readonly versions: readonly [NoteVersion, ...NoteVersion[]]
}

/** A note as it stands in a list: what it says now. */
export type NoteListed = NoteVersion & { readonly noteId: string; readonly createdBy: string }

/** Begin a note; what it says is added as its first version. */
export async function storeNote(
  tx: Transaction,
  note: { readonly noteId: string; readonly caseId: string; readonly familyId: string; readonly at: Date },
): Promise<void> {
  await insertNote.run(
    { note_id: note.noteId, case_id: note.caseId, family_id: note.familyId, created_at: note.at },
    tx,
  )
}

/** Add what a note says from now on, sealed under a key of its own. */
export async function storeNoteVersion(
  tx: Transaction,
  keys: KeyStore,
  stored: {
    readonly noteId: string
    readonly familyId: string
    readonly version: number
    readonly content: NoteContent
    readonly reason: string | null
    readonly at: Date
  },
): Promise<void> {
  const { noteId, familyId, version, content, reason, at } = stored
  const { happened, said, think, next } = content
  const keyNumber = await keys.reserve(1)
  const sealed: Sealed = { happened, said, think, next, reason }
  await insertNoteVersion.run(
    {
      note_id: noteId,
      family_id: familyId,
      version,
      recorded_at: at,
      happened_on: content.happenedOn,
      kind: content.kind,
      is_event: content.isEvent,
      sealed: keys.seal(notePlace({ noteId, version, keyNumber }), JSON.stringify(sealed)),
      key_number: keyNumber,
    },
    tx,
  )
}

/** A note and every version of it; undefined where there is none the acting person may know of. */
export async function noteById(tx: Transaction, keys: KeyStore, noteId: string): Promise<Note | undefined> {
  const rows = await noteVersions.run({ note_id: noteId }, tx)
  const [first, ...later] = rows.map((row) => opened(keys, row))
  if (first === undefined) return undefined
  const { case_id: caseId, family_id: familyId, created_by: createdBy } = rows[0]!
  return { noteId, caseId, familyId, createdBy, versions: [first, ...later] }
}

/** The notes about a family as they stand now, latest happening first, and how many there are. */
export async function notesOfFamily(
  tx: Transaction,
  keys: KeyStore,
  familyId: string,
  {
    pageSize,
    offset,
    onlyEvents = false,
  }: { readonly pageSize: number; readonly offset: number; readonly onlyEvents?: boolean },
): Promise<{ readonly notes: readonly NoteListed[]; readonly total: number }> {
  const wanted = { family_id: familyId, only_events: onlyEvents, page_size: pageSize, offset }
  const rows = await notesOfFamilyQuery.run(wanted, tx)
  const notes = rows.map((row) => ({ noteId: row.note_id, createdBy: row.created_by, ...opened(keys, row) }))
  return { notes, total: rows[0]?.all_notes ?? 0 }
}

type Sealed = NoteText & { readonly reason: string | null }

type Row = {
  readonly note_id: string
  readonly version: number
  readonly recorded_by: string
  readonly recorded_at: Date
  readonly happened_on: string
  readonly kind: string
  readonly is_event: boolean
  readonly sealed: Buffer
  readonly key_number: number
}

function opened(keys: KeyStore, row: Row): NoteVersion {
  const place = notePlace({ noteId: row.note_id, version: row.version, keyNumber: row.key_number })
  const text = JSON.parse(keys.open(place, row.sealed).toString()) as Sealed
  return {
    ...text,
    version: row.version,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    happenedOn: row.happened_on,
    kind: row.kind,
    isEvent: row.is_event,
  }
}
