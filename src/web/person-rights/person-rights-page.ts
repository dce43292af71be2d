import { familyStanding } from '../../decisions/family-standing.store.ts'
import { recordRight } from '../../governance/rights/record-right.command.ts'
import { wordsPlace } from '../../governance/rights/personal-right.ts'
import { rightsOfPerson } from '../../governance/rights/sql/rights-of-person.queries.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyPeople } from '../family/family-people.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { typedDay } from '../forms/typed-day.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { rightChoices, rightErrors, rightInWords, standsInWords } from '../rights/right-words.ts'

/** What one person of a family asks for about their own data, written down by whoever works with them. */
export const personRightsPage = page({
  path: '/families/:familyId/people/:personId/rights',
  purpose: 'offer-support',
  permission: 'family-rights:record',
  family: familyResource,
  keepsTyping: true,
  async show({ tx, services, params, typed = {}, keptAt, today }) {
    const family = await familyShown(tx, params.familyId)
    if (family === undefined) return nothing
    const { family_id: familyId, reference } = family
    const people = await familyPeople(tx, services, { familyId, reference })
    const name = people.firstNames.get(params.personId!)
    if (name === undefined) return nothing
    const personId = params.personId!
    const rights = await rightsOfPerson.run({ personId }, tx)
    const staff = await staffNames(
      tx,
      services.keys,
      rights.map(({ recorded_by }) => recorded_by),
    )
    return view(
      'person-rights/person-rights.njk',
      {
        family,
        personId,
        name,
        rights: rights.map((right) => ({
          says: rightInWords(right.kind),
          stands: standsInWords(right, today),
          words: services.keys.open(wordsPlace(right.right_id, right.key_number), right.sealed).toString(),
          by: staff.get(right.recorded_by) ?? 'Someone',
        })),
        typed,
        keptAt,
        choices: rightChoices,
      },
      { about: { kind: 'person', id: personId } },
    )
  },
  async submit({ services, person, params, path, typed, formId }) {
    const outcome = await recordRight(services, person, {
      rightId: formId,
      personId: params.personId!,
      kind: typed.kind ?? '',
      beginsOn: typedDay(typed, 'begins'),
      words: typed.words ?? '',
      family: { familyId: params.familyId!, standing: familyStanding },
    })
    return outcome.kind === 'recorded' ? seeOther(path) : showAgain(rightErrors(outcome.errors))
  },
})
