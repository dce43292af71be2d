/* @name isPerson */
-- Is this actor a person who has signed in?
select exists (select from actor where actor.actor_id = :actor_id! and actor.kind = 'person') as "is_person!";
