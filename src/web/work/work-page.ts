import { dayInEngland } from '../../platform/clock.ts'
import { keptForms } from '../forms/kept-form.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { dayInWords } from '../render/words.ts'

/** Where everyone arrives: what they began and have not finished, and where their work is. It shows no family's data. */
export const workPage = page({
  path: '/',
  purpose: 'operate',
  permission: 'work:read',
  navigation: 'Your work',
  async show({ tx, site, person }) {
    const begun = await keptForms(tx)
    return view('work/work.njk', {
      begun: begun.map(({ path, keptAt }) => ({ path, on: dayInWords(dayInEngland(keptAt)) })),
      roles: person.roles,
      programme: site.settings.programme,
    })
  },
})
