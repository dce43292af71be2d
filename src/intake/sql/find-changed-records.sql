/* @name findChangedRecords */
-- Which records does a row of the delivery say otherwise now?
insert into outgoing_record (record_id, withdrawn)
select
  record.record_id,
  false
from incoming_row as row
join source_record as record
  on record.source = :source!
  and record.file_kind = row.file_kind
  and record.row_key_digest = row.row_key_digest
  and record.known_to = 'infinity'
where row.fate = 'stands'
  and row.record_id is not null;
