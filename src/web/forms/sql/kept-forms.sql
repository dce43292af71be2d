/* @name keptFormsOfActor */
-- Which forms has the actor begun and not finished, oldest first?
select form.path, form.kept_at
from kept_form as form
where form.actor_id = acting_actor()
order by form.kept_at;
