import { planVersions } from '../../casework/plan.store.ts'
import { recordPlan } from '../../casework/record-plan.command.ts'
import type { Version } from '../../casework/version.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { familyResource } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { caseShown, needLabels } from '../support/case-shown.ts'
import { madeFrom } from '../support/made-from.ts'
import { meanwhileInWords } from '../support/written-by.ts'
import { planFieldError, planFields, planTyped } from './plan-fields.ts'
import { planForm } from './plan-form.ts'
import { withTables } from './plan-tables.ts'

/** Why the form is shown again without anything being wrong. */
type Notice =
  ({ readonly kind: 'recorded-meanwhile' } & Version) | { readonly kind: 'add-action'; readonly goal: number }

/** Agree a plan with the family: what they want for each need, and who does what by when. */
export const planPage = page({
  path: '/families/:familyId/plan',
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
    const [latest] = await planVersions(tx, services.keys, supportCase.caseId)
    const why = notice as Notice | undefined
    const meanwhile = why?.kind === 'recorded-meanwhile' ? why : undefined
    const names = await staffNames(tx, services.keys, meanwhile === undefined ? [] : [meanwhile.recordedBy])
    const fields = typed ?? (latest === undefined ? {} : planFields(latest))
    const labels = Object.fromEntries(needs.map(({ need, label }) => [need, label]))
    return view(
      'plan/plan.njk',
      {
        family,
        name: people.name,
        goals: planForm(fields, needs, { addTo: why?.kind === 'add-action' ? why.goal : undefined }),
        labels,
        typed: fields,
        keptAt,
        madeFrom: madeFrom({ typed, latest, hasSeenLatest: meanwhile !== undefined }),
        meanwhile: meanwhile && { says: meanwhileInWords(meanwhile, names), theirs: withTables(latest!, labels) },
      },
      { about: { kind: 'family', id: family.family_id } },
    )
  },

  async submit(request) {
    const { services, person, params, typed, formId } = request
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    if (typed.add !== undefined) return showAgain([], { kind: 'add-action', goal: Number(typed.add) } satisfies Notice)
    const familyId = params.familyId!
    const read = planTyped(typed)
    const outcome = await recordPlan(services, person, {
      ...read.plan,
      planId: formId,
      familyId,
      madeFrom: Number(typed['made-from'] ?? 0),
    })
    if (outcome.kind === 'recorded') return seeOther(`/families/${familyId}/support`)
    if (outcome.kind === 'recorded-meanwhile') return showAgain([], outcome satisfies Notice)
    const labels = await needLabels(request)
    return showAgain(outcome.errors.map((error) => planFieldError(error, read, labels)))
  },
})
