import { endings, endingInWords } from '../../casework/casework-words.ts'
import { closeCase } from '../../casework/close-case.command.ts'
import { closureOfCase } from '../../casework/closure.store.ts'
import type { ClosureError } from '../../casework/closure.ts'
import { planVersions } from '../../casework/plan.store.ts'
import { caseOfFamily } from '../../casework/support-case.store.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { typedDay } from '../forms/typed-day.ts'
import { page, type FieldError } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'

/** End a family's support with its reason, and what the family was told; afterwards, how it ended. */
export const endPage = page({
  path: '/families/:familyId/end',
  purpose: 'offer-support',
  permission: 'casework:write',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, services, params, query, typed = {}, keptAt }) {
    const { keys } = services
    const family = await familyShown(tx, params.familyId)
    const support = family && (await caseOfFamily(tx, family.family_id))
    if (family === undefined || support === undefined) return nothing
    const closure = await closureOfCase(tx, keys, support.caseId)
    const [plan] = await planVersions(tx, keys, support.caseId)
    const names = await staffNames(tx, keys, [...family.practitioner_ids, ...(closure ? [closure.closedBy] : [])])
    const { practitioner_ids: practitioners } = family
    return view(
      'end/end.njk',
      {
        family,
        openedOn: support.openedOn,
        closure: closure && {
          ...closure,
          says: endingInWords(closure.reason),
          by: names.get(closure.closedBy) ?? 'Someone',
        },
        isEndedNow: query.recorded === 'now',
        open: (plan?.goals ?? []).flatMap(({ actions }) => actions).filter(({ state }) => state === 'to do'),
        helpers: practitioners.map((id) => names.get(id) ?? 'Someone'),
        reasons: endings.map(({ id, label }) => ({ value: id, text: label })),
        typed,
        keptAt,
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },

  async submit({ services, person, params, typed }) {
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    const familyId = params.familyId!
    const outcome = await closeCase(services, person, {
      familyId,
      reason: typed.reason ?? '',
      whatChanged: typed.changed ?? '',
      whatRemains: typed.remains ?? '',
      whoToCall: typed.call ?? '',
      toldHow: typed.how ?? '',
      toldOn: typedDay(typed, 'told'),
    })
    switch (outcome.kind) {
      case 'ended':
        // Whoever worked with the family can no longer open any page of it.
        return seeOther(
          person.roles.includes('team-manager') ? `/families/${familyId}/end?recorded=now` : '/my-families',
        )
      case 'incomplete':
        return showAgain(outcome.errors.map(fieldError))
      case 'already-ended':
        return showAgain([])
    }
  },
})

function fieldError({ field, says }: ClosureError): FieldError {
  return { field: fields[field], text: says }
}

const fields: Readonly<Record<ClosureError['field'], string>> = {
  reason: 'reason',
  whatChanged: 'changed',
  whatRemains: 'remains',
  whoToCall: 'call',
  toldHow: 'how',
  toldOn: 'told-day',
}
