/* @name findWithdrawnRecords */
-- Which records does a full delivery no longer mention? A row that was refused is mentioned: its record stays.
insert into outgoing_record (record_id, withdrawn)
select
  record.record_id,
  true
from source_record as record
where record.source = :source!
  and record.file_kind = any (:file_kinds!::text[])
  and record.known_to = 'infinity'
  and not exists (
    select
    from incoming_row as row
    where row.file_kind = record.file_kind
      and row.row_key_digest = record.row_key_digest
  );
