import { recordRight } from '../../governance/rights/record-right.command.ts'
import { typedDay } from '../forms/typed-day.ts'
import { page } from '../page.ts'
import { seeOther, showAgain, view } from '../page-view.ts'
import { rightChoices, rightErrors } from './right-words.ts'

/** The officer writes down what someone asked of the council directly, by the id the council's answer to them names. */
export const addRightPage = page({
  path: '/rights/add',
  purpose: 'rights',
  permission: 'rights:record',
  keepsTyping: true,
  show: async ({ typed = {}, keptAt }) => view('rights/add-right.njk', { typed, keptAt, choices: rightChoices }),
  async submit({ services, person, typed, formId }) {
    const outcome = await recordRight(services, person, {
      rightId: formId,
      personId: (typed.personId ?? '').trim(),
      kind: typed.kind ?? '',
      beginsOn: typedDay(typed, 'begins'),
      words: typed.words ?? '',
    })
    return outcome.kind === 'recorded' ? seeOther('/rights') : showAgain(rightErrors(outcome.errors))
  },
})
