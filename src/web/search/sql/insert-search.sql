/* @name insertSearch */
-- What is the acting person looking for? Sealed, and gone with their session.
insert into web_search (search_id, session_digest, actor_id, key_number, sealed, searched_at)
values (:searchId!, :sessionDigest!, acting_actor(), :keyNumber!, :sealed!, :searchedAt!)
on conflict (search_id) do nothing;
