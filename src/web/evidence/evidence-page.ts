import { needOf } from '../family/editions.ts'
import { familyPeople } from '../family/family-people.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { rowsShown } from './rows-shown.ts'
import { findingShown } from './sql/finding-shown.queries.ts'
import { peopleOfFinding } from './sql/people-of-finding.queries.ts'

/** Where a finding comes from: the sentence, the rule, and every row behind it with the values it rests on, as they were sent. */
export const evidencePage = page({
  path: '/families/:familyId/evidence/:findingId',
  purpose: ['identify-families', 'offer-support'],
  permission: 'evidence:read',
  family: familyResource,
  async show({ tx, services, params }) {
    const family = await familyShown(tx, params.familyId)
    if (family === undefined || !isId(params.findingId!) || params.findingId!.includes('-')) return nothing
    const { family_id: familyId, reference } = family
    const findingId = Number(params.findingId)
    const [finding] = await findingShown.run({ familyId, findingId }, tx)
    if (finding === undefined) return nothing
    const { firstNames } = await familyPeople(tx, services, { familyId, reference })
    const people = await peopleOfFinding.run({ findingId }, tx)
    const { edition, need } = needOf(finding)
    return view(
      'evidence/evidence.njk',
      {
        family,
        finding,
        need,
        edition,
        people: people
          .filter((one) => one.finding === finding.finding)
          .map(({ person_id, because }) => ({ name: firstNames.get(person_id), because }))
          .filter(({ name }) => name !== undefined),
        rows: await rowsShown(tx, services.keys, {
          findingId,
          knownAt: finding.known_at,
          isProtected: family.is_protected,
          names: firstNames,
        }),
      },
      { about: { kind: 'finding', id: String(findingId) } },
    )
  },
})
