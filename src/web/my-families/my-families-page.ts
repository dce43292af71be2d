import type { Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { dayInWords } from '../render/words.ts'
import { familiesWorkedWith } from './sql/families-worked-with.queries.ts'

/** The families a lead practitioner works with, those they have known longest first. */
export const myFamiliesPage = page({
  path: '/my-families',
  purpose: 'offer-support',
  permission: 'families:list',
  navigation: 'My families',
  navigationFor: ['lead-practitioner'],
  async show({ tx, today }) {
    const families = await familiesWorkedWith.run(undefined, tx)
    const table: Table = {
      caption: 'Families you work with',
      captionHidden: true,
      head: ['Family', 'Since'],
      rows: families.map(({ family_id, reference, since }) => [
        { text: reference, href: `/families/${family_id}` },
        { text: dayInWords(since) },
      ]),
    }
    return view(
      'my-families/my-families.njk',
      { table, asOf: today },
      { shown: families.map(({ family_id }) => family_id) },
    )
  },
})
