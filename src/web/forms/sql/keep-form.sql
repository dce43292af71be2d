/* @name keepForm */
-- What did the actor type on this page and not finish? The newest words replace the older ones.
insert into kept_form (actor_id, path, key_number, sealed, kept_at)
values (acting_actor(), :path!, :keyNumber!, :sealed!, :keptAt!)
on conflict (actor_id, path) do update
set key_number = excluded.key_number, sealed = excluded.sealed, kept_at = excluded.kept_at;
