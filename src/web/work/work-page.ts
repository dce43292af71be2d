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
      begun: begun.map(({ path, keptAt }) => ({
        path,
        what: whatWasBegun(path),
        on: dayInWords(dayInEngland(keptAt)),
      })),
      roles: person.roles,
      programme: site.settings.programme,
    })
  },
})

/** What the form of a page is called: the last word of its address says which form it is. */
function whatWasBegun(path: string): string {
  const words = path.split('/').filter((part) => formsInWords[part] !== undefined)
  return formsInWords[words.at(-1) ?? ''] ?? 'a form'
}

const formsInWords: Readonly<Record<string, string>> = {
  decide: 'a decision',
  assessment: 'an assessment',
  plan: 'a plan',
  notes: 'a note',
  letter: 'a letter',
  sharing: 'a record of what a partner was told',
  end: 'the end of support',
  claims: 'a claim',
  audits: 'an audit finding',
  rights: 'a request from someone',
}
