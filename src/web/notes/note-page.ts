import { contactInWords } from '../../casework/casework-words.ts'
import { correctNote, type CorrectNoteOutcome } from '../../casework/correct-note.command.ts'
import { changedFields } from '../../casework/note.ts'
import { noteById, type Note, type NoteVersion } from '../../casework/note.store.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import type { Typed } from '../forms/kept-form.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { fieldsOf, kindChoices, noteFieldError, noteTyped } from './note-fields.ts'

/** One note: what it says, what it said before and why that was corrected, and a form to correct it again. */
export const notePage = page({
  path: '/families/:familyId/notes/:noteId',
  purpose: 'offer-support',
  permission: 'casework:write',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, services, params, query, typed, keptAt }) {
    const family = await familyShown(tx, params.familyId)
    if (family === undefined || !isId(params.noteId!) || !params.noteId!.includes('-')) return nothing
    const note = await noteById(tx, services.keys, params.noteId!)
    if (note?.familyId !== family.family_id) return nothing
    const latest = note.versions.at(-1)!
    const asked = query.version === undefined ? latest : versionAsked(note, query.version)
    if (asked === undefined) return nothing
    const names = await staffNames(
      tx,
      services.keys,
      note.versions.map(({ recordedBy }) => recordedBy),
    )
    return view(
      'notes/note.njk',
      {
        family,
        noteId: note.noteId,
        note: versionShown(note, asked, names),
        isLatest: asked === latest,
        latest: latest.version,
        others: note.versions
          .filter((version) => version !== asked)
          .map((version) => versionShown(note, version, names)),
        meanwhile: isOutdated(typed, latest) ? versionShown(note, latest, names) : undefined,
        isRecordedNow: query.recorded === 'now',
        kinds: kindChoices,
        typed: typed ?? fieldsOf(latest),
        keptAt,
      },
      { about: { kind: 'note', id: note.noteId } },
    )
  },

  async submit({ services, person, params, typed }) {
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    const { familyId, noteId } = params as { familyId: string; noteId: string }
    const outcome: CorrectNoteOutcome = await correctNote(services, person, {
      noteId,
      familyId,
      basedOn: Number(typed.version),
      reason: typed.reason ?? '',
      ...noteTyped(typed),
    })
    switch (outcome.kind) {
      case 'recorded':
        return seeOther(`/families/${familyId}/notes/${noteId}?recorded=now`)
      case 'incomplete':
        return showAgain(outcome.errors.map(noteFieldError))
      case 'corrected-meanwhile':
        return showAgain([])
    }
  },
})

/** Whether what was typed corrects a version that somebody has corrected since. */
function isOutdated(typed: Typed | undefined, latest: NoteVersion): boolean {
  return typed?.version !== undefined && typed.version !== String(latest.version)
}

function versionAsked({ versions }: Note, asked: string): NoteVersion | undefined {
  return versions.find(({ version }) => String(version) === asked)
}

function versionShown({ versions }: Note, version: NoteVersion, names: ReadonlyMap<string, string>) {
  const before = versions.find((one) => one.version === version.version - 1)
  return {
    ...version,
    label: contactInWords(version.kind),
    by: names.get(version.recordedBy) ?? 'Someone',
    changed: before === undefined ? [] : changedFields(before, version),
  }
}
