/** Types generated for queries found in "src/research/sql/people-set-apart.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleSetApart' parameters type */
export interface IPeopleSetApartParams {
  on_day: string;
}

/** 'PeopleSetApart' return type */
export interface IPeopleSetApartResult {
  person_id: string;
  reason: string;
}

/** 'PeopleSetApart' query type */
export interface IPeopleSetApartQuery {
  params: IPeopleSetApartParams;
  result: IPeopleSetApartResult;
}

const peopleSetApartIR: any = {"usedParamSet":{"on_day":true},"params":[{"name":"on_day","required":true,"transform":{"type":"scalar"},"locs":[{"a":442,"b":449},{"a":577,"b":584}]}],"statement":"-- Who is left out of research on a day, and why: whose right stands, and who shares a home with someone protected?\n--   on_day  the day of releasing, not the day the release speaks of: a right is honoured from the day it begins\n-- A right stays with a person whose id was merged into another's.\nwith recursive stands as (\n  select\n    holder.person_id,\n    'objection-to-research' as reason\n  from people_with_right('objection-to-research', :on_day!::date) as holder (person_id)\n  union\n  select\n    holder.person_id,\n    'restriction'\n  from people_with_right('restriction', :on_day!::date) as holder (person_id)\n  union\n  select\n    person.merged_into,\n    stands.reason\n  from stands\n  join person using (person_id)\n  where person.merged_into is not null\n)\nselect\n  stands.person_id as \"person_id!\",\n  stands.reason as \"reason!\"\nfrom stands\nunion\nselect\n  other.person_id,\n  'lives-with-someone-protected'\nfrom household_member as hidden\njoin person on person.person_id = hidden.person_id and person.protected\njoin household_member as other using (household_id)\nwhere other.person_id <> hidden.person_id\n  and hidden.known_to = 'infinity'\n  and other.known_to = 'infinity'\norder by 1, 2"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is left out of research on a day, and why: whose right stands, and who shares a home with someone protected?
 * --   on_day  the day of releasing, not the day the release speaks of: a right is honoured from the day it begins
 * -- A right stays with a person whose id was merged into another's.
 * with recursive stands as (
 *   select
 *     holder.person_id,
 *     'objection-to-research' as reason
 *   from people_with_right('objection-to-research', :on_day!::date) as holder (person_id)
 *   union
 *   select
 *     holder.person_id,
 *     'restriction'
 *   from people_with_right('restriction', :on_day!::date) as holder (person_id)
 *   union
 *   select
 *     person.merged_into,
 *     stands.reason
 *   from stands
 *   join person using (person_id)
 *   where person.merged_into is not null
 * )
 * select
 *   stands.person_id as "person_id!",
 *   stands.reason as "reason!"
 * from stands
 * union
 * select
 *   other.person_id,
 *   'lives-with-someone-protected'
 * from household_member as hidden
 * join person on person.person_id = hidden.person_id and person.protected
 * join household_member as other using (household_id)
 * where other.person_id <> hidden.person_id
 *   and hidden.known_to = 'infinity'
 *   and other.known_to = 'infinity'
 * order by 1, 2
 * ```
 */
export const peopleSetApart = new PreparedQuery<IPeopleSetApartParams,IPeopleSetApartResult>(peopleSetApartIR);


