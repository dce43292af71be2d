/* @name describingRecords */
-- What has each source ever said of who each of its people is, a page at a time in order of source person and record?
--   known_at                                the moment to look back from
--   after_source_person_id, after_record_id the last record of the page before
--   source_person_ids                       null for all
--   except_source_person_ids                whose records are left closed
-- Records replaced by that moment are included and say so: former names and addresses still tell who someone is.
select
  record.source_person_id as "source_person_id!",
  record.record_id,
  record.source,
  record.protected,
  record.identity_sealed,
  record.sealed,
  record.known_to > :known_at! as "current!",
  record.known_from::date as "received_on!"
from source_record as record
where record.describes_person
  and record.known_from <= :known_at!
  and (record.source_person_id, record.record_id) > (:after_source_person_id!::bigint, :after_record_id!::bigint)
  and (:source_person_ids::bigint[] is null or record.source_person_id = any (:source_person_ids))
  and record.source_person_id <> all (:except_source_person_ids!::bigint[])
order by record.source_person_id, record.record_id
limit :page_size!;
