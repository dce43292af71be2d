/* @name closeMembers */
-- Which source people are no longer who they were taken for?
update person_member
set known_to = :known_to!
where known_to = 'infinity'
  and source_person_id = any (:source_person_ids!::bigint[]);
