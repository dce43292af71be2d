/* @name closeRelationships */
-- Which relationships does no source state any more?
update relationship
set known_to = :known_to!
where known_to = 'infinity'
  and relationship_id = any (:relationship_ids!::bigint[]);
