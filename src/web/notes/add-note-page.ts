import { recordNote } from '../../casework/record-note.command.ts'
import { caseOfFamily } from '../../casework/support-case.store.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { kindChoices, noteFieldError, noteTyped } from './note-fields.ts'

/** Write down a visit, a call or a meeting while a family is supported. */
export const addNotePage = page({
  path: '/families/:familyId/notes/add',
  purpose: 'offer-support',
  permission: 'casework:write',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, params, typed = {}, keptAt }) {
    const family = await familyShown(tx, params.familyId)
    const support = family && (await caseOfFamily(tx, family.family_id))
    if (family === undefined || support === undefined) return nothing
    return view(
      'notes/add-note.njk',
      { family, endedOn: support.closedOn, kinds: kindChoices, typed, keptAt },
      { about: { kind: 'family', id: family.family_id } },
    )
  },

  async submit({ services, person, params, typed, formId }) {
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    const familyId = params.familyId!
    const outcome = await recordNote(services, person, { noteId: formId, familyId, ...noteTyped(typed) })
    switch (outcome.kind) {
      case 'recorded':
        return seeOther(`/families/${familyId}/notes/${outcome.noteId}?recorded=now`)
      case 'incomplete':
        return showAgain(outcome.errors.map(noteFieldError))
      case 'ended':
        return showAgain([])
    }
  },
})
