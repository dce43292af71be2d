import { assessmentVersions } from '../../casework/assessment.store.ts'
import { recordAssessment } from '../../casework/record-assessment.command.ts'
import type { Version } from '../../casework/version.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyResource } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { caseShown, needLabels } from '../support/case-shown.ts'
import { madeFrom } from '../support/made-from.ts'
import { meanwhileInWords } from '../support/written-by.ts'
import { assessmentFieldError, assessmentFields, assessmentTyped, textsThatDiffer } from './assessment-fields.ts'

/** Write the whole-family assessment: what is going well, and each need in the family's words and in one's own. */
export const assessmentPage = page({
  path: '/families/:familyId/assessment',
  purpose: 'offer-support',
  permission: 'casework:write',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, services, params, typed, keptAt, notice }) {
    const shown = await caseShown(tx, services, params.familyId)
    if (shown === undefined) return nothing
    const { family, people, supportCase, needs } = shown
    if (supportCase === undefined || supportCase.closedOn !== null) {
      return seeOther(`/families/${family.family_id}/support`)
    }
    const [latest] = await assessmentVersions(tx, services.keys, supportCase.caseId)
    const meanwhile = notice as Version | undefined
    const names = await staffNames(tx, services.keys, meanwhile === undefined ? [] : [meanwhile.recordedBy])
    const recorded = latest === undefined ? {} : assessmentFields(latest)
    return view(
      'assessment/assessment.njk',
      {
        family,
        name: people.name,
        needs,
        latest,
        typed: typed ?? recorded,
        keptAt,
        madeFrom: madeFrom({ typed, latest, hasSeenLatest: meanwhile !== undefined }),
        meanwhile: meanwhile && {
          says: meanwhileInWords(meanwhile, names),
          theirs: textsThatDiffer(typed ?? {}, recorded),
        },
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },

  async submit(request) {
    const { services, person, params, typed, formId } = request
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    const familyId = params.familyId!
    const outcome = await recordAssessment(services, person, {
      ...assessmentTyped(typed),
      assessmentId: formId,
      familyId,
      madeFrom: Number(typed['made-from'] ?? 0),
    })
    if (outcome.kind === 'recorded') return seeOther(`/families/${familyId}/support`)
    if (outcome.kind === 'recorded-meanwhile') return showAgain([], outcome)
    const labels = await needLabels(request)
    return showAgain(outcome.errors.map((error) => assessmentFieldError(error, labels)))
  },
})
