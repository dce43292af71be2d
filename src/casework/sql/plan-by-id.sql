/* @name planById */
-- Whose version of which family's plan has this id?
select plan.family_id, plan.recorded_by, plan.version
from case_plan as plan
where plan.plan_id = :plan_id!;
