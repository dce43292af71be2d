import { decideAndOpenCase } from '../../casework/decide-and-open-case.command.ts'
import type { DecideOutcome } from '../../decisions/decide-about-family.command.ts'
import { recordEvidenceServed } from '../../decisions/evidence-served.store.ts'
import { missingPartners, missingPartnerSentence } from '../../governance/partners.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { latestRun } from '../families/sql/latest-run.queries.ts'
import { answers, outcomes } from '../family/decision-words.ts'
import { editionUsed } from '../family/editions.ts'
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
    return answerTo(outcome, params.familyId!, await needLabels(request))
  },
})

function decide({ services, person, params, typed, formId }: FormRequest): Promise<DecideOutcome> {
  return decideAndOpenCase(services, person, {
    decisionId: formId,
    familyId: params.familyId!,
    evidenceVersion: typed.version ?? '',
    lastDecisionId: typed.last === undefined || typed.last === '' ? null : typed.last,
    answers: answersIn(typed),
    outcome: typed.outcome ?? '',
    reason: typed.reason ?? '',
  })
}

function answerTo(outcome: DecideOutcome, familyId: string, labels: ReadonlyMap<string, string>): PageView {
  switch (outcome.kind) {
    case 'decided':
      return seeOther(`/decisions/${outcome.decisionId}?recorded=now`)
    case 'incomplete':
      return showAgain(outcome.errors.map((error) => fieldError(error, labels)))
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

/** What each need is called, by the rules of the latest assessment. */
async function needLabels({ services, acting }: FormRequest): Promise<ReadonlyMap<string, string>> {
  const [run] = await inTransaction(services.database, acting, (tx) => latestRun.run(undefined, tx))
  const needs = run === undefined ? [] : editionUsed(run.framework, run.edition).needs
  return new Map(needs.map(({ id, familyLabel }) => [id, familyLabel]))
}

/** An error's link is read without the question beside it, so it says which need it is about. */
function fieldError(
  { field, says }: { readonly field: string; readonly says: string },
  labels: ReadonlyMap<string, string>,
): FieldError {
  const need = /^answers\.(.*)$/.exec(field)?.[1]
  if (need === undefined) return { field, text: says }
  const label = labels.get(need)
  return { field: `answer-${need}`, text: label === undefined ? says : `${says}: ${label.toLowerCase()}` }
}
