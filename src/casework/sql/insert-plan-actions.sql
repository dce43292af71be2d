/* @name insertPlanActions */
-- By when is each action of this version of a plan to be done, and is it?
insert into case_plan_action (plan_id, family_id, goal, action, due_on, state, done_on)
select :plan_id!, :family_id!, planned.goal, planned.action, planned.due_on, planned.state, nullif(planned.done_on, '')::date
from unnest(
  :goals!::int[], :actions!::int[], :due_ons!::date[], :states!::text[], :done_ons!::text[]
) as planned (goal, action, due_on, state, done_on);
