import { endRight } from '../../governance/rights/end-right.command.ts'
import { rightById } from '../../governance/rights/sql/right-by-id.queries.ts'
import { typedDay } from '../forms/typed-day.ts'
import { isId } from '../http/access-log.ts'
import { page } from '../page.ts'
import { nothing, seeOther, showAgain, view } from '../page-view.ts'
import { rightErrors, rightInWords, rightMeans } from './right-words.ts'

/** Someone has changed their mind, or the reason for a restriction is over. */
export const endRightPage = page({
  path: '/rights/:rightId/end',
  purpose: 'rights',
  permission: 'rights:record',
  keepsTyping: true,
  async show({ tx, params, typed = {}, keptAt }) {
    const { rightId } = params
    if (rightId === undefined || !isId(rightId)) return nothing
    const [right] = await rightById.run({ rightId }, tx)
    if (right === undefined) return nothing
    const { person_id: personId, begins_on: beginsOn, ends_on: endsOn, kind } = right
    const shown = { personId, beginsOn, endsOn, says: rightInWords(kind), means: rightMeans(kind) }
    return view('rights/end-right.njk', { right: shown, typed, keptAt }, { about: { kind: 'person', id: personId } })
  },
  async submit({ services, person, params, typed }) {
    const outcome = await endRight(services, person, {
      rightId: params.rightId!,
      endsOn: typedDay(typed, 'ends'),
      reason: typed.reason ?? '',
    })
    return outcome.kind === 'ended' ? seeOther('/rights') : showAgain(rightErrors(outcome.errors))
  },
})
