/* @name familiesByStage */
-- How many families had come how far by a day, without those left out?
with decided as (
  select decision.family_id, bool_or(decision.outcome = 'offer-support') as offered
  from decision
  where decision.decided_on <= :as_of!
  group by decision.family_id
),
found as (
  select eligibility.family_id
  from eligibility
  join assessment_run using (assessment_run_id)
  where assessment_run.as_of <= :as_of! and not assessment_run.what_if and eligibility.eligible = 'yes'
  union
  select decided.family_id
  from decided
),
opened as (
  select family_case.family_id, bool_or(case_closure.closed_on <= :as_of!) as closed
  from family_case
  left join case_closure using (case_id)
  where family_case.opened_on <= :as_of!
  group by family_case.family_id
)
select
  count(*) as identified,
  count(*) filter (where decided.offered or opened.family_id is not null) as offered,
  count(*) filter (where opened.family_id is not null) as supported,
  count(*) filter (where opened.closed) as closed
from found
left join decided using (family_id)
left join opened using (family_id)
where found.family_id <> all(:left_out!);
