import { isAllowed } from '../../governance/permission.ts'
import { supportEndedOn } from '../../casework/support-case.store.ts'
import { familyStanding } from '../../decisions/family-standing.store.ts'
import { staffNames } from '../../governance/staff-names.ts'
import { reasonOf } from '../family/decisions-of-family.ts'
import { answerInWords, outcomeInWords } from '../family/decision-words.ts'
import { editionUsed } from '../family/editions.ts'
import { isId } from '../http/access-log.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { nothing, view } from '../page-view.ts'
import { capitalised, dayInWords } from '../render/words.ts'
import { decisionShown, type IDecisionShownResult } from './sql/decision-shown.queries.ts'
import { familyOfDecision } from './sql/family-of-decision.queries.ts'
import { needsDecided, type INeedsDecidedResult } from './sql/needs-decided.queries.ts'

/** One decision: what was decided, why, by whom, on which evidence, and what happens next. */
export const decisionPage = page({
  path: '/decisions/:decisionId',
  purpose: ['identify-families', 'offer-support'],
  permission: 'decisions:read',

  async family({ tx, params }) {
    if (!isId(params.decisionId!)) return undefined
    const [row] = await familyOfDecision.run({ decisionId: params.decisionId! }, tx)
    return row && familyStanding(tx, row.family_id)
  },

  async show({ tx, services, params, query, person, family: resource }) {
    const decisionId = params.decisionId!
    const [decision] = await decisionShown.run({ decisionId }, tx)
    if (decision === undefined) return nothing
    const names = await staffNames(tx, services.keys, [decision.actor_id])
    const may = { actor: person, purpose: 'offer-support', resource: resource! } as const
    const isSupported = decision.outcome === 'offer-support' || decision.outcome === 'already-supported'
    const endedOn = await supportEndedOn(tx, decision.family_id)
    return view(
      'decision/decision.njk',
      {
        decision,
        by: names.get(decision.actor_id) ?? 'Someone',
        outcome: outcomeInWords(decision.outcome),
        reason: reasonOf(services.keys, decision),
        needs: needsTable(await needsDecided.run({ decisionId }, tx), decision),
        isRecordedNow: query.recorded === 'now',
        next: endedOn === undefined ? nextInWords(decision.outcome) : `Support ended on ${dayInWords(endedOn)}.`,
        mayDecide: isAllowed({ ...may, action: 'findings:decide' }),
        mayChoose:
          isSupported &&
          endedOn === undefined &&
          decision.superseded_by === null &&
          isAllowed({ ...may, action: 'practitioners:choose' }),
      },
      { about: { kind: 'decision', id: decisionId } },
    )
  },
})

function needsTable(needs: readonly INeedsDecidedResult[], decision: IDecisionShownResult): Table {
  const edition = editionUsed(decision.framework, decision.edition)
  return {
    caption: 'What was answered for each need',
    captionHidden: true,
    head: ['Need', 'Answer', 'What the records said'],
    rows: needs.map(({ need, answer, finding_id, because }) => [
      { text: edition.needs.find(({ id }) => id === need)?.familyLabel ?? need },
      { text: capitalised(answerInWords(answer)) },
      {
        text: 'Where this comes from',
        href: `/families/${decision.family_id}/evidence/${finding_id}`,
        linkHidden: `: ${edition.needs.find(({ id }) => id === need)?.familyLabel ?? need}`,
        hint: because,
      },
    ]),
  }
}

/** What follows from a decision, and who does it. */
function nextInWords(outcome: string): string {
  return next[outcome] ?? ''
}

const next: Readonly<Record<string, string | undefined>> = {
  'offer-support':
    'Choose a lead practitioner. They get in touch with the family and offer help; the family can say yes or no.',
  'already-supported': 'Say who works with the family, so that they can open this page.',
  'do-not-offer': 'Nobody gets in touch. If new information arrives, the family comes up again.',
  'ask-for-more': 'Find out what is missing. The family stays on the list until someone decides.',
}
