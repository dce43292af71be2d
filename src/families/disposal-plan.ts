import type { DisposalPlan } from '../governance/disposal/disposal-plan.ts'

const isGoing = (kind: string, id: string) =>
  `exists (select from going where going.kind = '${kind}' and going.id = ${id}::text)`

/**
 * Where people lived, who is related and which family they were. A household or a dwelling goes only when nobody else is
 * there. The family's id and reference stay, with the day it was retired and nothing else.
 */
export const familiesDisposalPlan: DisposalPlan = {
  room: 'families',
  tables: [
    {
      table: 'residence',
      by: { person_id: 'person', record_id: 'source-record' },
      gives: { dwelling_id: 'dwelling-left' },
      leaves: { dwelling_id: 'a dwelling goes only when nobody lives there any more' },
    },
    {
      table: 'relationship',
      by: { from_person_id: 'person', to_person_id: 'person', record_id: 'source-record' },
    },
    { table: 'family_member', by: { family_id: 'family', person_id: 'person' } },
    {
      table: 'household_member',
      by: { person_id: 'person' },
      gives: { household_id: 'household-left' },
      leaves: { household_id: 'a household goes only when nobody is in it any more' },
    },
    {
      table: 'family_home',
      by: { family_id: 'family' },
      gives: { household_id: 'household-left' },
      leaves: { household_id: 'a household goes only when nobody is in it any more' },
    },
    {
      table: 'household',
      by: { household_id: 'household-left' },
      unless: [
        `exists (
          select from household_member as other
          where other.household_id = household.household_id and not ${isGoing('person', 'other.person_id')}
        )`,
        `exists (
          select from family_home as other
          where other.household_id = household.household_id and not ${isGoing('family', 'other.family_id')}
        )`,
      ],
      gives: { household_id: 'household', dwelling_id: 'dwelling-left' },
      leaves: { dwelling_id: 'a dwelling goes only when nobody lives there any more' },
    },
    {
      table: 'dwelling',
      by: { dwelling_id: 'dwelling-left' },
      unless: [
        `exists (
          select from residence as other
          where other.dwelling_id = dwelling.dwelling_id
            and not ${isGoing('person', 'other.person_id')} and not ${isGoing('source-record', 'other.record_id')}
        )`,
        `exists (
          select from household as other
          where other.dwelling_id = dwelling.dwelling_id and not ${isGoing('household', 'other.household_id')}
        )`,
      ],
      gives: { dwelling_id: 'dwelling' },
    },
    { table: 'dwelling_address', by: { dwelling_id: 'dwelling' } },
    { table: 'dwelling_kind', by: { dwelling_id: 'dwelling' } },
  ],
}
