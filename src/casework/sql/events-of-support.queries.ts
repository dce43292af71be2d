/** Types generated for queries found in "src/casework/sql/events-of-support.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'EventsOfSupport' parameters type */
export interface IEventsOfSupportParams {
  family_id: string;
}

/** 'EventsOfSupport' return type */
export interface IEventsOfSupportResult {
  actor_id: string;
  code: string;
  day: string;
  happened_at: Date;
  id: string;
  kind: string;
  kinds: stringArray;
  person_ids: stringArray;
}

/** 'EventsOfSupport' query type */
export interface IEventsOfSupportQuery {
  params: IEventsOfSupportParams;
  result: IEventsOfSupportResult;
}

const eventsOfSupportIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":734,"b":744},{"a":890,"b":900},{"a":1076,"b":1086},{"a":1238,"b":1248},{"a":1548,"b":1558},{"a":2078,"b":2088},{"a":2235,"b":2245}]}],"statement":"-- What was decided and done about this family's support, when, by whom and about whom, oldest first?\n--   code   what it was, in the words of each kind: an outcome, a version, a way of sending, a partner, a reason\n--   kinds  what kinds of things a partner was told\nselect\n  event.kind as \"kind!\",\n  event.id as \"id!\",\n  event.day as \"day!\",\n  event.happened_at as \"happened_at!\",\n  event.actor_id as \"actor_id!\",\n  event.code as \"code!\",\n  event.kinds as \"kinds!\",\n  event.person_ids as \"person_ids!\"\nfrom (\n  select\n    'decision' as kind, decision_id as id, decided_on as day, decided_at as happened_at, actor_id, outcome as code,\n    '{}'::text[] as kinds, '{}'::uuid[] as person_ids\n  from decision\n  where decision.family_id = :family_id!\n  union all\n  select 'opened', case_id, opened_on, opened_at, opened_by, team_id, '{}', '{}'\n  from family_case\n  where family_case.family_id = :family_id!\n  union all\n  select 'assessment', assessment_id, recorded_on, recorded_at, recorded_by, version::text, '{}', '{}'\n  from case_assessment\n  where case_assessment.family_id = :family_id!\n  union all\n  select 'plan', plan_id, recorded_on, recorded_at, recorded_by, version::text, '{}', '{}'\n  from case_plan\n  where case_plan.family_id = :family_id!\n  union all\n  select\n    'letter', letter.letter_id, (sent.checked_at at time zone 'Europe/London')::date, sent.checked_at, sent.checked_by,\n    sent.way, '{}', array[letter.person_id]\n  from contact_letter as letter\n  join contact_letter_check as sent using (letter_id)\n  where letter.family_id = :family_id!\n    and sent.way <> 'do-not-send'\n  union all\n  select\n    'told', told.disclosure_id, told.shared_on, told.shared_at, told.shared_by, told.recipient,\n    array(\n      select distinct item.kind from disclosure_item as item\n      where item.disclosure_id = told.disclosure_id order by item.kind\n    ),\n    array(\n      select distinct item.person_id from disclosure_item as item\n      where item.disclosure_id = told.disclosure_id and item.person_id is not null\n    )\n  from disclosure as told\n  where told.family_id = :family_id!\n  union all\n  select 'closed', case_id, closed_on, closed_at, closed_by, reason, '{}', '{}'\n  from case_closure\n  where case_closure.family_id = :family_id!\n) as event\norder by event.day, event.happened_at, event.id"};

/**
 * Query generated from SQL:
 * ```
 * -- What was decided and done about this family's support, when, by whom and about whom, oldest first?
 * --   code   what it was, in the words of each kind: an outcome, a version, a way of sending, a partner, a reason
 * --   kinds  what kinds of things a partner was told
 * select
 *   event.kind as "kind!",
 *   event.id as "id!",
 *   event.day as "day!",
 *   event.happened_at as "happened_at!",
 *   event.actor_id as "actor_id!",
 *   event.code as "code!",
 *   event.kinds as "kinds!",
 *   event.person_ids as "person_ids!"
 * from (
 *   select
 *     'decision' as kind, decision_id as id, decided_on as day, decided_at as happened_at, actor_id, outcome as code,
 *     '{}'::text[] as kinds, '{}'::uuid[] as person_ids
 *   from decision
 *   where decision.family_id = :family_id!
 *   union all
 *   select 'opened', case_id, opened_on, opened_at, opened_by, team_id, '{}', '{}'
 *   from family_case
 *   where family_case.family_id = :family_id!
 *   union all
 *   select 'assessment', assessment_id, recorded_on, recorded_at, recorded_by, version::text, '{}', '{}'
 *   from case_assessment
 *   where case_assessment.family_id = :family_id!
 *   union all
 *   select 'plan', plan_id, recorded_on, recorded_at, recorded_by, version::text, '{}', '{}'
 *   from case_plan
 *   where case_plan.family_id = :family_id!
 *   union all
 *   select
 *     'letter', letter.letter_id, (sent.checked_at at time zone 'Europe/London')::date, sent.checked_at, sent.checked_by,
 *     sent.way, '{}', array[letter.person_id]
 *   from contact_letter as letter
 *   join contact_letter_check as sent using (letter_id)
 *   where letter.family_id = :family_id!
 *     and sent.way <> 'do-not-send'
 *   union all
 *   select
 *     'told', told.disclosure_id, told.shared_on, told.shared_at, told.shared_by, told.recipient,
 *     array(
 *       select distinct item.kind from disclosure_item as item
 *       where item.disclosure_id = told.disclosure_id order by item.kind
 *     ),
 *     array(
 *       select distinct item.person_id from disclosure_item as item
 *       where item.disclosure_id = told.disclosure_id and item.person_id is not null
 *     )
 *   from disclosure as told
 *   where told.family_id = :family_id!
 *   union all
 *   select 'closed', case_id, closed_on, closed_at, closed_by, reason, '{}', '{}'
 *   from case_closure
 *   where case_closure.family_id = :family_id!
 * ) as event
 * order by event.day, event.happened_at, event.id
 * ```
 */
export const eventsOfSupport = new PreparedQuery<IEventsOfSupportParams,IEventsOfSupportResult>(eventsOfSupportIR);


