/* @name subjectOfActor */
-- As whom does the council's provider know the acting person?
select actor.subject as "subject!"
from actor
where actor.actor_id = acting_actor() and actor.kind = 'person';
