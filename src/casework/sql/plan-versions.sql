/* @name planVersions */
-- Which versions of the plan of this case are there, newest first?
select
  plan.plan_id,
  plan.version,
  plan.recorded_by,
  plan.recorded_at,
  plan.recorded_on,
  plan.starts_on,
  plan.ends_on,
  plan.sealed,
  plan.key_number
from case_plan as plan
where plan.case_id = :case_id!
order by plan.version desc;
