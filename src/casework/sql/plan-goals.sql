/* @name planGoals */
-- Which needs are the goals of these versions of a plan for?
select goal.plan_id, goal.goal, goal.headline, goal.need
from case_plan_goal as goal
where goal.plan_id = any (:plan_ids!::uuid[])
order by goal.plan_id, goal.goal;
