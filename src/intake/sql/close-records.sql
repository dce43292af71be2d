/* @name closeRecords */
-- Say until when the outgoing records were known.
update source_record as record
set known_to = :at!
from outgoing_record as outgoing
where record.record_id = outgoing.record_id;
