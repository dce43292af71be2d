import { decideAboutFamily, type DecideOutcome } from '../../decisions/decide-about-family.command.ts'
import { recordEvidenceServed } from '../../decisions/evidence-served.store.ts'
import { missingPartners, missingPartnerSentence } from '../../governance/partners.ts'
import { answers, outcomes } from '../family/decision-words.ts'
import { familyFindings } from '../family/family-findings.ts'
import { familyPeople } from '../family/family-people.ts'
import { familyResource, familyShown } from '../family/family-shown.ts'
import type { Typed } from '../forms/kept-form.ts'
import { page, type FieldError, type FormRequest } from '../page.ts'
import { nothing, seeOther, showAgain, view, type PageView } from '../page-view.ts'
import { changedNotice, type Notice } from './changed-notice.ts'

/**
 * One person decides about one family: every finding's evidence in full, an answer for each need, one outcome, one reason.
 * Nothing is chosen beforehand, and nothing that is typed is lost.
 */
export const decidePage = page({
  path: '/families/:familyId/decide',
  purpose: 'offer-support',
  permission: 'findings:decide',
  keepsTyping: true,
  family: familyResource,

  async show({ tx, services, params, typed = {}, keptAt, notice }) {
    const family = await familyShown(tx, params.familyId)
    if (family?.evidence_version == null || family.eligible !== 'yes') return nothing
    const { family_id: familyId, reference, evidence_version: evidenceVersion } = family
    const people = await familyPeople(tx, services, { familyId, reference })
    const findings = await familyFindings(tx, family, people.firstNames)
    await recordEvidenceServed(tx, { familyId, evidenceVersion, at: services.clock.now() })
    return view(
      'decide/decide.njk',
      {
        family,
        name: people.name,
        findings,
        answers,
        outcomes,
        typed,
        keptAt,
        notice: await changedNotice(tx, services.keys, { notice: notice as Notice | undefined, findings }),
        missing: missingPartners().map(missingPartnerSentence),
        untold: findings?.edition.noSourceSpeaksFor ?? [],
      },
      { about: { kind: 'family', id: familyId } },
    )
  },

  async submit(request) {
    const { params, typed } = request
    if (typed.later !== undefined) return seeOther('/', { keepsTyping: true })
    const outcome = await decide(request)
    return answerTo(outcome, params.familyId!)
  },
})

function decide({ services, person, params, typed, formId }: FormRequest): Promise<DecideOutcome> {
  return decideAboutFamily(services, person, {
    decisionId: formId,
    familyId: params.familyId!,
    evidenceVersion: typed.version ?? '',
    lastDecisionId: typed.last === undefined || typed.last === '' ? null : typed.last,
    answers: answersIn(typed),
    outcome: typed.outcome ?? '',
    reason: typed.reason ?? '',
  })
}

function answerTo(outcome: DecideOutcome, familyId: string): PageView {
  switch (outcome.kind) {
    case 'decided':
      return seeOther(`/decisions/${outcome.decisionId}?recorded=now`)
    case 'incomplete':
      return showAgain(outcome.errors.map(fieldError))
    case 'evidence-not-served':
    case 'evidence-changed':
    case 'decided-meanwhile':
      return showAgain([], { ...outcome, familyId } satisfies Notice)
  }
}

/** `answer-<need>` is what a need's choices are called in the form. */
function answersIn(typed: Typed): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed)
      .filter(([field]) => field.startsWith('answer-'))
      .map(([field, value]) => [field.slice('answer-'.length), value]),
  )
}

function fieldError({ field, says }: { readonly field: string; readonly says: string }): FieldError {
  return { field: field.replace(/^answers\./, 'answer-'), text: says }
}
