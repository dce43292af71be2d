import { proposeDisposal } from '../../governance/disposal/propose-disposal.command.ts'
import { disposals } from '../../governance/disposal/sql/disposals.queries.ts'
import { isAllowed } from '../../governance/permission.ts'
import { dayInEngland } from '../../platform/clock.ts'
import { disposalStages } from '../disposal-stages.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { nothing, seeOther, view } from '../page-view.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'
import { dayInWords } from '../render/words.ts'
import { totalInWords, type DisposalCounts } from './disposal-counts.ts'

/** What was drawn up to go, latest first, and where another list is drawn up. Counts only. */
export const disposalsPage = page({
  path: '/disposals',
  purpose: 'retention',
  permission: 'disposals:approve',
  navigation: 'Disposals',
  async show({ tx, query, path, person, acting }) {
    const slice = sliceOf(query, 20)
    const rows = await disposals.run({ pageSize: slice.pageSize, offset: slice.offset }, tx)
    const table: Table = {
      caption: 'Lists drawn up, latest first',
      captionHidden: true,
      head: ['List', 'What was due', 'How far'],
      rows: rows.map((row) => [
        {
          text: `Due by ${dayInWords(row.as_of)}`,
          href: `/disposals/${row.disposal_id}`,
          linkHidden: `drawn up on ${dayInWords(dayInEngland(row.proposed_at))}`,
        },
        { text: totalInWords((row.counts as unknown as DisposalCounts).due) },
        { text: howFar(row) },
      ]),
    }
    const resource = { kind: 'programme' } as const
    return view('disposals/disposals.njk', {
      table,
      nothingDue: query.due === 'nothing',
      mayPropose: isAllowed({ actor: person, purpose: acting.purpose, action: 'disposals:propose', resource }),
      pagination: paginationOf(slice, { total: rows[0]?.all_disposals ?? 0, path }),
    })
  },
  async submit({ services, person, acting, formId }) {
    const resource = { kind: 'programme' } as const
    if (!isAllowed({ actor: person, purpose: acting.purpose, action: 'disposals:propose', resource })) return nothing
    const { disposalId } = await proposeDisposal(services, person, { disposalId: formId }, disposalStages(services))
    return seeOther(disposalId === null ? '/disposals?due=nothing' : `/disposals/${disposalId}`)
  },
})

function howFar({ approved_at, completed_at }: { approved_at: Date | null; completed_at: Date | null }): string {
  if (completed_at !== null) return `Gone on ${dayInWords(dayInEngland(completed_at))}`
  return approved_at === null ? 'Waits for a second person' : 'Approved, and not completed yet'
}
