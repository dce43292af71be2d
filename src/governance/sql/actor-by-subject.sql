/* @name actorBySubject */
-- Which actor is the person this provider knows under this subject?
select
  actor.actor_id,
  actor.sealed_name,
  actor.key_number
from actor
where actor.issuer = :issuer!
  and actor.subject = :subject!;
