/* @name closeFacts */
-- Say until when the facts of the outgoing records were known.
update fact
set known_to = :at!
from outgoing_record as outgoing
where fact.record_id = outgoing.record_id
  and fact.known_to = 'infinity';
