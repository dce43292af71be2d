import { rightsRecorded } from '../../governance/rights/sql/rights-recorded.queries.ts'
import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { paginationOf, sliceOf } from '../render/pagination.ts'
import { dayInWords } from '../render/words.ts'
import { rightInWords, standsInWords } from './right-words.ts'

/** What people asked for, latest first: kinds and ids. Their words stay with whoever works with them. */
export const rightsPage = page({
  path: '/rights',
  purpose: 'rights',
  permission: 'rights:read',
  navigation: 'Rights',
  async show({ tx, query, path, today }) {
    const slice = sliceOf(query, 20)
    const rights = await rightsRecorded.run({ pageSize: slice.pageSize, offset: slice.offset }, tx)
    const table: Table = {
      caption: 'What people asked for, latest first',
      captionHidden: true,
      head: ['Right', 'Person', 'Since'],
      rows: rights.map(({ right_id, person_id, kind, begins_on, ends_on }) => [
        ends_on === null
          ? { text: rightInWords(kind), href: `/rights/${right_id}/end`, linkHidden: `since ${dayInWords(begins_on)}` }
          : { text: rightInWords(kind) },
        { text: person_id },
        {
          text: dayInWords(begins_on),
          hint: ends_on === null ? 'Stands' : standsInWords({ begins_on, ends_on }, today),
        },
      ]),
    }
    return view(
      'rights/rights.njk',
      { table, pagination: paginationOf(slice, { total: rights[0]?.all_rights ?? 0, path }) },
      { shown: rights.map(({ person_id }) => person_id) },
    )
  },
})
