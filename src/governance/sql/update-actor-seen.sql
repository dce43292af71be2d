/* @name updateActorSeen */
-- When was this person last seen, and what are they called now?
update actor
set
  last_seen_at = :seen_at!,
  sealed_name = :sealed_name!,
  key_number = :key_number!
where actor_id = :actor_id!;
