/* @name addressRecords */
-- What has each source ever said of who its people are and where they live, a page at a time in order of record?
--   known_at         the moment to look back from; a record replaced or withdrawn by then says when
--   after_record_id  the last record of the page before
select
  record.record_id,
  record.source_person_id as "source_person_id!",
  record.delivery_id,
  record.source,
  record.file_kind,
  record.row_key_digest,
  record.protected,
  record.sealed,
  case when record.known_to <= :known_at! then record.known_to end as closed_at
from source_record as record
where record.describes_person
  and record.source_person_id is not null
  and record.known_from <= :known_at!
  and record.record_id > :after_record_id!
order by record.record_id
limit :page_size!;
