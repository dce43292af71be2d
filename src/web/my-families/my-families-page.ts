import type { Cell, Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { dayInWords } from '../render/words.ts'
import { familiesWorkedWith } from './sql/families-worked-with.queries.ts'

/** The families a lead practitioner works with, the next date of their plans first. */
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
      head: ['Family', 'Next date in the plan', 'Since'],
      rows: families.map(({ family_id, reference, since, next_on, is_supported }) => [
        { text: reference, href: `/families/${family_id}` },
        nextDate({ familyId: family_id, reference, nextOn: next_on, isSupported: is_supported }),
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

/** When the next thing of a family's plan is to be done, or why there is no date. */
function nextDate({
  familyId,
  reference,
  nextOn,
  isSupported,
}: {
  readonly familyId: string
  readonly reference: string
  readonly nextOn: string | null
  readonly isSupported: boolean
}): Cell {
  if (!isSupported) return { text: 'No support here' }
  const text = nextOn === null ? 'No date yet' : dayInWords(nextOn)
  return { text, href: `/families/${familyId}/support`, linkHidden: `, support for family ${reference}` }
}
