import { supportEndedOn } from '../../casework/support-case.store.ts'
import { chooseLeadPractitioner } from '../../decisions/choose-lead-practitioner.command.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { leadPractitioners } from './sql/lead-practitioners.queries.ts'

/** Who gets in touch with a family that is supported: from then on they can open its page, and whoever did before cannot. */
export const practitionerPage = page({
  path: '/families/:familyId/practitioner',
  purpose: 'offer-support',
  permission: 'practitioners:choose',
  family: familyResource,

  async show({ tx, services, params, typed = {} }) {
    const family = await familyShown(tx, params.familyId)
    if (family?.outcome !== 'offer-support' && family?.outcome !== 'already-supported') return nothing
    if ((await supportEndedOn(tx, family.family_id)) !== undefined) return nothing
    const people = await leadPractitioners.run(undefined, tx)
    const names = await staffNames(tx, services.keys, [
      ...people.map(({ actor_id }) => actor_id),
      ...family.practitioner_ids,
    ])
    const choices = people.map(({ actor_id }) => ({ value: actor_id, text: names.get(actor_id) ?? 'Someone' }))
    return view(
      'practitioner/practitioner.njk',
      {
        family,
        choices: choices.sort((left, right) => left.text.localeCompare(right.text)),
        now: family.practitioner_ids.map((id) => names.get(id) ?? 'Someone'),
        typed,
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },

  async submit({ services, person, params, typed }) {
    const practitionerId = typed.practitioner ?? ''
    if (!isId(practitionerId))
      return showAgain([{ field: 'practitioner', text: 'Select who will work with this family' }])
    const familyId = params.familyId!
    await chooseLeadPractitioner(services, person, { familyId, practitionerId })
    return seeOther(`/families/${familyId}`)
  },
})
