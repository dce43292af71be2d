import { supportEndedOn } from '../../casework/support-case.store.ts'
import { missingPartners, missingPartnerSentence } from '../../governance/partners.ts'
import { isAllowed } from '../../governance/permission.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { teamLabel } from '../../governance/teams.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { outcomeInWords } from './decision-words.ts'
import { answeredNeeds } from './answered-needs.ts'
import { decisionsOfFamily } from './decisions-of-family.ts'
import { familyFindings } from './family-findings.ts'
import { familyPeople, peopleTable, relationshipsTable } from './family-people.ts'
import { familyResource, familyShown } from './family-shown.ts'
import { homeOf } from './home-of.ts'
import { statusOf } from './status-of.ts'
import { supportSection } from './support-section.ts'

/** One family on one page: who is in it, what the records say and do not say, what was decided, and what is next. */
export const familyPage = page({
  path: '/families/:familyId',
  purpose: ['identify-families', 'offer-support'],
  permission: 'families:read',
  family: familyResource,
  async show({ tx, services, site, params, person, acting, family: resource, today }) {
    const family = await familyShown(tx, params.familyId)
    if (family === undefined) return nothing
    const { family_id: familyId, reference } = family
    const people = await familyPeople(tx, services, { familyId, reference })
    const findings = await familyFindings(tx, family, people.firstNames)
    const decisions = await decisionsOfFamily(tx, services.keys, familyId)
    const staff = await staffNames(tx, services.keys, family.practitioner_ids)
    const helpers = family.practitioner_ids.map((id) => staff.get(id) ?? 'Someone')
    const endedOn = await supportEndedOn(tx, familyId)
    const may = { actor: person, purpose: acting.purpose, resource: resource! } as const
    return view(
      'family/family.njk',
      {
        family,
        name: people.name,
        peopleTable: peopleTable(people, today),
        relationshipsTable: relationshipsTable(people, today),
        findings,
        decisions: decisions.map((decision) => ({ ...decision, says: outcomeInWords(decision.outcome) })),
        status: statusOf(family, { decidedBy: decisions[0]?.by, helpers, endedOn }),
        mayDecide: family.eligible === 'yes' && isAllowed({ ...may, action: 'findings:decide' }),
        mayChoose: endedOn === undefined && isAllowed({ ...may, action: 'practitioners:choose' }),
        support: await supportSection(tx, { pages: site.pages, person, family: resource! }),
        home: homeOf(family, people, today),
        rightsOf: isAllowed({ ...may, purpose: 'offer-support', action: 'family-rights:record' })
          ? people.members.map(({ personId }) => ({ personId, name: people.firstNames.get(personId) ?? 'Someone' }))
          : [],
        team: teamLabel(family.team_id),
        helpers,
        headlinesMet: (findings?.headlines ?? [])
          .filter(({ met }) => met.length > 0)
          .map(({ label }) => label.toLowerCase()),
        answered: await answeredNeeds(tx, family.decision_id),
        untold: findings?.edition.noSourceSpeaksFor ?? [],
        missing: missingPartners().map(missingPartnerSentence),
        back: acting.scope === 'practitioner' ? backToMine : backToList,
      },
      { about: { kind: 'family', id: familyId } },
    )
  },
})

const backToList = { path: '/families', text: 'Back to families' }
const backToMine = { path: '/my-families', text: 'Back to my families' }
