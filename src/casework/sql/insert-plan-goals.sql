/* @name insertPlanGoals */
-- Which need is each goal of this version of a plan for?
insert into case_plan_goal (plan_id, family_id, goal, headline, need)
select :plan_id!, :family_id!, planned.goal, planned.headline, planned.need
from unnest(:goals!::int[], :headlines!::text[], :needs!::text[]) as planned (goal, headline, need);
