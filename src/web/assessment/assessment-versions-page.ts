import { assessmentVersions } from '../../casework/assessment.store.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyResource } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { caseShown } from '../support/case-shown.ts'
import { writtenBy } from '../support/written-by.ts'
import { assessmentChanges } from './assessment-changes.ts'

/** Every version of a family's assessment in full, newest first: who wrote it, when, and what they changed. */
export const assessmentVersionsPage = page({
  path: '/families/:familyId/assessment/versions',
  purpose: 'offer-support',
  permission: 'casework:read',
  family: familyResource,
  async show({ tx, services, params }) {
    const shown = await caseShown(tx, services, params.familyId)
    if (shown === undefined) return nothing
    const { family, supportCase, needs } = shown
    const versions = supportCase === undefined ? [] : await assessmentVersions(tx, services.keys, supportCase.caseId)
    const names = await staffNames(
      tx,
      services.keys,
      versions.map(({ recordedBy }) => recordedBy),
    )
    const labels = Object.fromEntries(needs.map(({ need, label }) => [need, label]))
    return view(
      'assessment/assessment-versions.njk',
      {
        family,
        labels,
        versions: versions.map((version, index) => ({
          ...version,
          by: writtenBy(version, names),
          changes: assessmentChanges(versions[index + 1], version, labels),
        })),
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },
})
