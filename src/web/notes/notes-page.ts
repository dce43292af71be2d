import { contactInWords } from '../../casework/casework-words.ts'
import { notesOfFamily, type NoteListed } from '../../casework/note.store.ts'
import { caseOfFamily } from '../../casework/support-case.store.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'

/** What was written down about a family while it was supported, latest happening first. */
export const notesPage = page({
  path: '/families/:familyId/notes',
  purpose: 'offer-support',
  permission: 'casework:read',
  family: familyResource,
  async show({ tx, services, params, query, path }) {
    const family = await familyShown(tx, params.familyId)
    const support = family && (await caseOfFamily(tx, family.family_id))
    if (family === undefined || support === undefined) return nothing
    const slice = sliceOf(query, 20)
    const { notes, total } = await notesOfFamily(tx, services.keys, family.family_id, slice)
    const names = await staffNames(
      tx,
      services.keys,
      notes.flatMap(({ createdBy, recordedBy }) => [createdBy, recordedBy]),
    )
    return view(
      'notes/notes.njk',
      {
        family,
        endedOn: support.closedOn,
        notes: notes.map((note) => noteShown(note, names)),
        pagination: paginationOf(slice, { total, path }),
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },
})

function noteShown(note: NoteListed, names: ReadonlyMap<string, string>) {
  const nameOf = (actorId: string) => names.get(actorId) ?? 'Someone'
  const correctedBy = note.version > 1 ? nameOf(note.recordedBy) : undefined
  return { ...note, label: contactInWords(note.kind), by: nameOf(note.createdBy), correctedBy }
}
