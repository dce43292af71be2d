import { staffNames } from '../../governance/staff-names.ts'
import { outcomeInWords } from '../family/decision-words.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'
import { capitalised, dayInWords } from '../render/words.ts'
import { decisionsMade } from './sql/decisions-made.queries.ts'

/** What has been decided about the families of one's teams, latest first. Reasons stand on each decision's own page. */
export const decisionsPage = page({
  path: '/decisions',
  purpose: 'identify-families',
  permission: 'families:list',
  navigation: 'Decisions made',
  async show({ tx, services, query, path, today }) {
    const slice = sliceOf(query, 20)
    const { pageSize, offset } = slice
    const decisions = await decisionsMade.run({ pageSize, offset }, tx)
    const names = await staffNames(
      tx,
      services.keys,
      decisions.map(({ actor_id }) => actor_id),
    )
    const table: Table = {
      caption: 'Decisions made, latest first',
      captionHidden: true,
      head: ['Decision', 'Family', 'Decided'],
      rows: decisions.map((decision) => [
        {
          text: capitalised(outcomeInWords(decision.outcome)),
          href: `/decisions/${decision.decision_id}`,
          linkHidden: `for family ${decision.reference} on ${dayInWords(decision.decided_on)}`,
          ...(decision.is_superseded ? { hint: 'decided again since' } : {}),
        },
        { text: decision.reference, href: `/families/${decision.family_id}` },
        { text: dayInWords(decision.decided_on), hint: names.get(decision.actor_id) ?? 'Someone' },
      ]),
    }
    return view(
      'decisions/decisions.njk',
      { table, asOf: today, pagination: paginationOf(slice, { total: decisions[0]?.all_decisions ?? 0, path }) },
      { shown: decisions.map(({ family_id }) => family_id) },
    )
  },
})
