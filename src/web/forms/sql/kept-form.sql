/* @name keptFormOf */
-- What had the actor typed on this page, and when?
select form.key_number, form.sealed, form.kept_at
from kept_form as form
where form.actor_id = acting_actor()
  and form.path = :path!;
