/* @name closeDwellingKinds */
-- Which dwellings are no longer taken for what they were?
update dwelling_kind
set known_to = :known_to!
where known_to = 'infinity'
  and dwelling_id = any (:dwelling_ids!::uuid[]);
