/* @name closeStatedRelationships */
-- Say until when the relationships of the outgoing records were known.
update stated_relationship as stated
set known_to = :at!
from outgoing_record as outgoing
where stated.record_id = outgoing.record_id
  and stated.known_to = 'infinity';
