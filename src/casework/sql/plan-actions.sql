/* @name planActions */
-- By when is each action of these versions of a plan to be done, and is it?
select action.plan_id, action.goal, action.action, action.due_on, action.state, action.done_on
from case_plan_action as action
where action.plan_id = any (:plan_ids!::uuid[])
order by action.plan_id, action.goal, action.action;
