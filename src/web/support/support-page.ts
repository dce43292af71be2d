import { assessmentVersions } from '../../casework/assessment.store.ts'
import { planVersions } from '../../casework/plan.store.ts'
import { isAllowed } from '../../governance/permission.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyResource } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { withTables } from '../plan/plan-tables.ts'
import { nothing, view } from '../page-view.ts'
import { caseShown } from './case-shown.ts'
import { caseworkLinks } from './casework-links.ts'
import { supportStatus } from './support-status.ts'
import { writtenBy } from './written-by.ts'

/** The support of one family on one page: since when, who, what was agreed, what the family says, and what is next. */
export const supportPage = page({
  path: '/families/:familyId/support',
  purpose: 'offer-support',
  permission: 'casework:read',
  family: familyResource,
  async show({ tx, services, site, params, person, family: resource }) {
    const shown = await caseShown(tx, services, params.familyId)
    if (shown === undefined) return nothing
    const { family, people, supportCase, needs } = shown
    const data = { family, name: people.name, needs }
    const about = { about: { kind: 'family', id: family.family_id } } as const
    if (supportCase === undefined) return view('support/support.njk', data, about)

    const { keys } = services
    const [assessment] = await assessmentVersions(tx, keys, supportCase.caseId)
    const [plan] = await planVersions(tx, keys, supportCase.caseId)
    const lead = supportCase.leadPractitionerId
    const names = await staffNames(
      tx,
      keys,
      [lead, assessment?.recordedBy, plan?.recordedBy].filter((id) => id != null),
    )
    const labels = Object.fromEntries(needs.map(({ need, label }) => [need, label]))
    const may = { actor: person, purpose: 'offer-support', resource: resource! } as const
    return view(
      'support/support.njk',
      {
        ...data,
        supportCase,
        isOpen: supportCase.closedOn === null,
        status: supportStatus({
          supportCase,
          lead: lead === null ? undefined : (names.get(lead) ?? 'Someone'),
          isAssessed: assessment !== undefined,
          plan,
        }),
        assessment: assessment && { ...assessment, by: writtenBy(assessment, names) },
        plan: plan && { ...withTables(plan, labels), by: writtenBy(plan, names) },
        labels,
        mayChoose: isAllowed({ ...may, action: 'practitioners:choose' }),
        mayWrite: isAllowed({ ...may, action: 'casework:write' }),
        links: caseworkLinks(site.pages, { person, family: resource!, isOpen: supportCase.closedOn === null }).filter(
          ({ path }) => !path.endsWith('/support'),
        ),
      },
      about,
    )
  },
})
