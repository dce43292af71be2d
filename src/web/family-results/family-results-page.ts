import { isAllowed } from '../../governance/permission.ts'
import { missingConditions, noCase } from '../../outcomes/claim-conditions.ts'
import { readClaimGround } from '../../outcomes/claim-standing.store.ts'
import type { Route } from '../../outcomes/outcome-result.ts'
import { submitClaim } from '../../outcomes/submit-claim.command.ts'
import { familyPeople } from '../family/family-people.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { needResults } from './need-results.ts'

const routes: readonly { readonly value: Route; readonly text: string }[] = [
  { value: 'progress', text: 'Every need has changed, and it lasted' },
  { value: 'continuous-employment', text: 'An adult is in lasting work' },
]

/**
 * What became of each need of a family's case: by which windows, for which reason, on which rows. The manager of its team
 * claims from here, or is told one by one what a claim lacks.
 */
export const familyResultsPage = page({
  path: '/families/:familyId/results',
  purpose: 'offer-support',
  permission: 'casework:read',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, services, params, person, family: resource, today, typed = {}, notice }) {
    const family = await familyShown(tx, params.familyId)
    if (family === undefined) return nothing
    const { family_id: familyId, reference } = family
    const ground = await readClaimGround(services, familyId)
    const { firstNames } = await familyPeople(tx, services, { familyId, reference })
    const own = { actor: person, purpose: 'offer-support', resource: resource! } as const
    const lacks = routes.map((route) => ({
      ...route,
      missing: ground === undefined ? [noCase] : missingConditions(ground.standing, route.value, today),
    }))
    return view(
      'family-results/family-results.njk',
      {
        family,
        supportCase: ground?.supportCase,
        run: ground?.run,
        results: ground === undefined ? [] : await needResults(services, ground, firstNames),
        mayClaim: isAllowed({ ...own, action: 'claims:submit' }),
        open: lacks.filter(({ missing }) => missing.length === 0),
        lacks,
        refused: notice,
        typed,
      },
      { about: { kind: 'family', id: familyId } },
    )
  },

  async submit({ services, person, params, typed, formId }) {
    const familyId = params.familyId!
    const route = routes.find(({ value }) => value === typed.route)?.value
    if (route === undefined) return showAgain([{ field: 'route', text: 'Select what the claim is for' }])
    const outcome = await submitClaim(services, person, { claimId: formId, familyId, route })
    if (outcome.kind === 'claimed') return seeOther(`/families/${familyId}/claims/${outcome.claimId}?recorded=now`)
    return showAgain(outcome.reasons.map(({ says }) => ({ field: 'claim', text: says })))
  },
})
