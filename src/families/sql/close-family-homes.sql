/* @name closeFamilyHomes */
-- Which families no longer have the main household they had?
update family_home
set known_to = :known_to!
where known_to = 'infinity'
  and family_id = any (:family_ids!::uuid[]);
