/* @name actorsNamed */
-- What are these actors called? People's names are sealed; services have none but their own.
select
  actor.actor_id,
  actor.service,
  actor.sealed_name,
  actor.key_number
from actor
where actor.actor_id = any (:actor_ids!::uuid[]);
