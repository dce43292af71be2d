/* @name closeLinks */
-- Which links, reviews and refusals no longer stand?
update link
set known_to = :known_to!
where known_to = 'infinity'
  and link_id = any (:link_ids!::bigint[]);
