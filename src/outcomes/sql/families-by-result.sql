/* @name familiesByResult */
-- How many families had which result for each headline by a day: met when each need is, not met when one is not?
with last_run as (
  select outcome_run.outcome_run_id
  from outcome_run
  where outcome_run.as_of <= :as_of!
  order by outcome_run.as_of desc, outcome_run.run_at desc
  limit 1
),
last_case as (
  select distinct on (family_case.family_id) family_case.case_id
  from family_case
  join outcome_result using (case_id)
  join last_run using (outcome_run_id)
  where family_case.opened_on <= :as_of!
  order by family_case.family_id, family_case.opened_at desc
),
by_family as (
  select
    outcome_result.family_id,
    outcome_result.headline,
    case
      when bool_and(outcome_result.result = 'met') then 'met'
      when bool_or(outcome_result.result = 'not met') then 'not met'
      else 'cannot tell'
    end as result
  from outcome_result
  join last_run using (outcome_run_id)
  join last_case using (case_id)
  where outcome_result.route = 'progress' and outcome_result.framework = :framework!
  group by outcome_result.family_id, outcome_result.headline
)
select by_family.headline, by_family.result, count(*) as families
from by_family
where by_family.family_id <> all(:left_out!)
group by by_family.headline, by_family.result;
