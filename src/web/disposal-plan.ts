import type { DisposalPlan } from '../governance/disposal/disposal-plan.ts'

const namesOne = (column: string) => `exists (
  select from going where going.kind in ('family', 'person', 'decision') and position(going.id in ${column}) > 0
)`

/**
 * Forms begun and sent on the pages of a family or a person. What somebody searched for may hold anyone's name and is kept
 * for hours only: every search goes.
 */
export const webDisposalPlan: DisposalPlan = {
  room: 'web',
  tables: [
    { table: 'kept_form', where: namesOne('kept_form.path'), keys: 'key_number' },
    { table: 'sent_form', where: namesOne('sent_form.answer') },
    { table: 'web_search', where: 'true' },
  ],
}
