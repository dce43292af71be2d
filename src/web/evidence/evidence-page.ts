import { isAllowed } from '../../governance/permission.ts'
import { needOf } from '../family/editions.ts'
import { familyPeople } from '../family/family-people.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { isId } from '../http/access-log.ts'
import { ruleInWords } from '../../needs/rule-in-words.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { capitalised } from '../render/words.ts'
import { rowsShown } from './rows-shown.ts'
import { findingShown } from './sql/finding-shown.queries.ts'
import { peopleOfFinding } from './sql/people-of-finding.queries.ts'

/** Where a finding comes from: the sentence, the rule, and every row behind it with the values it rests on, as they were sent. */
export const evidencePage = page({
  path: '/families/:familyId/evidence/:findingId',
  purpose: ['identify-families', 'offer-support'],
  permission: 'evidence:read',
  family: familyResource,
  async show({ tx, services, params, person, acting }) {
    const family = await familyShown(tx, params.familyId)
    if (family === undefined || !isId(params.findingId!) || params.findingId!.includes('-')) return nothing
    const { family_id: familyId, reference } = family
    const findingId = Number(params.findingId)
    const [finding] = await findingShown.run({ familyId, findingId }, tx)
    if (finding === undefined) return nothing
    const { firstNames } = await familyPeople(tx, services, { familyId, reference })
    const attributed = await peopleOfFinding.run({ findingId }, tx)
    const people = attributed.filter((one) => one.finding === finding.finding && firstNames.has(one.person_id))
    const names = new Map(people.map(({ person_id }) => [person_id, firstNames.get(person_id)!]))
    const mayOpenDeliveries = isAllowed({
      actor: person,
      purpose: acting.purpose,
      action: 'deliveries:read',
      resource: { kind: 'programme' },
    })
    const { edition, need } = needOf(finding)
    return view(
      'evidence/evidence.njk',
      {
        family,
        finding,
        need,
        edition,
        rule: need === undefined ? undefined : capitalised(ruleInWords(need.when, edition)),
        people: people.map(({ person_id, because }) => ({ name: names.get(person_id), because })),
        mayOpenDeliveries,
        rows: await rowsShown(tx, services.keys, {
          findingId,
          knownAt: finding.known_at,
          isProtected: family.is_protected,
          names,
        }),
      },
      { about: { kind: 'finding', id: String(findingId) } },
    )
  },
})
