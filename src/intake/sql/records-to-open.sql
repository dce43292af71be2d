/* @name recordsToOpen */
-- Which source records were known at a moment, a page at a time in order of record id?
--   known_at          the moment; a record closed later still counts
--   after_record_id   the last record of the page before
--   source, record_ids, source_person_ids   null for all
--   describing_only   only rows that describe who someone is
select
  record.record_id,
  record.delivery_id,
  record.source,
  record.file_kind,
  record.row_number,
  record.line_number,
  record.source_person_id,
  record.describes_person,
  record.protected,
  record.identity_sealed,
  record.sealed,
  record.known_from
from source_record as record
where record.record_id > :after_record_id!
  and record.known_from <= :known_at!
  and record.known_to > :known_at!
  and (:source::text is null or record.source = :source)
  and (:record_ids::bigint[] is null or record.record_id = any (:record_ids))
  and (:source_person_ids::bigint[] is null or record.source_person_id = any (:source_person_ids))
  and (not :describing_only! or record.describes_person)
order by record.record_id
limit :page_size!;
