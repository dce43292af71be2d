/* @name searchOfSession */
-- What was the acting person looking for, in this very session?
select
  search.key_number,
  search.sealed
from web_search as search
where search.search_id = :searchId!
  and search.actor_id = acting_actor()
  and search.session_digest = :sessionDigest!;
