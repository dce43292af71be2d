/* @name eventsOfSupport */
-- What was decided and done about this family's support, when, by whom and about whom, oldest first?
--   code   what it was, in the words of each kind: an outcome, a version, a way of sending, a partner, a reason
--   kinds  what kinds of things a partner was told
select
  event.kind as "kind!",
  event.id as "id!",
  event.day as "day!",
  event.happened_at as "happened_at!",
  event.actor_id as "actor_id!",
  event.code as "code!",
  event.kinds as "kinds!",
  event.person_ids as "person_ids!"
from (
  select
    'decision' as kind, decision_id as id, decided_on as day, decided_at as happened_at, actor_id, outcome as code,
    '{}'::text[] as kinds, '{}'::uuid[] as person_ids
  from decision
  where decision.family_id = :family_id!
  union all
  select 'opened', case_id, opened_on, opened_at, opened_by, team_id, '{}', '{}'
  from family_case
  where family_case.family_id = :family_id!
  union all
  select 'assessment', assessment_id, recorded_on, recorded_at, recorded_by, version::text, '{}', '{}'
  from case_assessment
  where case_assessment.family_id = :family_id!
  union all
  select 'plan', plan_id, recorded_on, recorded_at, recorded_by, version::text, '{}', '{}'
  from case_plan
  where case_plan.family_id = :family_id!
  union all
  select
    'letter', letter.letter_id, (sent.checked_at at time zone 'Europe/London')::date, sent.checked_at, sent.checked_by,
    sent.way, '{}', array[letter.person_id]
  from contact_letter as letter
  join contact_letter_check as sent using (letter_id)
  where letter.family_id = :family_id!
    and sent.way <> 'do-not-send'
  union all
  select
    'told', told.disclosure_id, told.shared_on, told.shared_at, told.shared_by, told.recipient,
    array(
      select distinct item.kind from disclosure_item as item
      where item.disclosure_id = told.disclosure_id order by item.kind
    ),
    array(
      select distinct item.person_id from disclosure_item as item
      where item.disclosure_id = told.disclosure_id and item.person_id is not null
    )
  from disclosure as told
  where told.family_id = :family_id!
  union all
  select 'closed', case_id, closed_on, closed_at, closed_by, reason, '{}', '{}'
  from case_closure
  where case_closure.family_id = :family_id!
) as event
order by event.day, event.happened_at, event.id;
