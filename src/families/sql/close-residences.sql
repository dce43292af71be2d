/* @name closeResidences */
-- What is no longer known of where people live?
update residence
set known_to = :known_to!
where known_to = 'infinity'
  and residence_id = any (:residence_ids!::bigint[]);
