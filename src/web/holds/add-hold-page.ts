import { holdKinds } from '../../governance/holds/class-holds.ts'
import { placeHold } from '../../governance/holds/place-hold.command.ts'
import { holdInWords } from '../disposals/disposal-counts.ts'
import { page } from '../page.ts'
import { seeOther, showAgain, view } from '../page-view.ts'

/** Hold one family, by the id that who asks for it is answered with. */
export const addHoldPage = page({
  path: '/holds/add',
  purpose: 'retention',
  permission: 'holds:place',
  keepsTyping: true,
  show: async ({ typed = {}, keptAt }) =>
    view('holds/add-hold.njk', {
      typed,
      keptAt,
      choices: holdKinds.map((kind) => ({ value: kind, text: holdInWords(kind) })),
    }),
  async submit({ services, person, typed, formId }) {
    const outcome = await placeHold(services, person, {
      holdId: formId,
      familyId: (typed.familyId ?? '').trim(),
      kind: typed.kind ?? '',
      reason: typed.reason ?? '',
    })
    if (outcome.kind === 'placed') return seeOther('/holds')
    return showAgain(outcome.errors.map(({ field, says }) => ({ field, text: says })))
  },
})
